using MathNet.Numerics;

namespace LeadManage.Assessment.Statistics;

/// <summary>The chi-square distribution.</summary>
public static class ChiSquareDistribution
{
    /// <summary>Probability of a value at least as large, with its digits however small it is.</summary>
    public static double UpperTail(double x, double df) => x <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(df / 2, x / 2);

    /// <summary>The value with share p below it.</summary>
    /// <param name="p">Between 0 and 1, both excluded.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    public static double Quantile(double p, double df)
    {
        var a = df / 2;
        var gamma = SpecialFunctions.GammaLn(a);
        return 2 * QuantileSearch.Find(
            x => SpecialFunctions.GammaLowerRegularized(a, x),
            x => Math.Exp((a * Math.Log(x)) - x - gamma),
            p,
            most: double.MaxValue);
    }
}
