namespace LeadManage.Assessment.Statistics;

/// <summary>
/// The six intraclass correlations of n targets that each of k raters has rated, by mean squares. The interval of the form (2,k) is the
/// Spearman-Brown transform of that of (2,1) (Shrout and Fleiss; psych), irr::icc takes other degrees of freedom there.
/// </summary>
public sealed class RatedTargets
{
    private const double Tail = .975;

    /// <param name="ratings">Targets by raters; targets without all ratings are left out.</param>
    public RatedTargets(ResponseMatrix ratings)
    {
        var rows = ratings.Complete;
        (Targets, Raters) = (rows.Count, ratings.Items);
        if (Targets < 2 || Raters < 2)
            return;
        double[][] columns = [.. Enumerable.Range(0, Raters).Select(rater => rows.Select(row => row[rater]).ToArray())];
        var targets = GroupVariance.Of(rows);
        (BetweenTargets, WithinTargets, BetweenRaters) = (targets.Between, targets.Within, GroupVariance.Of(columns).Between);
        var left = (WithinTargets * targets.WithinDf) - (BetweenRaters * (Raters - 1));
        Error = left <= Moments.Rounding * WithinTargets * targets.WithinDf ? 0 : left / ((Targets - 1) * (Raters - 1));
    }

    public int Targets { get; }

    public int Raters { get; }

    /// <summary>MSB.</summary>
    public double? BetweenTargets { get; }

    /// <summary>MSW.</summary>
    public double? WithinTargets { get; }

    /// <summary>MSJ.</summary>
    public double? BetweenRaters { get; }

    /// <summary>MSE, of the two-way table.</summary>
    public double? Error { get; }

    /// <summary>ICC(1,1): each target has raters of its own.</summary>
    public IntraclassCorrelation OneWay => OneWayForm(single: true);

    /// <summary>ICC(1,k): the mean of k raters.</summary>
    public IntraclassCorrelation OneWayMean => OneWayForm(single: false);

    /// <summary>ICC(2,1): raters are a sample, their level counts as error.</summary>
    public IntraclassCorrelation Random => RandomForm(bounds => bounds);

    /// <summary>ICC(2,k).</summary>
    public IntraclassCorrelation RandomMean => RandomForm(StepUp);

    /// <summary>ICC(3,1): these raters and no others, their level does not count.</summary>
    public IntraclassCorrelation Fixed => FixedForm(single: true);

    /// <summary>ICC(3,k).</summary>
    public IntraclassCorrelation FixedMean => FixedForm(single: false);

    private IntraclassCorrelation OneWayForm(bool single) => FromRatio(WithinTargets, Targets * (Raters - 1), single);

    private IntraclassCorrelation FixedForm(bool single) => FromRatio(Error, (Targets - 1) * (Raters - 1), single);

    /// <summary>The forms that are a function of one F = MSB / error alone.</summary>
    private IntraclassCorrelation FromRatio(double? error, int df2, bool single)
    {
        var df1 = Targets - 1;
        var f = error > 0 ? BetweenTargets / error : null;
        double? Correlation(double? ratio) => single ? (ratio - 1) / (ratio + Raters - 1) : 1 - (1 / ratio);
        var value = single ? Quotient(BetweenTargets - error, BetweenTargets + ((Raters - 1) * error)) : Quotient(BetweenTargets - error, BetweenTargets);
        var bounds = f > 0 ? new Interval(
            Correlation(f / FDistribution.Quantile(Tail, df1, df2))!.Value,
            Correlation(f * FDistribution.Quantile(Tail, df2, df1))!.Value) : null;
        return new IntraclassCorrelation(value, f, df1, df2, bounds);
    }

    private IntraclassCorrelation RandomForm(Func<double, double?> stepUp)
    {
        var (n, k, df1) = ((double)Targets, (double)Raters, Targets - 1);
        var df2 = df1 * (Raters - 1);
        var value = Quotient(BetweenTargets - Error, BetweenTargets + ((k - 1) * Error) + (k * (BetweenRaters - Error) / n));
        if (value is not { } icc || !(Error > 0) || !(BetweenTargets > 0) || BetweenRaters is not { } raters)
            return new IntraclassCorrelation(value is { } only ? stepUp(only) : null, null, df1, df2, null);

        // Satterthwaite's degrees of freedom of the denominator.
        var (error, targets) = (Error.Value, BetweenTargets.Value);
        var ofRaters = k * icc * raters / error;
        var rest = (n * (1 + ((k - 1) * icc))) - (k * icc);
        var df = (k - 1) * (n - 1) * (ofRaters + rest) * (ofRaters + rest) / (((n - 1) * ofRaters * ofRaters) + (rest * rest));
        var others = (k * raters) + (((k * n) - k - n) * error);
        var (high, low) = (FDistribution.Quantile(Tail, df1, df), FDistribution.Quantile(Tail, df, df1));
        var lower = stepUp(n * (targets - (high * error)) / ((high * others) + (n * targets)));
        var upper = stepUp(n * ((low * targets) - error) / (others + (n * low * targets)));
        return new IntraclassCorrelation(stepUp(icc), targets / error, df1, df2, lower is { } from && upper is { } to ? new Interval(from, to) : null);
    }

    private double? StepUp(double value) => 1 + ((Raters - 1) * value) is var divisor && Math.Abs(divisor) > Moments.Rounding ? Raters * value / divisor : null;

    private static double? Quotient(double? part, double? all) => all > 0 ? part / all : null;
}
