using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Grouping;

/// <summary>
/// How one figure of a group moved between two pictures. Cautious: what the same people's two results share drops out of the true error and is counted here
/// (docs/simulation.md), because pictures do not say who was counted in both.
/// </summary>
/// <param name="Id">Id of the axis or scale.</param>
/// <param name="Difference">The later mean less the earlier one, points.</param>
/// <param name="Error">sqrt(E1^2 + E2^2) of the two errors of measurement; null when one is not known.</param>
/// <param name="Verdict">Higher or lower where the difference, less what rounding can make of it, passes the error at 5 %; else it cannot be told.</param>
public sealed record GroupChange(string Id, int Difference, double? Error, Verdict Verdict)
{
    /// <summary>The axes, each at 5 %, then the scales, at 5 % together (Bonferroni).</summary>
    /// <exception cref="ArgumentException">The pictures are of different questionnaire versions.</exception>
    public static IReadOnlyList<GroupChange> Between(GroupPicture earlier, GroupPicture later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        if (earlier.Instrument != later.Instrument)
            throw new ArgumentException($"A picture of {earlier.Instrument} cannot be compared with one of {later.Instrument}.", nameof(later));
        var rounding = (earlier.Step + later.Step) / 2d;
        return
        [
            .. earlier.Axes.Select(axis => Of(axis, later.Axis(axis.Id), rounding, 1)),
            .. earlier.Scales.Select(scale => Of(scale, later.Scale(scale.Id), rounding, earlier.Scales.Count)),
        ];
    }

    private static GroupChange Of(GroupFigure earlier, GroupFigure later, double rounding, int looks)
    {
        var difference = later.Mean - earlier.Mean;
        var error = MeasurementError.Difference(earlier.Error, later.Error);
        var passed = error is { } known && Math.Abs(difference) - rounding > known * NormalDistribution.Quantile(1 - (ChangeBetween.Reliable / (2 * looks)));
        return new GroupChange(earlier.Id, difference, error, error is null ? Verdict.NotComparable : !passed ? Verdict.CannotBeTold : difference > 0 ? Verdict.Higher : Verdict.Lower);
    }
}
