using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Scoring;

/// <summary>Do answers agree that should? Pairs of statements make a signal; halves of scales are information.</summary>
internal static class ConsistencySignals
{
    /// <summary>Steps from which on the answers of a pair are apart.</summary>
    public const int Apart = 2;

    /// <summary>Pairs apart that make a signal.</summary>
    public const int Limit = 3;

    /// <summary>Null when fewer pairs are answered than make a signal; questionnaires with fewer than three pairs never have it.</summary>
    public static QualitySignal? Pairs(Instrument instrument, AnswerSheet sheet, IReadOnlyList<ShownItem> shown)
    {
        var answered = AnsweredPair.Of(instrument, sheet);
        if (answered.Count < Limit)
            return null;
        var apart = answered.Where(pair => pair.Steps >= Apart).ToArray();
        var named = apart.SelectMany(pair => new[] { pair.First.Id, pair.Second.Id }).ToHashSet(StringComparer.Ordinal);
        var raised = apart.Length >= Limit;
        return new QualitySignal(QualitySignal.Pairs, apart.Length, Limit, raised, raised ? ShownItem.Screens(shown.Where(item => named.Contains(item.Item.Id))) : null);
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
