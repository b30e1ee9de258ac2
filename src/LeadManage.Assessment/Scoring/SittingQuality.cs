using System.Text.Json.Serialization;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Scoring;

/// <summary>
/// How carefully the answers of one sitting were given, as far as that shows. It is told to the person alone, before submitting, and
/// kept within the sealed profile; profiles of before it have none.
/// </summary>
/// <param name="Grade">By the number of signals raised: none, one, or more.</param>
/// <param name="Signals">Those that could be worked out, raised or not, in the order of the constants of <see cref="QualitySignal"/>.</param>
/// <param name="Pages">Milliseconds a statement on each page, as shown; null for a page that was not measured, and null as a whole when none was.</param>
public sealed record SittingQuality(QualityGrade Grade, IReadOnlyList<QualitySignal> Signals, IReadOnlyList<int?>? Pages = null)
{
    /// <summary>Signals from which on a result is read with care.</summary>
    public const int SignalsForCare = 2;

    /// <summary>The signal with this id; null when it could not be worked out.</summary>
    public QualitySignal? Signal(string id) => Signals.FirstOrDefault(signal => signal.Id == id);

    [JsonIgnore]
    public IEnumerable<QualitySignal> Raised => Signals.Where(signal => signal.Raised);

    /// <summary>True when the person asked that these answers are not used.</summary>
    [JsonIgnore]
    public bool AsksNotToBeUsed => Signal(QualitySignal.Word) is { Raised: true };

    /// <summary>Grades one sitting. The same input gives the same quality for ever.</summary>
    /// <param name="instrument">The questionnaire, in the version the sitting was begun with.</param>
    /// <param name="sheet">Its answers; may be incomplete.</param>
    /// <param name="screens">The order in which the statements were shown, <see cref="ItemOrder.Of"/>.</param>
    /// <param name="pages">Milliseconds a statement on each page, <see cref="PageTimes.Of"/>; null when nothing was measured.</param>
    /// <param name="doNotUse">The person's own word: "I did not answer with care, please do not use my answers".</param>
    /// <returns>Null for a questionnaire without scales: there is nothing to hold the answers against.</returns>
    public static SittingQuality? Of(Instrument instrument, AnswerSheet sheet, IReadOnlyList<Screen> screens, IReadOnlyList<int?>? pages, bool doNotUse)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(screens);
        if (instrument.Scales.Count == 0)
            return null;

        var shown = ShownItem.Of(screens);
        QualitySignal?[] all =
        [
            PageTimes.Signal(shown, pages),
            ConsistencySignals.Pairs(instrument, sheet, shown),
            Missing(sheet, shown),
            new(QualitySignal.Word, doNotUse ? 1 : 0, 1, doNotUse),
            ConsistencySignals.Resampled(instrument, sheet),
            RunSignals.LongString(instrument, sheet, shown),
            RunSignals.Variability(instrument, sheet, shown),
        ];
        var signals = all.OfType<QualitySignal>().ToArray();
        return new SittingQuality(GradeOf(signals.Count(signal => signal.Raised)), signals, pages);
    }

    private static QualityGrade GradeOf(int raised) =>
        raised >= SignalsForCare ? QualityGrade.WithCare : raised > 0 ? QualityGrade.LookAgain : QualityGrade.Good;

    /// <summary>"No opportunity" is missing too: it leaves the result with as little to stand on as a statement that was skipped.</summary>
    private static QualitySignal? Missing(AnswerSheet sheet, IReadOnlyList<ShownItem> shown)
    {
        const double limit = .20;
        var missing = shown.Where(item => sheet.ValueOf(item.Item.Id) is null).ToArray();
        // Counts are compared, not shares: 2 of 10 is a fifth, whatever the last digit of 0.2 says.
        var raised = 5 * missing.Length > shown.Count;
        return shown.Count == 0 ? null : new QualitySignal(QualitySignal.Missing, (double)missing.Length / shown.Count, limit, raised, raised ? ShownItem.Screens(missing) : null);
    }
}
