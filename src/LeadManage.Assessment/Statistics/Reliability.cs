using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Statistics;

/// <summary>
/// How consistent a scale's items are, from their covariance matrix. Negative values are given as they are; what is undefined (one
/// item, no variance) is null. An item without variance stays in the scale and counts in k.
/// </summary>
public static class Reliability
{
    /// <summary>Cronbach's (1951) alpha = k / (k - 1) (1 - sum of item variances / variance of the total), at most 1.</summary>
    public static double? Alpha(Matrix<double> covariances)
    {
        var k = covariances.RowCount;
        var (items, total) = (covariances.Trace(), covariances.Sum());
        return k < 2 || total <= Moments.Rounding * items ? null : k / (k - 1.0) * (1 - (items / total));
    }

    /// <summary>Alpha of the standardized items, k r / (1 + (k - 1) r) with r their mean correlation.</summary>
    public static double? StandardizedAlpha(Matrix<double> covariances) => StandardizedAlpha(covariances.RowCount, MeanInterItemCorrelation(covariances));

    /// <inheritdoc cref="StandardizedAlpha(Matrix{double})"/>
    public static double? StandardizedAlpha(int k, double? meanCorrelation) =>
        k >= 2 && 1 + ((k - 1) * meanCorrelation) is > Moments.Rounding and { } divisor ? k * meanCorrelation / divisor : null;

    /// <summary>Mean of the k (k - 1) / 2 correlations between items; null when an item does not vary.</summary>
    public static double? MeanInterItemCorrelation(Matrix<double> covariances)
    {
        var k = covariances.RowCount;
        return k < 2 ? null : (Covariances.ToCorrelations(covariances)?.Sum() - k) / (k * (k - 1));
    }

    /// <summary>Correlation of each item with the sum of the other items ("r.drop", corrected item-total correlation).</summary>
    public static double?[] ItemRest(Matrix<double> covariances) => EachItem(covariances, (sum, variance, withAll) =>
        Ratio(withAll - variance, variance, sum - (2 * withAll) + variance, sum));

    /// <summary>Correlation of each item with the sum of all items, itself included.</summary>
    public static double?[] ItemTotal(Matrix<double> covariances) => EachItem(covariances, (sum, variance, withAll) => Ratio(withAll, variance, sum, sum));

    /// <summary>Alpha of the scale without each item; null for scales of two.</summary>
    public static double?[] AlphaIfDropped(Matrix<double> covariances) => IfDropped(covariances, Alpha);

    /// <summary>Standardized alpha of the scale without each item; null for scales of two.</summary>
    public static double?[] StandardizedAlphaIfDropped(Matrix<double> covariances) => IfDropped(covariances, StandardizedAlpha);

    /// <summary>
    /// Guttman's (1945) lambda 6 = 1 - sum(1 - smc) / sum(R), smc the squared multiple correlation of an item with the others;
    /// null when persons are no more than k + 1 or an item is a sum of others.
    /// </summary>
    /// <param name="covariances">Of the items.</param>
    /// <param name="persons">Complete rows that they come from.</param>
    public static double? Lambda6(Matrix<double> covariances, int persons) =>
        covariances.RowCount > 1 && persons > covariances.RowCount + 1 && Covariances.IsPositiveDefinite(covariances)
            && Covariances.ToCorrelations(covariances) is { } correlations
            ? 1 - (correlations.Inverse().Diagonal().Sum(entry => 1 / entry) / correlations.Sum())
            : null;

    private static double?[] IfDropped(Matrix<double> covariances, Func<Matrix<double>, double?> coefficient) =>
        [.. Enumerable.Range(0, covariances.RowCount).Select(item => covariances.RowCount > 2 ? coefficient(covariances.Without(item)) : null)];

    private static double?[] EachItem(Matrix<double> covariances, Func<double, double, double, double?> statistic)
    {
        var (sum, rows) = (covariances.Sum(), covariances.RowSums());
        return [.. rows.Select((withAll, item) => statistic(sum, covariances[item, item], withAll))];
    }

    /// <summary>Covariance over the two standard deviations; a variance that is only rounding of the total's is none.</summary>
    private static double? Ratio(double covariance, double variance, double otherVariance, double total) =>
        variance > 0 && otherVariance > Moments.Rounding * Math.Abs(total) ? Math.Clamp(covariance / Math.Sqrt(variance * otherVariance), -1, 1) : null;
}
