using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Conformance;

/// <summary>Single checks of distributions and of probabilities on the map.</summary>
internal static class DistributionChecks
{
    public static readonly Dictionary<string, Func<CheckInputs, Answer>> Quantities = new(StringComparer.Ordinal)
    {
        ["normal_cdf"] = check => NormalDistribution.Below(check["z"]),
        ["normal_upper_tail"] = check => NormalDistribution.Below(-check["z"]),
        ["normal_two_sided"] = check => NormalDistribution.TwoSided(check["z"]),
        ["normal_quantile"] = check => Finite(NormalDistribution.Quantile(check["p"])),
        ["chisq_cdf"] = check => 1 - ChiSquareDistribution.UpperTail(check["x"], check["df"]),
        ["chisq_upper_tail"] = check => ChiSquareDistribution.UpperTail(check["x"], check["df"]),
        ["chisq_quantile"] = check => Finite(ChiSquareDistribution.Quantile(check["p"], check["df"])),
        ["f_cdf"] = check => 1 - FDistribution.UpperTail(F(check), check["df1"], check["df2"]),
        ["f_upper_tail"] = check => FDistribution.UpperTail(F(check), check["df1"], check["df2"]),
        ["f_quantile"] = check => Finite(FDistribution.Quantile(check["p"], check["df1"], check["df2"])),
        ["bivariate_normal_upper"] = check => BivariateNormal.BothAtLeast(check["h"], check["k"], check["rho"]),
        ["quadrant"] = Quadrant,
        ["quadrant_rho"] = Quadrant,
    };

    /// <summary>The end of a distribution that has none is not available.</summary>
    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static double F(CheckInputs check) => check.Has("f") ? check["f"] : check["x"];

    private static Answer.Members Quadrant(CheckInputs check)
    {
        var (x, y) = (new AxisPoint(check["x"], check["x_cut"], check.Score("sem_x")), new AxisPoint(check["y"], check["y_cut"], check.Score("sem_y")));
        var quadrants = Quadrants.Of(x, y, check.Or("rho", 0));
        var observed = Quadrants.Observed(x, y);
        return new Answer.Members
        {
            ["p_x_high"] = x.ProbabilityHigh,
            ["p_y_high"] = y.ProbabilityHigh,
            ["observed"] = observed,
            ["p_observed"] = quadrants?[observed],
            ["HH"] = quadrants?.HH,
            ["HL"] = quadrants?.HL,
            ["LH"] = quadrants?.LH,
            ["LL"] = quadrants?.LL,
        };
    }
}
