using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Statistics;

/// <summary>One common factor behind a scale's items: covariances = l l' + diag(psi).</summary>
/// <param name="Loadings">l, signed so that their sum is not negative.</param>
/// <param name="Residuals">psi, the variances that the factor leaves; may be negative (Heywood case), which is no error of the fit.</param>
public sealed record OneFactor(Vector<double> Loadings, Vector<double> Residuals)
{
    /// <summary>
    /// Least squares of the off-diagonal correlations (Harman and Jones 1966, "minres"), communalities
    /// unbounded. Null below three items, when an item does not vary, or when no solution is found.
    /// </summary>
    public static OneFactor? MinimumResidual(Matrix<double> covariances)
    {
        if (covariances.RowCount < 3 || Covariances.ToCorrelations(covariances) is not { } correlations)
            return null;
        var first = correlations.Evd(Symmetricity.Symmetric);
        // The first principal component, without the share that the unit diagonal adds to it.
        var start = first.EigenVectors.Column(correlations.RowCount - 1) * Math.Sqrt(Math.Max(first.EigenValues.Max(value => value.Real) - 1, .01));
        return DampedNewton.Minimize(start, point => Misfit(correlations, point)) is { } loadings ? Signed(loadings, 1 - loadings.PointwisePower(2)) : null;
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
        return OneFactorLikelihood.Minimize(correlations, MinimumResidual(covariances)?.Loadings) is { } fit
            ? Signed(fit.Loadings.PointwiseMultiply(variances.PointwiseSqrt()), fit.Residuals.PointwiseMultiply(variances))
            : null;
    }

    /// <summary>The solution for items of variance 1 in the model: l / sqrt(l^2 + psi).</summary>
    public OneFactor Standardized()
    {
        var variances = Loadings.PointwisePower(2) + Residuals;
        return new OneFactor(Loadings.PointwiseDivide(variances.PointwiseSqrt()), Residuals.PointwiseDivide(variances));
    }

    /// <summary>Sum over pairs of (r_ij - l_i l_j)^2.</summary>
    internal static DampedNewton.Place Misfit(Matrix<double> correlations, Vector<double> loadings)
    {
        var left = correlations - loadings.OuterProduct(loadings);
        left.SetDiagonal(Vector<double>.Build.Dense(loadings.Count));
        var squares = loadings.DotProduct(loadings);
        return new DampedNewton.Place(
            loadings,
            left.PointwisePower(2).Sum() / 2,
            -2 * left * loadings,
            Matrix<double>.Build.Dense(loadings.Count, loadings.Count, (i, j) => 2 * (i == j ? squares - (loadings[i] * loadings[i]) : (loadings[i] * loadings[j]) - left[i, j])));
    }

    private static OneFactor Signed(Vector<double> loadings, Vector<double> residuals) => new(loadings.Sum() < 0 ? -loadings : loadings, residuals);
}
