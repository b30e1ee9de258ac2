using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Statistics;
using MathNet.Numerics.Distributions;

namespace LeadManage.Assessment.Scoring;

/// <summary>
/// What changed between two sittings of the same questionnaire version. The error is that of the change itself: how much each statement of
/// a scale moved differently from the others. What two sittings share - some statements are harder than others, a person reads one in a way of
/// their own - drops out, so that false alarms come as often as they are allowed to (docs/simulation.md).
/// </summary>
/// <param name="Variance">
/// Pooled within the scales, s2 = sum_j sum_i (d_ij - mean_j)^2 / sum_j (m_j - 1), d the later answer less the earlier one after reversing, raw steps
/// squared; null when no scale has two statements answered both times. The least error takes the place of a smaller one, see <see cref="FloorUsed"/>.
/// </param>
/// <param name="Degrees">Sum of (m_j - 1), m_j the statements of a scale answered both times.</param>
/// <param name="Axes">One for each axis, uncorrected: there are two, and they are looked at first.</param>
/// <param name="Scales">One for each scale, p values adjusted by Holm (1979).</param>
public sealed record ChangeBetween(double? Variance, int Degrees, IReadOnlyList<Change> Axes, IReadOnlyList<Change> Scales)
{
    /// <summary>Least variance of a difference of two answers, raw steps squared: each is off by <see cref="Uncertainty.LeastSpread"/> at least.</summary>
    public const double LeastVariance = 2 * Uncertainty.LeastSpread * Uncertainty.LeastSpread;

    /// <summary>Below this p a change is called reliable; two-sided.</summary>
    public const double Reliable = .05;

    /// <summary>Below this p, unadjusted, a change is called leaning; two-sided.</summary>
    public const double Leaning = .20;

    public bool FloorUsed => Variance < LeastVariance;

    public Change Axis(string id) => Axes.First(change => change.Id == id);

    public Change Scale(string id) => Scales.First(change => change.Id == id);

    /// <summary>Compares two profiles of one questionnaire version; null when it has no scales answered in steps.</summary>
    /// <exception cref="ArgumentException">A profile of another questionnaire or version.</exception>
    public static ChangeBetween? Of(Instrument instrument, Profile earlier, Profile later)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        foreach (var profile in new[] { earlier, later })
            if (profile.Hash != instrument.Hash)
                throw new ArgumentException($"A profile of {profile.Instrument}.v{profile.Version} cannot be compared within {instrument.Key}.", nameof(instrument));
        if (instrument.Answer is not ResponseFormat format || instrument.Scales.Count == 0)
            return null;

        var (before, after) = (AnswerCode.Unpack(instrument, earlier.Answers), AnswerCode.Unpack(instrument, later.Answers));
        var moves = instrument.Scales.ToDictionary(scale => scale.Id, scale => Moves(instrument.ItemsOf(scale.Id), scale.Id, before, after), StringComparer.Ordinal);
        var lent = instrument.Scales.Select(scale => Moves(instrument.ItemsLentBy(scale.Id), scale.Id, before, after)).Where(steps => steps.Length > 0).ToArray();
        var degrees = lent.Sum(steps => steps.Length - 1);
        double? variance = degrees == 0 ? null : lent.Sum(steps => steps.Sum(step => Math.Pow(step - steps.Average(), 2))) / degrees;
        double? spread = variance is { } known ? 100 * Math.Sqrt(Math.Max(known, LeastVariance)) / format.Range : null;

        var raw = instrument.Scales.Select(scale => OfScale(instrument, scale.Id, moves[scale.Id], spread, format, degrees)).ToArray();
        var adjusted = ReliableChange.Holm([.. raw.Where(change => change.P is not null).Select(change => change.P!.Value)]);
        var told = 0;
        var scales = raw.Select(change => change.P is null ? change : Judged(change with { Adjusted = adjusted[told++] })).ToArray();
        return new ChangeBetween(variance, degrees, [.. instrument.Axes.Select(axis => OfAxis(axis, scales, degrees))], scales);
    }

    /// <summary>How far each statement of a scale moved that was answered both times, steps after reversing.</summary>
    internal static int[] Moves(IEnumerable<Item> items, string scale, AnswerSheet before, AnswerSheet after) =>
        [.. from item in items
            let key = item.KeyFor(scale)!
            let first = before.ValueOf(item.Id)
            let second = after.ValueOf(item.Id)
            where first is not null && second is not null
            select ScoringService.Counted(item, key, second.Value) - ScoringService.Counted(item, key, first.Value)];

    private static Change OfScale(Instrument instrument, string scale, int[] moves, double? spread, ResponseFormat format, int degrees) =>
        moves.Length == 0 || spread is null || (double)moves.Length / instrument.ItemsOf(scale).Count() < instrument.Missing.Least
            ? new Change(scale, moves.Length, null, null, null, null, Verdict.NotComparable)
            : Told(scale, moves.Length, 100 * moves.Average() / format.Range, spread.Value / Math.Sqrt(moves.Length), degrees);

    private static Change OfAxis(Axis axis, Change[] scales, int degrees)
    {
        var own = axis.Scales.Select(id => scales.First(scale => scale.Id == id)).ToArray();
        var both = own.Sum(scale => scale.Both);
        return own.Any(scale => scale.Difference is null)
            ? new Change(axis.Id, both, null, null, null, null, Verdict.NotComparable)
            : Judged(Told(axis.Id, both, own.Average(scale => scale.Difference!.Value), MeasurementError.OfMean([.. own.Select(scale => scale.Error)])!.Value, degrees));
    }

    private static Change Told(string id, int both, double difference, double error, int degrees)
    {
        var p = Math.Min(1, 2 * StudentT.CDF(0, 1, degrees, -Math.Abs(difference / error)));
        return new Change(id, both, difference, error, p, p, Verdict.CannotBeTold);
    }

    private static Change Judged(Change change) => change with
    {
        Verdict = (change.Difference > 0, change.Adjusted < Reliable, change.P < Leaning) switch
        {
            (true, true, _) => Verdict.Higher,
            (false, true, _) => Verdict.Lower,
            (true, false, true) => Verdict.LeaningHigher,
            (false, false, true) => Verdict.LeaningLower,
            _ => Verdict.CannotBeTold,
        },
    };
}
