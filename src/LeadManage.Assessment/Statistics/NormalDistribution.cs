using MathNet.Numerics.Distributions;

namespace LeadManage.Assessment.Statistics;

/// <summary>The standard normal distribution.</summary>
public static class NormalDistribution
{
    /// <summary>Phi(z), 0-1; keeps its digits in the lower tail. For an upper tail ask for Below(-z), not for 1 - Below(z).</summary>
    public static double Below(double z) => Normal.CDF(0, 1, z);

    /// <summary>The z with Phi(z) = p; -infinity and infinity at 0 and 1.</summary>
    public static double Quantile(double p) => Normal.InvCDF(0, 1, p);

    /// <summary>Probability of a |z| at least as large.</summary>
    public static double TwoSided(double z) => 2 * Below(-Math.Abs(z));
}
