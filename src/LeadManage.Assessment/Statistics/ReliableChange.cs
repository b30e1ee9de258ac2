namespace LeadManage.Assessment.Statistics;

/// <summary>Whether a change is more than error (Jacobson and Truax 1991).</summary>
public static class ReliableChange
{
    /// <summary>Two-sided 5 %, the usual threshold of the index.</summary>
    public const double Threshold = 1.96;

    /// <summary>Reliable change index, (post - pre) / standard error of the difference; null without an error to compare with.</summary>
    /// <param name="pre">Earlier score; null when missing.</param>
    /// <param name="post">Later score, same units; null when missing.</param>
    /// <param name="errorOfDifference">Same units, see <see cref="MeasurementError.Difference(double?)"/>.</param>
    public static double? Index(double? pre, double? post, double? errorOfDifference) => errorOfDifference > 0 ? (post - pre) / errorOfDifference : null;

    /// <summary>
    /// p values adjusted for being several (Holm 1979): times the number not yet rejected, never less than the one before, at most 1. In the
    /// order given.
    /// </summary>
    public static double[] Holm(IReadOnlyList<double> p)
    {
        var adjusted = new double[p.Count];
        var least = 0.0;
        foreach (var (rank, index) in Enumerable.Range(0, p.Count).OrderBy(index => p[index]).Index())
            adjusted[index] = least = Math.Max(least, Math.Min(1, (p.Count - rank) * p[index]));
        return adjusted;
    }
}
