using System.Text.Json;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Conformance;

/// <summary>A questionnaire file written from the keys of a reference case and read by the real reader.</summary>
internal static class Definition
{
    /// <summary>So small that one answer is enough, as in the reference results.</summary>
    public const double OneAnswer = 1e-6;

    /// <param name="keys">The case's <c>keys.json</c>; with <c>x_axis</c> and <c>y_axis</c> the questionnaire gets a map.</param>
    /// <param name="least">Least share of a scale that must be answered.</param>
    /// <param name="cuts">Cuts of the horizontal and the vertical axis.</param>
    public static Instrument Of(JsonElement keys, double least = OneAnswer, (double X, double Y) cuts = default)
    {
        var reading = InstrumentFile.Read("reference.v1.json", FileOf(keys, "reference", least, cuts));
        Assert.Empty(reading.Faults);
        return reading.Instrument!;
    }

    /// <summary>The bytes of the file <c>{id}.v1.json</c>.</summary>
    public static byte[] FileOf(JsonElement keys, string id, double least = OneAnswer, (double X, double Y) cuts = default)
    {
        JsonElement[] scales = [.. keys.GetProperty("scales").EnumerateArray()];
        var mapped = keys.TryGetProperty("x_axis", out var x);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            id,
            version = 1,
            name = $"Reference case {id}",
            purpose = "Scores the data of a reference case.",
            stem = "How much does this fit?",
            minutes = new { from = 1, to = 10 },
            format = Format(scales[0].GetProperty("min").GetInt32(), scales[0].GetProperty("max").GetInt32()),
            missing = new { least, clean = 1.0 },
            scales = scales.Select(scale => new { id = IdOf(scale), name = Plain(scale), shortName = IdOf(scale), measures = Plain(scale) }),
            items = scales.SelectMany(ItemsOf).Distinct().Select(item => new
            {
                id = item,
                text = $"Statement {item}.",
                keys = scales.Where(scale => ItemsOf(scale).Contains(item)).ToDictionary(IdOf, scale => Reversed(scale).Contains(item) ? "-" : "+"),
            }),
            axes = mapped ? new[] { Axis(x, cuts.X), Axis(keys.GetProperty("y_axis"), cuts.Y) } : [],
            map = mapped
                ? new { up = keys.GetProperty("y_axis"), across = x, cutReason = "Given.", both = "Both", upFirst = "Up", acrossFirst = "Across", neither = "Neither" }
                : null,
            pairings = Array.Empty<object>(),
            consistencyPairs = Array.Empty<object>(),
            sources = new[] { "The keys of a reference case." },
        });
    }

    /// <summary>One row of the case as an answer sheet; an empty cell is a skipped statement.</summary>
    public static AnswerSheet SheetOf(this Instrument instrument, string[] columns, string[] row) => new(
        instrument,
        from cell in columns.Zip(row)
        where cell.Second.Length > 0 && instrument.Items.Any(item => item.Id == cell.First)
        select KeyValuePair.Create(cell.First, (Given)int.Parse(cell.Second)));

    private static object Format(int lo, int hi) => new
    {
        lo,
        hi,
        labels = Enumerable.Range(lo, hi - lo + 1).Select(step => $"Step {step}"),
        noOpportunity = (string?)null,
    };

    private static object Axis(JsonElement scale, double cut) =>
        new { id = scale, name = scale, verb = scale, scales = new[] { scale }, cut };

    private static string IdOf(JsonElement scale) => scale.GetProperty("id").GetString()!;

    private static string Plain(JsonElement scale) => scale.GetProperty("name").GetString()!.Replace('<', ' ').Replace('>', ' ').Replace('&', ' ').Trim();

    private static IEnumerable<string> ItemsOf(JsonElement scale) => scale.GetProperty("items").EnumerateArray().Select(item => item.GetString()!);

    private static IEnumerable<string> Reversed(JsonElement scale) => scale.GetProperty("reverse").EnumerateArray().Select(item => item.GetString()!);
}
