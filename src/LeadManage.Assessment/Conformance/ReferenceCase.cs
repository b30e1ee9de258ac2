using System.Text.Json;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Conformance;

/// <summary>One data set with results of independent software.</summary>
internal sealed class ReferenceCase
{
    private readonly JsonElement _keys;

    private readonly Lazy<ReferenceScale[]> _scales;

    public ReferenceCase(ReferenceTable table, JsonElement keys, JsonElement expected)
    {
        (Table, _keys, Expected) = (table, keys, expected);
        _scales = new(() => keys.TryGetProperty("scales", out var scales) ? [.. scales.EnumerateArray().Select(ReferenceScale.Read)] : []);
    }

    public ReferenceTable Table { get; }

    public JsonElement Expected { get; }

    public IReadOnlyList<ReferenceScale> Scales => _scales.Value;

    /// <exception cref="FormatException">keys.json has no such scale.</exception>
    public ReferenceScale Scale(string id) => Find(id) ?? throw new FormatException($"keys.json has no scale {id}.");

    public ReferenceScale? Find(string id) => Scales.FirstOrDefault(scale => scale.Id == id);

    /// <exception cref="FormatException">keys.json has no such member.</exception>
    public JsonElement Key(string name) => _keys.TryGetProperty(name, out var value) ? value : throw new FormatException($"keys.json has no member {name}.");

    /// <summary>The mean of the answered items of a scale for each row; or, named by an item, its answers as given.</summary>
    public double?[] Scores(string scaleOrItem) => Find(scaleOrItem) is { } scale ? scale.Keyed(Table).Means() : Table.Numbers(scaleOrItem);

    /// <summary>The percent of maximum possible of a scale for each row.</summary>
    public double?[] Pomps(string scale) => [.. Scores(scale).Select(Scale(scale).Pomp)];

    /// <summary>Alpha of the complete rows of a scale.</summary>
    public double? Alpha(string scale) => Covariances.Listwise(Scale(scale).Keyed(Table)) is { } covariances ? Reliability.Alpha(covariances) : null;

    /// <summary>Standard error of measurement of the complete rows of a scale, POMP points.</summary>
    public double? SemPomp(string scale)
    {
        double[] complete = [.. Scale(scale).Keyed(Table).Complete.Select(row => Scale(scale).Pomp(row.Average())!.Value)];
        return MeasurementError.Sem(Moments.StandardDeviation(complete), Alpha(scale));
    }

    /// <summary>The rows of each group, by name.</summary>
    public IReadOnlyList<(string Name, int[] Rows)> Groups() =>
        [.. Table.Words(Key("group_column").GetString()!).Index()
            .Where(row => row.Item is not null)
            .GroupBy(row => row.Item!, row => row.Index, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.ToArray()))];

    /// <summary>The rows of one group as a matrix of their own.</summary>
    public static ResponseMatrix Only(ResponseMatrix answers, IEnumerable<int> rows) => new(answers.Items, rows.Select(row => answers.Rows[row]));
}
