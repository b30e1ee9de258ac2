using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Scoring;

/// <summary>Runs and spread of the answers as they were given, before reversing: information only.</summary>
internal static class RunSignals
{
    /// <summary>Points at the longest run; of several at the first.</summary>
    public static QualitySignal? LongString(Instrument instrument, AnswerSheet sheet, IReadOnlyList<ShownItem> shown)
    {
        var answers = Answers(sheet, shown);
        if (instrument.Answer is not ResponseFormat || answers.All(answer => answer is null) || CarelessResponding.LongString(answers) is not { } longest)
            return null;
        var run = Enumerable.Range(0, shown.Count - longest + 1).Select(start => shown.Skip(start).Take(longest).ToArray()).First(items => IsRun(sheet, items));
        return new QualitySignal(QualitySignal.LongString, longest, null, Raised: false, ShownItem.Screens(run));
    }

    public static QualitySignal? Variability(Instrument instrument, AnswerSheet sheet, IReadOnlyList<ShownItem> shown) =>
        instrument.Answer is ResponseFormat && CarelessResponding.Variability(Answers(sheet, shown)) is { } spread
            ? new QualitySignal(QualitySignal.Variability, spread, null, Raised: false)
            : null;

    private static double?[] Answers(AnswerSheet sheet, IReadOnlyList<ShownItem> shown) => [.. shown.Select(item => (double?)sheet.ValueOf(item.Item.Id))];

    private static bool IsRun(AnswerSheet sheet, ShownItem[] items) => sheet.ValueOf(items[0].Item.Id) is { } value && items.All(item => sheet.ValueOf(item.Item.Id) == value);
}
