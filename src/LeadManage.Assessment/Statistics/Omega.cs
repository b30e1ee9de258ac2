using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Statistics;

/// <summary>
/// McDonald's (1999) omega total of one common factor: the share of the total's variance that the factor explains. The kinds differ in
/// the third decimal; what is shown is <see cref="MlCovariance"/>, the value of lavaan. Null where the factor cannot be fitted
/// (two items, singular matrices).
/// </summary>
/// <param name="MlCovariance">(sum l)^2 / ((sum l)^2 + sum psi), maximum-likelihood solution of the covariance matrix. The usual omega.</param>
/// <param name="MlCovarianceObserved">The same over the observed variance of the total.</param>
/// <param name="MlCorrelation">From the completely standardized maximum-likelihood loadings.</param>
/// <param name="MinresCorrelation">From minimum-residual loadings of the correlation matrix.</param>
/// <param name="Psych">1 - sum(1 - l^2) / sum(R), the omega.tot that psych gives for one factor.</param>
public sealed record Omega(double? MlCovariance, double? MlCovarianceObserved, double? MlCorrelation, double? MinresCorrelation, double? Psych)
{
    /// <param name="covariances">Of the items.</param>
    public static Omega Of(Matrix<double> covariances)
    {
        var likelihood = OneFactor.MaximumLikelihood(covariances);
        var minres = OneFactor.MinimumResidual(covariances);
        return new Omega(
            Total(likelihood),
            likelihood is null ? null : Share(Square(likelihood.Loadings.Sum()), covariances.Sum()),
            Total(likelihood?.Standardized()),
            Total(minres),
            minres is null ? null : 1 - Share(minres.Residuals.Sum(), Covariances.ToCorrelations(covariances)!.Sum()));
    }

    /// <summary>(sum l)^2 / ((sum l)^2 + sum psi).</summary>
    public static double? Total(OneFactor? factor)
    {
        if (factor is null)
            return null;
        var common = Square(factor.Loadings.Sum());
        return Share(common, common + factor.Residuals.Sum());
    }

    private static double? Share(double part, double all) => all > Moments.Rounding * Math.Abs(part) ? part / all : null;

    private static double Square(double value) => value * value;
}
