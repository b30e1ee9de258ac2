using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Scoring.Parts;

/// <summary>
/// Single statements that mirror each other, up - across. A single answer has the spread of answers around their scale's mean as
/// its error, so a difference of two has √(s² + s²), s² pooled within the person or as a sample gives it.
/// </summary>
public static class PairFigures
{
    /// <summary>Difference of the two scales behind the pairs, POMP points.</summary>
    public const string Overall = "lean.overall";

    /// <summary>Pairs with both sides answered; a count of the reading, not stored.</summary>
    public const string Answered = "pairs.answered";

    /// <summary>Pairs that lean beyond their error; a count of the reading, not stored.</summary>
    public const string Named = "pairs.named";

    /// <summary>Difference of the two statements, raw steps.</summary>
    public static string Lean(string pair) => $"lean.{pair}";

    /// <summary>The two scales that all statements of the pairs belong to; null when there are more, for then there is no overall lean.</summary>
    public static (string Up, string Across)? Scales(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        var ups = instrument.ItemPairs.Select(pair => Key(instrument, pair.Up).Scale).Distinct(StringComparer.Ordinal).ToArray();
        var acrosses = instrument.ItemPairs.Select(pair => Key(instrument, pair.Across).Scale).Distinct(StringComparer.Ordinal).ToArray();
        return ups is [var up] && acrosses is [var across] && up != across ? (up, across) : null;
    }

    /// <summary>What a statement of a pair counts as after reversing, raw steps; null when it was not answered.</summary>
    public static int? Counted(Instrument instrument, AnswerSheet sheet, string itemId)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(sheet);
        return sheet.ValueOf(itemId) is { } value ? ScoringService.Counted(instrument.Item(itemId), Key(instrument, itemId), value) : null;
    }

    /// <summary>Error of the answer to one statement, raw steps; null when it cannot be estimated.</summary>
    public static double? AnswerError(Instrument instrument, ErrorUsed used, string itemId)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(used);
        var scale = Key(instrument, itemId).Scale;
        return used.Variance is { } variance ? Math.Max(Math.Sqrt(variance), Uncertainty.LeastSpread)
            : used.SemByScale?.TryGetValue(scale, out var sem) == true ? sem * Math.Sqrt(instrument.ItemsOf(scale).Count()) * instrument.Format.Range / 100
            : null;
    }

    internal static IEnumerable<Figure> Of(Instrument instrument, AnswerSheet sheet, Profile profile)
    {
        foreach (var pair in instrument.ItemPairs)
        {
            double? lean = Counted(instrument, sheet, pair.Up) - Counted(instrument, sheet, pair.Across);
            yield return new Figure(Lean(pair.Id), lean, lean is null ? null : MeasurementError.Difference(AnswerError(instrument, profile.Error, pair.Up), AnswerError(instrument, profile.Error, pair.Across)));
        }

        if (Scales(instrument) is var (upScale, acrossScale))
        {
            var (up, across) = (profile.Scale(upScale), profile.Scale(acrossScale));
            yield return new Figure(Overall, up.Pomp - across.Pomp, MeasurementError.Difference(up.Sem, across.Sem));
        }
    }

    private static ItemKey Key(Instrument instrument, string itemId) => instrument.Item(itemId).Keys[0];
}
