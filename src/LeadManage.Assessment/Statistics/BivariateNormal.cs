using MathNet.Numerics.Integration;

namespace LeadManage.Assessment.Statistics;

/// <summary>Two standard normal quantities with a correlation.</summary>
public static class BivariateNormal
{
    /// <summary>Beyond this the density of the normal distribution is 0 in a double.</summary>
    private const double End = 38.6;

    /// <summary>
    /// Probability that X is at least h and Y at least k: the integral over x from h of phi(x) Phi((rho x - k) / sqrt(1 - rho^2)).
    /// All of its terms are positive, so that a small probability keeps its digits.
    /// </summary>
    /// <param name="h">Bound of X.</param>
    /// <param name="k">Bound of Y.</param>
    /// <param name="rho">Correlation, -1 to 1.</param>
    public static double BothAtLeast(double h, double k, double rho)
    {
        if (rho == 0)
            return NormalDistribution.Below(-h) * NormalDistribution.Below(-k);
        if (Math.Abs(rho) == 1)
            return rho > 0 ? NormalDistribution.Below(-Math.Max(h, k)) : Math.Max(0, NormalDistribution.Below(-k) - NormalDistribution.Below(h));

        var rest = Math.Sqrt((1 - rho) * (1 + rho));
        double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) * NormalDistribution.Below(((rho * x) - k) / rest);
        return Math.Min(1, Panels(h, k / rho, rest / Math.Abs(rho)).Sum(panel => GaussLegendreRule.Integrate(Density, panel.From, panel.To, 32)));
    }

    /// <summary>Unit steps from h on, and finer ones around the place where Phi rises, which is steep when the correlation is high.</summary>
    private static IEnumerable<(double From, double To)> Panels(double h, double rise, double width)
    {
        var start = Math.Max(h, -End);
        double[] ends =
        [
            .. Enumerable.Range(0, (int)Math.Max(0, Math.Ceiling(End - start)) + 1).Select(step => start + step),
            .. Enumerable.Range(-10, 21).Select(step => rise + (step * width)).Where(end => end > start && end < End),
        ];
        Array.Sort(ends);
        return ends.Zip(ends.Skip(1));
    }
}
