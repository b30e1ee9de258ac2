using System.Globalization;
using System.Text;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Manual;

/// <summary>A manual as a table for other software: one line a figure, CSV after RFC 4180; what is not available has no value.</summary>
public static class ManualTable
{
    /// <summary>The lines, with their heading: part (questionnaire, axis, scale, item), id, scale of an item, figure, value.</summary>
    /// <param name="instrument">The questionnaire version it is about.</param>
    /// <param name="manual">Its manual.</param>
    public static string Csv(Instrument instrument, TechnicalManual manual)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(manual);
        var text = new StringBuilder("part,id,scale,figure,value\r\n");
        foreach (var (part, id, scale, figure, value) in Lines(instrument, manual))
            text.Append(CultureInfo.InvariantCulture, $"{part},{id},{scale},{figure},{value?.ToString("R", CultureInfo.InvariantCulture)}\r\n");
        return text.ToString();
    }

    private static IEnumerable<(string Part, string Id, string Scale, string Figure, double? Value)> Lines(Instrument instrument, TechnicalManual manual) =>
    [
        ("questionnaire", manual.Questionnaire, "", "people", manual.N),
        ("questionnaire", manual.Questionnaire, "", "axis_correlation", manual.AxisCorrelation),
        ("questionnaire", manual.Questionnaire, "", "usual_variance", manual.Spread?.Variance),
        ("questionnaire", manual.Questionnaire, "", "usual_variance_weight", manual.Spread?.Weight),
        .. manual.Axes.SelectMany(axis => Scores("axis", axis.Id, axis.Scores)
            .Append(("axis", axis.Id, "", "sem", axis.Sem)).Append(("axis", axis.Id, "", "near_line", axis.NearLine)).Append(("axis", axis.Id, "", "sem_at_line", axis.SemAtLine))),
        .. manual.Scales.SelectMany(scale => Scores("scale", scale.Id, scale.Scores)
            .Append(("scale", scale.Id, "", "complete", scale.Complete)).Append(("scale", scale.Id, "", "alpha", scale.Alpha))
            .Append(("scale", scale.Id, "", "alpha_lower", scale.AlphaInterval?.Lower)).Append(("scale", scale.Id, "", "alpha_upper", scale.AlphaInterval?.Upper))
            .Append(("scale", scale.Id, "", "omega", scale.Omega)).Append(("scale", scale.Id, "", "sem", scale.Sem))
            .Concat(scale.Items.SelectMany(item => Of(instrument, scale.Id, item)))),
    ];

    private static IEnumerable<(string, string, string, string, double?)> Scores(string part, string id, ScoreDistribution scores) =>
    [
        (part, id, "", "n", scores.N),
        (part, id, "", "mean", scores.Mean),
        (part, id, "", "sd", scores.Sd),
        .. scores.Counts.Index().Where(point => point.Item > 0).Select(point => (part, id, "", $"people_at_{point.Index}", (double?)point.Item)),
    ];

    private static IEnumerable<(string, string, string, string, double?)> Of(Instrument instrument, string scale, ItemFigures item) =>
    [
        ("item", item.Id, scale, "reverse", item.Reverse ? 1 : 0),
        ("item", item.Id, scale, "answered", item.Answered),
        ("item", item.Id, scale, "mean", item.Mean),
        ("item", item.Id, scale, "sd", item.Sd),
        ("item", item.Id, scale, "item_rest", item.ItemRest),
        ("item", item.Id, scale, "alpha_if_dropped", item.AlphaIfDropped),
        ("item", item.Id, scale, "no_opportunity", item.NoOpportunity),
        ("item", item.Id, scale, "skipped", item.Skipped),
        .. item.Shares.Index().Select(step => ("item", item.Id, scale, $"share_of_step_{instrument.Format.Lo + step.Index}", (double?)step.Item)),
    ];
}
