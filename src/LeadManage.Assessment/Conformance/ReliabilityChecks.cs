using LeadManage.Assessment.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Conformance;

/// <summary>Single checks of reliability, errors and change.</summary>
internal static class ReliabilityChecks
{
    public static readonly Dictionary<string, Func<CheckInputs, Answer>> Quantities = new(
        [
            .. Block("k", "alpha", "alpha_standardised", "mean_interitem_r", "lambda6_smc", "alpha_ci95_feldt", "alpha_ci90_feldt", "alpha_ase_duhachek",
                "alpha_ci95_duhachek", "scale_mean", "scale_sd", "total_mean", "total_sd", "sem_mean", "sem_total", "sem_pomp", "sdiff_mean",
                "critical_change_mean_196", "see_kelley_mean", "pairwise", "omega"),
            .. Block("item_rest_r", "item_total_r", "alpha_if_dropped", "alpha_standardised_if_dropped").Select(one => KeyValuePair.Create<string, Func<CheckInputs, Answer>>(
                one.Key, check => Member(All(check), "items", one.Key))),
            .. new[] { "omega_total_ml_cov", "omega_total_ml_cov_observed_variance", "omega_total_ml_cor", "omega_total_minres_cor", "omega_total_psych" }
                .Select(name => KeyValuePair.Create<string, Func<CheckInputs, Answer>>(name, check => Member(All(check), "omega", name))),
            .. Formulas,
        ],
        StringComparer.Ordinal);

    private static Dictionary<string, Func<CheckInputs, Answer>> Formulas => new(StringComparer.Ordinal)
    {
        ["sem"] = check => MeasurementError.Sem(check.Score("sd"), check.Score("reliability")),
        ["s_diff"] = check => MeasurementError.Difference(MeasurementError.Sem(check.Score("sd"), check.Score("reliability"))),
        ["sdiff"] = check => MeasurementError.Difference(MeasurementError.Sem(check.Score("sd"), check.Score("reliability"))),
        ["see_kelley"] = check => MeasurementError.OfEstimation(check.Score("sd"), check.Score("reliability")),
        ["true_score_estimate"] = check => MeasurementError.TrueScore(check.Score("score"), check.Score("mean"), check.Score("reliability")),
        ["reliability_of_difference"] = check => MeasurementError.ReliabilityOfDifference(check.Score("sd_x"), check.Score("sd_y"), check.Score("r_x"), check.Score("r_y"), check.Score("r_xy")),
        ["rci"] = check => ReliableChange.Index(
            check.Score("pre"), check.Score("post"), MeasurementError.Difference(MeasurementError.Sem(check.Score("sd"), check.Score("reliability")))),
        ["holm"] = check => Answer.Of(ReliableChange.Holm(check.Numbers("p")), p => p),
        ["alpha_ci_feldt"] = check => AlphaInterval.Feldt(check.Score("alpha"), check.Whole("n"), check.Whole("k"), check.Or("level", .95)),
        ["alpha_from_mean_r"] = check => Reliability.StandardizedAlpha(check.Whole("k"), check.Score("mean_r")),
        ["alpha_from_covariance"] = check => FromCovariance(check),
        ["spearman_brown"] = check => Reliability.StandardizedAlpha(check.Has("k") ? check.Whole("k") : 2, check.Score("r")),
        ["omega_from_loadings"] = check => OfLoadings(check),
    };

    private static IEnumerable<KeyValuePair<string, Func<CheckInputs, Answer>>> Block(params string[] members) =>
        members.Select(name => KeyValuePair.Create<string, Func<CheckInputs, Answer>>(name, check => Member(All(check), name)));

    /// <summary>Everything about the matrix <c>data</c>; its response scale matters to POMP values alone.</summary>
    private static Answer.Members All(CheckInputs check)
    {
        var data = check.Matrix("data");
        return ReliabilityAnswers.Of(data, check.Or("max", 1) - check.Or("min", 0), Enumerable.Range(1, data.Items).Select(item => $"{item}"));
    }

    private static Answer Member(Answer answer, params string[] path) =>
        path.Aggregate(answer, (inside, name) => inside is Answer.Members members && members.Named.TryGetValue(name, out var member) ? member : (double?)null);

    private static Answer.Members FromCovariance(CheckInputs check)
    {
        var rows = check.Matrix("covariance").Complete;
        var covariances = Matrix<double>.Build.DenseOfRowArrays(rows);
        return new()
        {
            ["alpha"] = Reliability.Alpha(covariances),
            ["alpha_standardised"] = Reliability.StandardizedAlpha(covariances),
            ["item_rest_r"] = Reliability.ItemRest(covariances),
            ["alpha_if_dropped"] = Reliability.AlphaIfDropped(covariances),
        };
    }

    private static double? OfLoadings(CheckInputs check)
    {
        var loadings = Vector<double>.Build.DenseOfArray(check.Numbers("loadings"));
        return Omega.Total(new OneFactor(loadings, check.Has("residuals") ? Vector<double>.Build.DenseOfArray(check.Numbers("residuals")) : 1 - loadings.PointwisePower(2)));
    }
}
