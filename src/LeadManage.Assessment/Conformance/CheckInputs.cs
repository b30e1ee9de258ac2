using System.Text.Json;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Conformance;

/// <summary>The inputs of a single check.</summary>
internal readonly struct CheckInputs(JsonElement inputs)
{
    /// <exception cref="FormatException">There is no such input.</exception>
    public double this[string name] => Member(name).GetDouble();

    public bool Has(string name) => inputs.ValueKind == JsonValueKind.Object && inputs.TryGetProperty(name, out _);

    /// <summary>The input, or what holds when it is not given.</summary>
    public double Or(string name, double otherwise) => Has(name) ? this[name] : otherwise;

    /// <summary>A number that may be given as not available.</summary>
    public double? Score(string name) => Member(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetDouble() : null;

    public int Whole(string name) => Member(name).GetInt32();

    /// <summary>A list of numbers, without the missing ones.</summary>
    public double[] Numbers(string name) => [.. Row(Member(name)).OfType<double>()];

    public double?[] Answers(string name) => Row(Member(name));

    public string[] Words(string name) => [.. Member(name).EnumerateArray().Select(word => word.ToString())];

    /// <summary>Lists of numbers, one a row.</summary>
    public ResponseMatrix Matrix(string name)
    {
        double?[][] rows = [.. Member(name).EnumerateArray().Select(Row)];
        return new ResponseMatrix(rows.Length == 0 ? 0 : rows[0].Length, rows);
    }

    private JsonElement Member(string name) =>
        Has(name) ? inputs.GetProperty(name) : throw new FormatException($"The check has no input {name}.");

    private static double?[] Row(JsonElement row) => [.. row.EnumerateArray().Select(cell => cell.ValueKind == JsonValueKind.Null ? (double?)null : cell.GetDouble())];
}
