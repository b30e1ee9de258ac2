namespace LeadManage.Assessment.Statistics;

/// <summary>One of the six forms of Shrout and Fleiss (1979), with its F test against 0.</summary>
/// <param name="Value">The correlation; negative values are given as they are.</param>
/// <param name="F">Test against 0; null when there is nothing to divide by.</param>
/// <param name="Df1">Degrees of freedom of the numerator.</param>
/// <param name="Df2">Degrees of freedom of the denominator.</param>
/// <param name="Bounds">95 % interval.</param>
public sealed record IntraclassCorrelation(double? Value, double? F, int Df1, int Df2, Interval? Bounds)
{
    /// <summary>Probability of an F at least as large.</summary>
    public double? P => F is { } f ? FDistribution.UpperTail(f, Df1, Df2) : null;
}
