using System.Globalization;
using System.Text.Json;
using LeadManage.Assessment.Conformance;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Instruments;
using LeadManage.Assessment.Tests.Scoring;

namespace LeadManage.Assessment.Tests;

/// <summary>What the pages in docs say is what the program does.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void The_worked_example_of_scoring_is_computed_to_the_digits_printed()
    {
        var computed = WorkedExample();
        var printed = Rows("scoring.md").Where(row => row.Length == 3 && computed.ContainsKey(row[0])).ToDictionary(row => row[0], row => row[2]);

        Assert.Equal(computed.Keys.Order(), printed.Keys.Order());
        Assert.All(printed, row => Assert.Equal(row.Value, Math.Round(computed[row.Key], 4).ToString(DecimalsOf(row.Value), CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Every_member_of_a_questionnaire_file_is_described()
    {
        var described = string.Join(' ', Rows("instruments.md").Select(row => string.Join(' ', row)));

        foreach (var text in (string[])[SoundFiles.Everything, SoundFiles.Judged])
        {
            using var file = JsonDocument.Parse(text);
            Assert.All(MemberNames(file.RootElement), name => Assert.Contains($"`{name}`", described));
        }
    }

    [Fact]
    public void Every_block_and_quantity_that_conform_compares_is_described()
    {
        var described = string.Join(' ', Rows("statistics.md").Select(row => string.Join(' ', row)));

        Assert.All(ConformanceCheck.BlockNames.Concat(ConformanceCheck.Quantities), name => Assert.Contains($"`{name}`", described));
    }

    private static Dictionary<string, double> WorkedExample()
    {
        var instrument = Questionnaires.Of(1, 6, ("L", "++-"), ("M", "++-"));
        instrument = instrument with { Axes = Questionnaires.Map(60).Axes, Map = Questionnaires.Map(60).Map };
        var profile = instrument.Score("542" + "3x3");
        var map = profile.Map!;
        Assert.Equal(Standing.Prorated, profile.Scale("M").Standing);
        Assert.True(map.LeanNamed);
        return new Dictionary<string, double>
        {
            ["Mean of L"] = profile.Scale("L").Mean!.Value,
            ["POMP of L"] = profile.Scale("L").Pomp!.Value,
            ["Mean of M"] = profile.Scale("M").Mean!.Value,
            ["POMP of M"] = profile.Scale("M").Pomp!.Value,
            ["Pooled variance s²"] = profile.Error.PooledVariance!.Value,
            ["SEM of L"] = profile.Scale("L").Sem!.Value,
            ["SEM of M"] = profile.Scale("M").Sem!.Value,
            ["Probability of L high"] = profile.Axis("L").ProbabilityHigh!.Value,
            ["Probability of M high"] = profile.Axis("M").ProbabilityHigh!.Value,
            ["Both"] = map.Both,
            ["L alone"] = map.UpFirst,
            ["M alone"] = map.AcrossFirst,
            ["Neither"] = map.Neither,
            ["z of the 80 % ellipse"] = map.Radius80,
            ["z of the 95 % ellipse"] = map.Radius95,
            ["Lean"] = map.Lean,
            ["Error of the lean"] = map.LeanError,
        };
    }

    /// <summary>The format that prints as many decimals as the page does.</summary>
    private static string DecimalsOf(string printed) => $"F{(printed.Contains('.') ? printed.Length - printed.IndexOf('.') - 1 : 0)}";

    /// <summary>The cells of all table rows of a page.</summary>
    private static IEnumerable<string[]> Rows(string page) => File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", page))
        .Where(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    /// <summary>Names of all members but those of <c>keys</c> and <c>formats</c>, which are codes of the questionnaire.</summary>
    private static IEnumerable<string> MemberNames(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => member.Name == "keys" ? ["keys"] : member.Name == "formats" ? member.Value.EnumerateObject().SelectMany(format => MemberNames(format.Value)).Prepend("formats") : MemberNames(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(MemberNames),
        _ => [],
    };
}
