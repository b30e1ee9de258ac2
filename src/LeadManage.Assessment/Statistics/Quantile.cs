namespace LeadManage.Assessment.Statistics;

/// <summary>Quantiles of a sample (Hyndman and Fan 1996, the numbers of their types); null of an empty sample.</summary>
public static class Quantile
{
    /// <summary>Interpolates at h = (n + 1) p: SPSS and Minitab. Beyond the ends it is the least or the greatest value.</summary>
    /// <param name="values">The sample, in any order.</param>
    /// <param name="p">Share below, 0-1.</param>
    public static double? Type6(IReadOnlyCollection<double> values, double p) => At(values, (values.Count + 1) * p);

    /// <summary>Interpolates at h = (n - 1) p + 1: R's own, and Excel's.</summary>
    /// <inheritdoc cref="Type6"/>
    public static double? Type7(IReadOnlyCollection<double> values, double p) => At(values, ((values.Count - 1) * p) + 1);

    private static double? At(IReadOnlyCollection<double> values, double h)
    {
        if (values.Count == 0)
            return null;
        var sorted = values.Order().ToArray();
        // A whole h that rounding has made a little less is whole.
        var whole = Math.Floor(h + Moments.Rounding);
        var below = sorted[(int)Math.Clamp(whole - 1, 0, sorted.Length - 1)];
        var above = sorted[(int)Math.Clamp(whole, 0, sorted.Length - 1)];
        return below + (Math.Max(0, h - whole) * (above - below));
    }
}
