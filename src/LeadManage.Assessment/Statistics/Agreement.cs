namespace LeadManage.Assessment.Statistics;

/// <summary>
/// How much raters of the same thing agree, against what chance would give. Of one rater nothing can be said: null.
/// </summary>
public static class Agreement
{
    /// <summary>Variance that answers spread evenly over A options have, (A^2 - 1) / 12 (James, Demaree and Wolf 1984).</summary>
    public static double UniformVariance(int options) => ((options * (double)options) - 1) / 12;

    /// <summary>Variance of a slightly skewed null distribution of five options (James, Demaree and Wolf 1984).</summary>
    public const double SlightSkewOfFive = 1.34;

    /// <summary>rwg = 1 - s^2 / E of one item, at most 1; 0 where raters differ more than by chance.</summary>
    /// <param name="ratings">One a rater.</param>
    /// <param name="expectedVariance">E, of the null distribution; above 0.</param>
    public static double? Rwg(IReadOnlyCollection<double> ratings, double expectedVariance) =>
        UntruncatedRwg(ratings, expectedVariance) is { } rwg ? Math.Max(0, rwg) : null;

    /// <summary>1 - s^2 / E, negative where raters differ more than by chance.</summary>
    /// <inheritdoc cref="Rwg"/>
    public static double? UntruncatedRwg(IReadOnlyCollection<double> ratings, double expectedVariance) => 1 - (Moments.Variance(ratings) / Positive(expectedVariance));

    /// <summary>Mean variance of the items over the raters who answered all of them; null below two.</summary>
    public static double? MeanItemVariance(ResponseMatrix ratings) => MeanOfItems(ratings, Moments.Variance);

    /// <summary>rwg(j) = J (1 - q) / (J (1 - q) + q) with q = mean item variance / E, at most 1; 0 where raters differ more than by chance.</summary>
    /// <param name="meanItemVariance">Of the J items; null gives null.</param>
    /// <param name="items">J.</param>
    /// <param name="expectedVariance">E, above 0.</param>
    public static double? RwgJ(double? meanItemVariance, int items, double expectedVariance) =>
        UntruncatedRwgJ(meanItemVariance < expectedVariance || meanItemVariance is null ? meanItemVariance : expectedVariance, items, expectedVariance);

    /// <summary>The formula of rwg(j) as it is: beyond chance it is meaningless, below 0 or above 1.</summary>
    /// <inheritdoc cref="RwgJ"/>
    public static double? UntruncatedRwgJ(double? meanItemVariance, int items, double expectedVariance)
    {
        var share = meanItemVariance / Positive(expectedVariance);
        var agreement = items * (1 - share);
        return agreement + share is { } divisor && Math.Abs(divisor) > Moments.Rounding ? agreement / divisor : null;
    }

    /// <summary>r*wg(j) = 1 - q (Lindell, Brandt and Whitney 1999), not truncated.</summary>
    public static double? RStar(double? meanItemVariance, double expectedVariance) => 1 - (meanItemVariance / Positive(expectedVariance));

    /// <summary>
    /// Average deviation (Burke, Finkelstein and Dusig 1999): mean absolute deviation from the item's mean, averaged over the items, in
    /// steps of the response scale; of the raters who answered all items.
    /// </summary>
    public static double? AverageDeviation(ResponseMatrix ratings) =>
        MeanOfItems(ratings, item => item.Average(rating => Math.Abs(rating - item.Average())));

    private static double? MeanOfItems(ResponseMatrix ratings, Func<double[], double?> statistic) =>
        ratings.Complete.Count < 2 || ratings.Items == 0 ? null
        : Enumerable.Range(0, ratings.Items).Average(item => statistic([.. ratings.Complete.Select(row => row[item])]));

    private static double? Positive(double expectedVariance) => expectedVariance > 0 ? expectedVariance : null;
}
