using System.Text.Json.Nodes;
using LeadManage.Assessment.Conformance;

namespace LeadManage.Assessment.Tests.Conformance;

/// <summary>Every number that independent software computed for the shared reference data (cases 01 to 13).</summary>
public sealed class StatisticsConformanceTests(ITestOutputHelper output)
{
    /// <summary>Members that the reference gives to compute with.</summary>
    private static readonly string[] Given = ["quantile_p", "rows", "x_cut", "y_cut", "rho", "inputs", "tolerance", "generated_by", "as_returned"];

    public static TheoryData<string> Cases =>
    [
        "01-attitude", "02-shrout-fleiss-1979", "03-realstats-binary-missing", "04-realstats-likert", "05-realstats-wine-icc", "06-published-formulas",
        "07-bfi-odd", "08-prorating", "09-careless-simulated", "10-cohesion-rwg", "11-bhr2000-leadership", "12-univbct-rci", "13-edge-cases",
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_number_of_the_reference_is_met(string name)
    {
        var texts = ReferenceCase.Texts(name);

        var result = ConformanceCheck.Compare(texts.Input, texts.Keys, texts.Expected);

        // To the console, so that a run says how much was compared when all is well too.
        Console.WriteLine($"{name}: {result.Compared} numbers compared, {result.Differences.Count} differ.");
        Assert.True(result.Differences.Count == 0, string.Join(Environment.NewLine, result.Differences.Take(20)));
        Assert.True(result.Passed, $"{name} compares nothing.");
    }

    [Theory]
    [InlineData("01-attitude")]
    [InlineData("02-shrout-fleiss-1979")]
    [InlineData("10-cohesion-rwg")]
    [InlineData("12-univbct-rci")]
    [InlineData("13-edge-cases")]
    public void No_number_of_the_reference_could_be_another(string name)
    {
        var texts = ReferenceCase.Texts(name);
        var compared = ConformanceCheck.Compare(texts.Input, texts.Keys, texts.Expected).Compared;

        var result = ConformanceCheck.Compare(texts.Input, texts.Keys, Falsified(JsonNode.Parse(texts.Expected)!)!.ToJsonString());

        output.WriteLine($"{name}: {result.Differences.Count} of {compared} falsified numbers found.");
        Assert.Equal(compared, result.Compared);
        Assert.Equal(compared, result.Differences.Count);
    }

    /// <summary>Every number a little larger, every null a number.</summary>
    private static JsonNode? Falsified(JsonNode? node) => node switch
    {
        null => JsonValue.Create(.123),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(
            member.Key, Given.Contains(member.Key) || member.Key.StartsWith("published") ? member.Value?.DeepClone() : Falsified(member.Value)))),
        JsonArray values => new JsonArray([.. values.Select(Falsified)]),
        JsonValue value when value.TryGetValue<double>(out var number) => JsonValue.Create(number + (1e-3 * Math.Max(1, Math.Abs(number)))),
        _ => node.DeepClone(),
    };
}
