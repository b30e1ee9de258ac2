using System.Text.Json;

namespace LeadManage.Assessment.Tests.Conformance;

/// <summary>Holds numbers against expected ones, counts them, and tells every difference at the end.</summary>
internal sealed class Comparison(ITestOutputHelper output)
{
    private readonly List<string> _differences = [];

    public int Count { get; private set; }

    /// <summary>Absolute 1e-9, relative above 1; null equals null only.</summary>
    public void Number(string what, JsonElement expected, double? actual) =>
        Note(what, expected, actual, value => Math.Abs(actual!.Value - value) <= 1e-9 * Math.Max(1, Math.Abs(value)));

    /// <summary>The same, and relative 1e-6 however small the probability is.</summary>
    public void Probability(string what, JsonElement expected, double? actual) =>
        Note(what, expected, actual, value => Math.Abs(actual!.Value - value) <= Math.Min(1e-9, 1e-6 * value));

    public void Conclude(string name, int atLeast)
    {
        output.WriteLine($"{name}: {Count} numbers compared, {_differences.Count} differ.");
        Assert.True(_differences.Count == 0, string.Join(Environment.NewLine, _differences.Take(20)));
        Assert.True(Count >= atLeast, $"Only {Count} numbers were compared, {atLeast} were wanted.");
    }

    private void Note(string what, JsonElement expected, double? actual, Predicate<double> agrees)
    {
        Count++;
        double? value = expected.ValueKind == JsonValueKind.Null ? null : expected.GetDouble();
        if ((value is null) != (actual is null) || (value is { } number && !agrees(number)))
            _differences.Add($"{what}: expected {value?.ToString("R") ?? "null"}, got {actual?.ToString("R") ?? "null"}");
    }
}
