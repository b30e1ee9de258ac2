namespace LeadManage.Assessment.Statistics;

/// <summary>
/// What a reliability means for one score, in the units of the standard deviation. A negative reliability gives an error larger than
/// the standard deviation; one above 1 gives none.
/// </summary>
public static class MeasurementError
{
    /// <summary>Standard error of measurement, SD sqrt(1 - r).</summary>
    public static double? Sem(double? sd, double? reliability) => sd * Root(1 - reliability);

    /// <summary>Standard error of the difference of two scores with the same error, sqrt(2) SEM.</summary>
    public static double? Difference(double? sem) => Math.Sqrt(2) * sem;

    /// <summary>Standard error of the difference of two scores, sqrt(SEM_1^2 + SEM_2^2).</summary>
    public static double? Difference(double? sem1, double? sem2) => Root((sem1 * sem1) + (sem2 * sem2));

    /// <summary>Standard error of the mean of k scores with independent errors, sqrt(sum SEM_i^2) / k; null when one is not known.</summary>
    /// <param name="sems">Of the k scores, one or more.</param>
    public static double? OfMean(IReadOnlyCollection<double?> sems)
    {
        ArgumentNullException.ThrowIfNull(sems);
        return sems.All(sem => sem is not null) ? Math.Sqrt(sems.Sum(sem => sem!.Value * sem.Value)) / sems.Count : null;
    }

    /// <summary>Standard error of the difference between a score and the mean of others with independent errors, sqrt(SEM^2 + sum SEM_i^2 / k^2).</summary>
    /// <param name="sem">Of the score.</param>
    /// <param name="others">Of the k others, one or more.</param>
    public static double AgainstMean(double sem, IReadOnlyCollection<double> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return Math.Sqrt((sem * sem) + (others.Sum(other => other * other) / ((double)others.Count * others.Count)));
    }

    /// <summary>Standard error of estimation around Kelley's estimate, SD sqrt(r (1 - r)); null for r outside 0-1.</summary>
    public static double? OfEstimation(double? sd, double? reliability) => sd * Root(reliability * (1 - reliability));

    /// <summary>Kelley's (1927) estimate of the true score, mean + r (score - mean).</summary>
    public static double? TrueScore(double? score, double? mean, double? reliability) => mean + (reliability * (score - mean));

    /// <summary>
    /// Reliability of a difference x - y (Lord and Novick 1968): (s_x^2 r_x + s_y^2 r_y - 2 r s_x s_y) / (s_x^2 + s_y^2 - 2 r s_x s_y).
    /// </summary>
    public static double? ReliabilityOfDifference(double? sdX, double? sdY, double? reliabilityX, double? reliabilityY, double? correlation)
    {
        var shared = 2 * correlation * sdX * sdY;
        var all = (sdX * sdX) + (sdY * sdY) - shared;
        return all > Moments.Rounding * ((sdX * sdX) + (sdY * sdY)) ? ((sdX * sdX * reliabilityX) + (sdY * sdY * reliabilityY) - shared) / all : null;
    }

    /// <summary>A number that only rounding has made negative is 0.</summary>
    private static double? Root(double? square) => square switch
    {
        null or double.NaN => null,
        >= 0 and { } value => Math.Sqrt(value),
        >= -Moments.Rounding => 0,
        _ => null,
    };
}
