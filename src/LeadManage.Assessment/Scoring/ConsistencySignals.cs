using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Scoring;

/// <summary>Do answers agree that should? Pairs of statements make a signal; halves of scales are information.</summary>
internal static class ConsistencySignals
{
    /// <summary>Steps from which on the answers of a pair are apart.</summary>
    public const int Apart = 2;

    /// <summary>With fewer answered pairs there is no signal.</summary>
    public const int Least = 3;

    /// <summary>
    /// Pairs apart that make a signal: five of eight answered, and as large a share of fewer. Three of eight would be raised for a third of the
    /// people who answer with care (docs/simulation.md).
    /// </summary>
    public static int Limit(int answered) => Math.Max(Least, ((5 * answered) + 7) / 8);

    /// <summary>Null when fewer than three pairs are answered; questionnaires with fewer never have it.</summary>
    public static QualitySignal? Pairs(Instrument instrument, AnswerSheet sheet, IReadOnlyList<ShownItem> shown)
    {
        var answered = AnsweredPair.Of(instrument, sheet);
        if (answered.Count < Least)
            return null;
        var limit = Limit(answered.Count);
        var apart = answered.Where(pair => pair.Steps >= Apart).ToArray();
        var named = apart.SelectMany(pair => new[] { pair.First.Id, pair.Second.Id }).ToHashSet(StringComparer.Ordinal);
        var raised = apart.Length >= limit;
        return new QualitySignal(QualitySignal.Pairs, apart.Length, limit, raised, raised ? ShownItem.Screens(shown.Where(item => named.Contains(item.Item.Id))) : null);
    }

    public static QualitySignal? Resampled(Instrument instrument, AnswerSheet sheet) =>
        instrument.Answer is ResponseFormat format && ResampledConsistency.Of(Scales(instrument, sheet, format)) is { } value
            ? new QualitySignal(QualitySignal.Consistency, value.Mean, null, Raised: false)
            : null;

    /// <summary>Answers of each scale after reversing, in the order of the file.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Scales(Instrument instrument, AnswerSheet sheet, ResponseFormat format) =>
        [.. instrument.Scales.Select(scale => (IReadOnlyList<int>)
            [.. from item in instrument.ItemsOf(scale.Id)
                let value = sheet.ValueOf(item.Id)
                where value is not null
                select ScoringService.Keyed(format, item.KeyFor(scale.Id)!, value.Value)])];
}
