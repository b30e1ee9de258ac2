using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring.Parts;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Scoring;

/// <summary>Maps the answers of one sitting to a leader/manager profile. Pure: the same input gives the same profile.</summary>
public static class ScoringService
{
    /// <summary>Version of the rules below; stored with each profile, raised whenever a number could come out differently.</summary>
    public const string Version = "1";

    /// <summary>Scores one answer sheet.</summary>
    /// <param name="instrument">The questionnaire, in the version the sitting was begun with.</param>
    /// <param name="sheet">Its answers; may be incomplete.</param>
    /// <param name="basis">Where the error of measurement is to come from.</param>
    /// <returns>A profile; what cannot be computed is null in it, never 0, NaN or an exception.</returns>
    public static Profile Score(Instrument instrument, AnswerSheet sheet, ErrorBasis basis)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(basis);

        var answered = instrument.Scales.ToDictionary(scale => scale.Id, scale => KeyedAnswers(instrument.ItemsOf(scale.Id), sheet, scale.Id), StringComparer.Ordinal);
        var scored = instrument.Scales.Where(scale => StandingOf(instrument, scale.Id, answered[scale.Id].Count) != Standing.NotScored);
        var uncertainty = instrument is { Answer: ResponseFormat steps, Scales.Count: > 0 }
            ? Uncertainty.From(basis, scored.ToDictionary(scale => scale.Id, scale => KeyedAnswers(instrument.ItemsLentBy(scale.Id), sheet, scale.Id), StringComparer.Ordinal), steps)
            : Uncertainty.None;

        var scales = instrument.Scales.Select(scale => ScoreScale(instrument, sheet, scale, answered[scale.Id], uncertainty)).ToArray();
        var axes = instrument.Axes.Select(axis => ScoreAxis(axis, scales)).ToArray();
        var profile = new Profile(
            instrument.Id,
            instrument.Version,
            instrument.Hash,
            Version,
            uncertainty.Used,
            scales,
            axes,
            Position(instrument, axes, uncertainty),
            AnswerCode.Pack(instrument, sheet));
        return profile with { Figures = PartFigures.Of(instrument, sheet, profile) };
    }

    /// <summary>Reverse keying: x' = lo + hi - x, with lo and hi from the response format, never from the data.</summary>
    public static int Keyed(ResponseFormat format, ItemKey key, int value)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(key);
        return key.Reverse ? format.Lo + format.Hi - value : value;
    }

    /// <summary>Percent of maximum possible, 0-100: 100 (mean - lo) / (hi - lo) (Cohen, Cohen, Aiken and West 1999).</summary>
    public static double Pomp(ResponseFormat format, double mean)
    {
        ArgumentNullException.ThrowIfNull(format);
        return 100 * (mean - format.Lo) / format.Range;
    }

    internal static List<int> KeyedAnswers(IEnumerable<Item> items, AnswerSheet sheet, string scaleId) =>
        [.. from item in items
            let value = sheet.ValueOf(item.Id)
            where value is not null
            select Counted(item, item.KeyFor(scaleId)!, value.Value)];

    /// <summary>What an answer counts as in a scale, raw steps: keyed, or for a judgement 1 when it is right and 0 when it is wrong.</summary>
    public static int Counted(Item item, ItemKey key, int value)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Format is ResponseFormat steps ? Keyed(steps, key, value) : Keyed(TruthFormat.Counted, key, value > 0 == item.Fact?.Truth ? 1 : 0);
    }

    private static Standing StandingOf(Instrument instrument, string scaleId, int m)
    {
        var share = (double)m / instrument.ItemsOf(scaleId).Count();
        return m == 0 || share < instrument.Missing.Least ? Standing.NotScored
            : share < instrument.Missing.Clean ? Standing.Prorated
            : Standing.Clean;
    }

    private static ScaleScore ScoreScale(Instrument instrument, AnswerSheet sheet, Scale scale, List<int> keyed, Uncertainty uncertainty)
    {
        var standing = StandingOf(instrument, scale.Id, keyed.Count);
        var items = instrument.ItemsOf(scale.Id).ToArray();
        double? mean = standing == Standing.NotScored ? null : (double)keyed.Sum() / keyed.Count;
        return new ScaleScore(
            scale.Id,
            items.Length,
            keyed.Count,
            items.Count(item => sheet.HadNoOpportunity(item.Id)),
            standing,
            mean,
            mean is { } value ? Pomp(instrument.Format, value) : null,
            mean is null ? null : uncertainty.SemOfScale(scale.Id, items.Length, keyed.Count));
    }

    private static AxisScore ScoreAxis(Axis axis, ScaleScore[] scales)
    {
        var own = axis.Scales.Select(id => scales.First(scale => scale.Id == id)).ToArray();
        double? pomp = own.All(scale => scale.Pomp is not null) ? own.Sum(scale => scale.Pomp!.Value) / own.Length : null;
        var sem = MeasurementError.OfMean([.. own.Select(scale => scale.Sem)]);
        return new AxisScore(axis.Id, pomp, sem, pomp is { } p && sem is { } s ? Uncertainty.ProbabilityAbove(p, axis.Cut, s) : null);
    }

    private static MapPosition? Position(Instrument instrument, AxisScore[] axes, Uncertainty uncertainty)
    {
        if (instrument.Map is not { } map)
            return null;
        var up = axes.First(axis => axis.Id == map.Up);
        var across = axes.First(axis => axis.Id == map.Across);
        if (up is not { Pomp: { } upPomp, Sem: { } upSem, ProbabilityHigh: { } upHigh }
            || across is not { Pomp: { } acrossPomp, Sem: { } acrossSem, ProbabilityHigh: { } acrossHigh }
            || uncertainty.EllipseRadius(.80) is not { } radius80
            || uncertainty.EllipseRadius(.95) is not { } radius95)
            return null;

        var upLow = Uncertainty.ProbabilityBelow(upPomp, instrument.Axis(map.Up).Cut, upSem);
        var acrossLow = Uncertainty.ProbabilityBelow(acrossPomp, instrument.Axis(map.Across).Cut, acrossSem);
        var lean = upPomp - acrossPomp;
        var leanError = MeasurementError.Difference(upSem, acrossSem)!.Value;
        return new MapPosition(
            upHigh * acrossHigh,
            upHigh * acrossLow,
            upLow * acrossHigh,
            upLow * acrossLow,
            radius80,
            radius95,
            lean,
            leanError,
            Math.Abs(lean) > Uncertainty.LeanThreshold * leanError);
    }
}
