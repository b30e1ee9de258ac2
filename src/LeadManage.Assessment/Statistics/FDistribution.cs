using MathNet.Numerics;

namespace LeadManage.Assessment.Statistics;

/// <summary>Fisher's F distribution. Degrees of freedom are above 0 and need not be whole.</summary>
public static class FDistribution
{
    /// <summary>Probability of an F at least as large, with its digits however small it is.</summary>
    public static double UpperTail(double f, double df1, double df2) => f <= 0 ? 1
        : SpecialFunctions.BetaRegularized(df2 / 2, df1 / 2, df2 / (df2 + (df1 * f)));

    /// <summary>The F with share p below it.</summary>
    /// <param name="p">Between 0 and 1, both excluded.</param>
    /// <param name="df1">Degrees of freedom of the numerator.</param>
    /// <param name="df2">Degrees of freedom of the denominator.</param>
    public static double Quantile(double p, double df1, double df2)
    {
        // The lower half of 1/F is the upper half of F; solving there keeps the digits of both.
        if (p > .5)
            return 1 / Quantile(1 - p, df2, df1);
        var (a, b) = (df1 / 2, df2 / 2);
        var beta = SpecialFunctions.BetaLn(a, b);
        var share = QuantileSearch.Find(
            x => SpecialFunctions.BetaRegularized(a, b, x),
            x => Math.Exp((a * Math.Log(x)) + ((b - 1) * Math.Log(1 - x)) - beta),
            p,
            most: 1);
        return df2 * share / (df1 * (1 - share));
    }
}
