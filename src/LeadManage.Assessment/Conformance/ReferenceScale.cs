using System.Text.Json;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Conformance;

/// <summary>A scale of <c>keys.json</c>.</summary>
internal sealed record ReferenceScale(string Id, string[] Items, string[] Reversed, double Min, double Max)
{
    public static ReferenceScale Read(JsonElement scale) => new(
        scale.GetProperty("id").GetString()!,
        Strings(scale, "items"),
        Strings(scale, "reverse"),
        scale.GetProperty("min").GetDouble(),
        scale.GetProperty("max").GetDouble());

    /// <summary>Number of answers to choose from, whole steps.</summary>
    public int Options => (int)Math.Round(Max - Min) + 1;

    /// <summary>The answers after reverse keying, x' = min + max - x.</summary>
    public ResponseMatrix Keyed(ReferenceTable table)
    {
        double?[][] columns = [.. Items.Select(item => Keyed(table, item))];
        return new ResponseMatrix(Items.Length, Enumerable.Range(0, table.Rows).Select(row => columns.Select(column => column[row]).ToArray()));
    }

    /// <summary>Percent of maximum possible.</summary>
    public double? Pomp(double? mean) => 100 * (mean - Min) / (Max - Min);

    private double?[] Keyed(ReferenceTable table, string item) =>
        Reversed.Contains(item, StringComparer.Ordinal) ? [.. table.Numbers(item).Select(answer => Min + Max - answer)] : table.Numbers(item);

    private static string[] Strings(JsonElement scale, string name) =>
        scale.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(one => one.GetString()!)] : [];
}
