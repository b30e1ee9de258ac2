using System.Text.Json;

namespace LeadManage.Assessment.Conformance;

/// <summary>Holds what this program answers against what a reference file expects, member by member.</summary>
internal sealed class Comparison
{
    private readonly List<Difference> _differences = [];

    /// <summary>Numbers (and "not available") held against each other.</summary>
    public int Numbers { get; private set; }

    public IReadOnlyList<Difference> Differences => _differences;

    /// <summary>Members that say something about the case and are no result of it.</summary>
    public static bool IsRemark(string member) =>
        member.StartsWith("published", StringComparison.Ordinal) || member.StartsWith("note", StringComparison.Ordinal)
        || member is "as_returned" or "source" or "reliability_label" or "lavaan_converged";

    public void Note(string path, string expected, string got) => _differences.Add(new Difference(path, expected, got));

    public void Compare(string path, JsonElement expected, Answer answer, Tolerance tolerance)
    {
        switch (expected.ValueKind, answer)
        {
            case (_, Answer.Given):
                break;
            case (JsonValueKind.Object, Answer.Members members):
                foreach (var member in expected.EnumerateObject().Where(member => !IsRemark(member.Name)))
                    if (members.Named.TryGetValue(member.Name, out var named))
                        Compare($"{path}.{member.Name}", member.Value, named, tolerance.Inside(member.Name));
                    else
                        Note($"{path}.{member.Name}", Shown(member.Value), "a member this program does not know");
                break;
            case (JsonValueKind.Array, Answer.Series series) when expected.GetArrayLength() == series.Values.Count:
                foreach (var (index, value) in expected.EnumerateArray().Index())
                    Compare($"{path}[{index}]", value, series.Values[index], tolerance);
                break;
            case (JsonValueKind.Number, Answer.Number or Answer.Known):
                var number = answer is Answer.Known known ? known.Value : ((Answer.Number)answer).Value;
                Judge(path, expected, answer, number is { } got && tolerance.Holds(expected.GetDouble(), got));
                break;
            case (JsonValueKind.String or JsonValueKind.Number, Answer.Word word):
                if (word.Value != expected.ToString())
                    Note(path, Shown(expected), Shown(answer));
                break;
            default:
                // Not available may be written as null, or as null in every place; anything else is a difference.
                Judge(path, expected, answer, IsNothing(expected) && answer.IsNothing);
                break;
        }
    }

    private void Judge(string path, JsonElement expected, Answer answer, bool agrees)
    {
        Numbers++;
        if (!agrees)
            Note(path, Shown(expected), Shown(answer));
    }

    private static bool IsNothing(JsonElement expected) => expected.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Array => expected.EnumerateArray().All(IsNothing),
        JsonValueKind.Object => expected.EnumerateObject().All(member => IsRemark(member.Name) || IsNothing(member.Value)),
        _ => false,
    };

    private static string Shown(JsonElement expected) => expected.GetRawText() is { Length: > 60 } text ? string.Concat(text.AsSpan(0, 60), "…") : expected.GetRawText();

    private static string Shown(Answer answer) => answer switch
    {
        Answer.Number number => number.Value?.ToString("R") ?? "null",
        Answer.Known known => known.Value.ToString("R"),
        Answer.Word word => $"\"{word.Value}\"",
        Answer.Series series => $"{series.Values.Count} values",
        Answer.Members members => $"members {string.Join(", ", members.Named.Keys)}",
        _ => "null",
    };
}
