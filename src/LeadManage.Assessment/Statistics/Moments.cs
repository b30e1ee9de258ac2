namespace LeadManage.Assessment.Statistics;

/// <summary>
/// Means and spreads of plain numbers. Variances and standard deviations divide by n - 1. What is undefined is null: a mean of
/// nothing, a spread of one value, a correlation with something that does not vary.
/// </summary>
public static class Moments
{
    /// <summary>Differences below this share of a value are the rounding of its sums, not a difference.</summary>
    internal const double Rounding = 1e-12;

    public static double? Mean(IReadOnlyCollection<double> values) => values.Count == 0 ? null : values.Average();

    /// <summary>Sum of squared deviations over n - 1; exactly 0 when all values are the same.</summary>
    public static double? Variance(IReadOnlyCollection<double> values) => Covariance(values, values);

    public static double? StandardDeviation(IReadOnlyCollection<double> values) => Variance(values) is { } variance ? Math.Sqrt(variance) : null;

    /// <summary>Sum of products of deviations over n - 1.</summary>
    /// <exception cref="ArgumentException">The two have different lengths.</exception>
    public static double? Covariance(IReadOnlyCollection<double> x, IReadOnlyCollection<double> y)
    {
        if (x.Count != y.Count)
            throw new ArgumentException("Both need a value for each person.", nameof(y));
        if (x.Count < 2)
            return null;
        if (IsConstant(x) || IsConstant(y))
            return 0;
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / (x.Count - 1);
    }

    /// <summary>Pearson's r, -1 to 1; null when one of the two does not vary.</summary>
    public static double? Correlation(IReadOnlyCollection<double> x, IReadOnlyCollection<double> y) =>
        Covariance(x, y) is { } covariance && Variance(x) is > 0 and { } varianceX && Variance(y) is > 0 and { } varianceY
            ? Math.Clamp(covariance / Math.Sqrt(varianceX) / Math.Sqrt(varianceY), -1, 1)
            : null;

    /// <summary>The middle value, or the mean of the two in the middle.</summary>
    public static double? Median(IReadOnlyCollection<double> values) => Quantile.Type7(values, .5);

    private static bool IsConstant(IReadOnlyCollection<double> values)
    {
        var (least, most) = (values.Min(), values.Max());
        return most - least <= Rounding * Math.Max(Math.Abs(least), Math.Abs(most));
    }
}
