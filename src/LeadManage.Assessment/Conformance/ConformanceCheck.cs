using System.Text.Json;
using MathNet.Numerics;

namespace LeadManage.Assessment.Conformance;

/// <summary>
/// Holds the statistics of this program against a data set with results of independent software. What is compared follows from the names
/// of the members of <c>expected.json</c> alone; a member that this program does not know is a difference. Reads no file: texts go in.
/// </summary>
public static class ConformanceCheck
{
    /// <summary>Members that name the case and hold no result of it.</summary>
    private static readonly HashSet<string> AboutTheCase = new(StringComparer.Ordinal) { "case", "half", "title", "generated_by" };

    /// <summary>The blocks of expected.json that are compared.</summary>
    public static IEnumerable<string> BlockNames => Blocks.Keys.Append("checks");

    /// <summary>The quantities that a single check may name.</summary>
    public static IEnumerable<string> Quantities => CheckAnswers.Quantities.Keys;

    private static readonly HashSet<string> MembersOfACheck = new(StringComparer.Ordinal) { "id", "quantity", "inputs", "expected", "tolerance" };

    private static readonly Dictionary<string, Func<ReferenceCase, JsonElement, Answer>> Blocks = new(StringComparer.Ordinal)
    {
        ["scores"] = (reference, expected) => Each(expected, (name, inside) => ScoreAnswers.Of(reference, reference.Scale(name), inside)),
        ["reliability"] = (reference, expected) => Each(expected, (name, _) => ReliabilityAnswers.Of(reference, reference.Scale(name))),
        ["icc_ratings"] = (reference, _) => RatingAnswers.Of(reference),
        ["icc_groups"] = (reference, expected) => Each(expected, (name, _) => GroupAnswers.Of(reference, name)),
        ["rwg_single"] = (reference, expected) => Each(expected, (name, inside) => AgreementAnswers.OfItem(reference, name, inside)),
        ["rwg_multi"] = (reference, expected) => Each(expected, (name, inside) => AgreementAnswers.OfScale(reference, reference.Scale(name), inside)),
        ["quadrant"] = QuadrantAnswers.Of,
        ["difference"] = DifferenceAnswers.Of,
        ["rci"] = (reference, expected) => Each(expected, (name, inside) => ChangeAnswers.Of(reference, name, inside)),
        ["careless"] = CarelessAnswers.Of,
    };

    /// <summary>Compares one case.</summary>
    /// <param name="input">Text of input.csv.</param>
    /// <param name="keys">Text of keys.json.</param>
    /// <param name="expected">Text of expected.json.</param>
    /// <returns>What was compared; a file that cannot be read is a difference and no exception.</returns>
    public static ConformanceResult Compare(string input, string keys, string expected)
    {
        var comparison = new Comparison();
        Attempt(comparison, "", () =>
        {
            using var keysFile = JsonDocument.Parse(keys);
            using var expectedFile = JsonDocument.Parse(expected);
            var reference = new ReferenceCase(ReferenceTable.Read(input), keysFile.RootElement, expectedFile.RootElement);
            foreach (var block in reference.Expected.EnumerateObject().Where(block => !AboutTheCase.Contains(block.Name) && !Comparison.IsRemark(block.Name)))
                Attempt(comparison, block.Name, () => Block(comparison, reference, block));
        });
        return new ConformanceResult(comparison.Numbers, comparison.Differences);
    }

    private static void Block(Comparison comparison, ReferenceCase reference, JsonProperty block)
    {
        if (block.Name == "checks")
            foreach (var (index, check) in block.Value.EnumerateArray().Index())
                Attempt(comparison, $"checks[{index}]", () => Check(comparison, $"checks[{index}]", check));
        else if (Blocks.TryGetValue(block.Name, out var answer))
            comparison.Compare(block.Name, block.Value, answer(reference, block.Value), Tolerance.Plain);
        else
            comparison.Note(block.Name, "a block", "a member this program does not know");
    }

    private static void Check(Comparison comparison, string path, JsonElement check)
    {
        var quantity = check.GetProperty("quantity").GetString()!;
        var named = $"{path}.{(check.TryGetProperty("id", out var id) ? id : quantity)}";
        foreach (var member in check.EnumerateObject().Where(member => !MembersOfACheck.Contains(member.Name) && !Comparison.IsRemark(member.Name)))
            comparison.Note($"{named}.{member.Name}", "a member", "a member this program does not know");
        var tolerance = check.TryGetProperty("tolerance", out var stated) ? Tolerance.Stated(stated.GetDouble()) : Tolerance.Plain;
        if (CheckAnswers.Of(quantity, new CheckInputs(check.GetProperty("inputs"))) is { } answer)
            comparison.Compare(named, check.GetProperty("expected"), answer, tolerance);
        else
            comparison.Note(named, quantity, "a quantity this program does not know");
    }

    /// <summary>Answers for each scale, item or pair that the reference has a member for.</summary>
    private static Answer.Members Each(JsonElement expected, Func<string, JsonElement, Answer> answer) =>
        expected.EnumerateObject().Where(member => !Comparison.IsRemark(member.Name)).Aggregate(new Answer.Members(), (answers, member) =>
        {
            answers[member.Name] = answer(member.Name, member.Value);
            return answers;
        });

    /// <summary>A place that cannot be read or computed is named and the others are compared all the same.</summary>
    private static void Attempt(Comparison comparison, string path, Action compare)
    {
        try
        {
            compare();
        }
        catch (Exception fault) when (fault is FormatException or JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException or ArithmeticException or IndexOutOfRangeException or NonConvergenceException)
        {
            comparison.Note(path, "values to compare", $"cannot be computed: {fault.Message}");
        }
    }
}
