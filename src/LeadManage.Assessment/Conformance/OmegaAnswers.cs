using LeadManage.Assessment.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Conformance;

/// <summary>The block <c>omega</c> of a scale, with the solutions behind it.</summary>
internal static class OmegaAnswers
{
    /// <param name="covariances">Divided by n - 1; null of too few persons.</param>
    /// <param name="persons">n.</param>
    public static Answer Of(Matrix<double>? covariances, int persons)
    {
        if (covariances is null)
            return (double?)null;
        // The likelihood of a sample divides by n; omega does not depend on it, loadings do.
        var ofSample = covariances * ((persons - 1.0) / persons);
        var (omega, likelihood, minres) = (Omega.Of(ofSample), OneFactor.MaximumLikelihood(ofSample), OneFactor.MinimumResidual(ofSample));
        return new Answer.Members
        {
            ["omega_total_ml_cov"] = omega.MlCovariance,
            ["omega_total_ml_cov_observed_variance"] = omega.MlCovarianceObserved,
            ["omega_total_ml_cor"] = omega.MlCorrelation,
            ["omega_total_minres_cor"] = omega.MinresCorrelation,
            ["omega_total_psych"] = omega.Psych,
            ["loadings_ml_unstd"] = Each(likelihood?.Loadings),
            ["residual_variances_ml"] = Each(likelihood?.Residuals),
            ["loadings_ml_std"] = Each(likelihood?.Standardized().Loadings),
            ["loadings_minres_std"] = Each(minres?.Loadings),
        };
    }

    private static double?[]? Each(Vector<double>? values) => values?.Select(value => (double?)value).ToArray();
}
