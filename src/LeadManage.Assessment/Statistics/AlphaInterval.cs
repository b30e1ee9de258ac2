using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Statistics;

/// <summary>How far alpha can be trusted.</summary>
public static class AlphaInterval
{
    /// <summary>
    /// Feldt, Woodruff and Salih (1987): 1 - (1 - alpha) F(1 - p/2) and 1 - (1 - alpha) F(p/2) with n - 1 and (n - 1)(k - 1) degrees
    /// of freedom. Exact for parallel normal items. The lower bound may lie below -1.
    /// </summary>
    /// <param name="alpha">The coefficient; null gives null.</param>
    /// <param name="persons">n, complete rows.</param>
    /// <param name="items">k.</param>
    /// <param name="level">Confidence, 0-1.</param>
    public static Interval? Feldt(double? alpha, int persons, int items, double level = .95)
    {
        if (alpha is not { } value || persons < 2 || items < 2)
            return null;
        var (df1, df2) = (persons - 1.0, (persons - 1.0) * (items - 1));
        var tail = (1 - level) / 2;
        return new Interval(1 - ((1 - value) * FDistribution.Quantile(1 - tail, df1, df2)), 1 - ((1 - value) * FDistribution.Quantile(tail, df1, df2)));
    }

    /// <summary>
    /// Asymptotic standard error of alpha, Duhachek and Iacobucci (2004):
    /// Q = 2 k^2 / ((k - 1)^2 (1'V1)^3) [1'V1 (tr V^2 + tr^2 V) - 2 tr V (1'V^2 1)], error sqrt(Q / n).
    /// </summary>
    public static double? StandardError(Matrix<double> covariances, int persons)
    {
        if (Reliability.Alpha(covariances) is null || persons < 2)
            return null;
        var k = covariances.RowCount;
        var squared = covariances * covariances;
        var (total, trace) = (covariances.Sum(), covariances.Trace());
        var q = 2.0 * k * k / ((k - 1.0) * (k - 1.0) * total * total * total)
            * ((total * (squared.Trace() + (trace * trace))) - (2 * trace * squared.Sum()));
        // Items that are all the same leave nothing but rounding, on either side of 0.
        return Math.Sqrt(Math.Max(0, q) / persons);
    }

    /// <summary>alpha -/+ z error, with the error of <see cref="StandardError"/>.</summary>
    public static Interval? Duhachek(Matrix<double> covariances, int persons, double level = .95)
    {
        var reach = NormalDistribution.Quantile((1 + level) / 2) * StandardError(covariances, persons);
        return Reliability.Alpha(covariances) is { } alpha && reach is { } half ? new Interval(alpha - half, alpha + half) : null;
    }
}
