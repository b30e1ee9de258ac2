using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Statistics;

/// <summary>One common factor behind a scale's items: covariances = l l' + diag(psi).</summary>
/// <param name="Loadings">l, signed so that their sum is not negative.</param>
/// <param name="Residuals">psi, the variances that the factor leaves; may be negative (Heywood case), which is no error of the fit.</param>
public sealed record OneFactor(Vector<double> Loadings, Vector<double> Residuals)
{
    private const int MostSteps = 5000;

    private const double Converged = 1e-11;

    /// <summary>
    /// Least squares of the off-diagonal correlations (Harman and Jones 1966, "minres"): l_i = sum_j r_ij l_j / sum_j l_j^2 over j other
    /// than i, item after item. Null below three items, when an item does not vary, or when no solution is found.
    /// </summary>
    public static OneFactor? MinimumResidual(Matrix<double> covariances)
    {
        if (covariances.RowCount < 3 || Covariances.ToCorrelations(covariances) is not { } correlations)
            return null;
        var first = correlations.Evd(Symmetricity.Symmetric);
        var loadings = first.EigenVectors.Column(correlations.RowCount - 1) * Math.Sqrt(first.EigenValues.Max(value => value.Real) / 2);
        for (var step = 0; step < MostSteps; step++)
        {
            var before = loadings.Clone();
            for (var i = 0; i < loadings.Count; i++)
            {
                var squares = loadings.DotProduct(loadings) - (loadings[i] * loadings[i]);
                loadings[i] = (correlations.Row(i).DotProduct(loadings) - loadings[i]) / squares;
            }

            if (!loadings.ForAll(double.IsFinite))
                return null;
            if ((loadings - before).AbsoluteMaximum() < Converged)
                return Signed(loadings, 1 - loadings.PointwisePower(2));
        }

        return null;
    }

    /// <summary>
    /// Maximum likelihood (Joreskog 1967), residual variances unbounded. The likelihood does not depend on the items' units, so that the
    /// correlations are fitted and the solution is scaled back. Null below three items, when the matrix is singular (an item is a
    /// sum of others, or persons are too few), or when no solution is found.
    /// </summary>
    /// <param name="covariances">Of the items, whatever their divisor: the loadings are in its units.</param>
    public static OneFactor? MaximumLikelihood(Matrix<double> covariances)
    {
        if (covariances.RowCount < 3 || !Covariances.IsPositiveDefinite(covariances))
            return null;
        var correlations = Covariances.ToCorrelations(covariances)!;
        var variances = covariances.Diagonal();
        return OneFactorLikelihood.Maximize(correlations, MinimumResidual(covariances)?.Loadings) is { } fit
            ? Signed(fit.Loadings.PointwiseMultiply(variances.PointwiseSqrt()), fit.Residuals.PointwiseMultiply(variances))
            : null;
    }

    /// <summary>The solution for items of variance 1 in the model: l / sqrt(l^2 + psi).</summary>
    public OneFactor Standardized()
    {
        var variances = Loadings.PointwisePower(2) + Residuals;
        return new OneFactor(Loadings.PointwiseDivide(variances.PointwiseSqrt()), Residuals.PointwiseDivide(variances));
    }

    private static OneFactor Signed(Vector<double> loadings, Vector<double> residuals) => new(loadings.Sum() < 0 ? -loadings : loadings, residuals);
}
