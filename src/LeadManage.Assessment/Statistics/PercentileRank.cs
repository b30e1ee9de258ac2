namespace LeadManage.Assessment.Statistics;

/// <summary>
/// Where a score stands in a group, 0-100. With B scores below and E equal of N: strict 100 B / N, mid 100 (B + E / 2) / N (the
/// usual "percentile rank"), weak 100 (B + E) / N.
/// </summary>
/// <param name="Strict">Percent below.</param>
/// <param name="Mid">Percent below and half of the equal ones.</param>
/// <param name="Weak">Percent below or equal.</param>
public sealed record PercentileRank(double Strict, double Mid, double Weak)
{
    /// <summary>Scores this near to each other are the same score: means of the same answers, summed in another order, differ in the last digit.</summary>
    private const double SameScore = 1e-9;

    /// <summary>The rank of one score; null in an empty group.</summary>
    public static PercentileRank? Of(double score, IReadOnlyCollection<double> group)
    {
        var below = group.Count(other => other < score && !AreSame(other, score));
        var equal = group.Count(other => AreSame(other, score));
        return Of(below, equal, group.Count);
    }

    /// <summary>The rank from counts; null of nobody.</summary>
    public static PercentileRank? Of(int below, int equal, int all) => all == 0 ? null
        : new PercentileRank(100.0 * below / all, 100.0 * (below + (equal / 2.0)) / all, 100.0 * (below + equal) / all);

    internal static bool AreSame(double one, double other) => Math.Abs(one - other) <= SameScore * Math.Max(1, Math.Abs(one));
}
