using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Conformance;

/// <summary>Single checks of agreement and intraclass correlations.</summary>
internal static class AgreementChecks
{
    public static readonly Dictionary<string, Func<CheckInputs, Answer>> Quantities = new(StringComparer.Ordinal)
    {
        ["rwg_expected_variance_uniform"] = check => Agreement.UniformVariance(check.Whole("options")),
        ["rwg"] = check => Agreement.Rwg(check.Numbers("ratings"), Null(check)),
        ["rwg_untruncated"] = check => Agreement.UntruncatedRwg(check.Numbers("ratings"), Null(check)),
        ["rwgj"] = check => Agreement.RwgJ(MeanVariance(check), Items(check), Null(check)),
        ["rwgj_untruncated"] = check => Agreement.UntruncatedRwgJ(MeanVariance(check), Items(check), Null(check)),
        ["rstar_wgj_lindell"] = check => Agreement.RStar(MeanVariance(check), Null(check)),
        ["ad_mean"] = check => Agreement.AverageDeviation(check.Matrix("data")),
        ["icc_ratings"] = check => RatingAnswers.Of(check.Matrix("data")),
        ["icc_groups"] = check => GroupAnswers.Of(Groups(check)),
    };

    private static double Null(CheckInputs check) => check.Has("expected_variance") ? check["expected_variance"] : Agreement.UniformVariance(check.Whole("options"));

    private static double? MeanVariance(CheckInputs check) => check.Has("data") ? Agreement.MeanItemVariance(check.Matrix("data")) : check.Score("mean_item_variance");

    private static int Items(CheckInputs check) => check.Has("data") ? check.Matrix("data").Items : check.Whole("items");

    private static IEnumerable<double[]> Groups(CheckInputs check) =>
        check.Words("group").Zip(check.Answers("y")).GroupBy(one => one.First, one => one.Second, StringComparer.Ordinal).Select(group => group.OfType<double>().ToArray());
}
