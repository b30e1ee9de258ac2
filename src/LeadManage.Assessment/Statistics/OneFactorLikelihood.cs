using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Statistics;

/// <summary>The discrepancy log|S| + tr(R S^-1), S = l l' + diag(psi), as a function of l and psi together.</summary>
internal static class OneFactorLikelihood
{
    /// <param name="correlations">R, positive definite.</param>
    /// <param name="near">Loadings to begin with; where they lead nowhere, equal ones are tried.</param>
    /// <returns>Loadings and residual variances; null when no solution is found.</returns>
    public static (Vector<double> Loadings, Vector<double> Residuals)? Minimize(Matrix<double> correlations, Vector<double>? near)
    {
        var equal = Vector<double>.Build.Dense(correlations.RowCount, .5);
        // Items near a loading of 1 leave no room to move.
        return From(correlations, near?.Map(loading => Math.Clamp(loading, -.9, .9)) ?? equal) ?? From(correlations, equal);
    }

    private static (Vector<double> Loadings, Vector<double> Residuals)? From(Matrix<double> correlations, Vector<double> loadings)
    {
        var k = correlations.RowCount;
        var found = DampedNewton.Minimize(
            Vector<double>.Build.DenseOfEnumerable(loadings.Concat(1 - loadings.PointwisePower(2))),
            point => Look(correlations, point));
        return found is null ? null : (found.SubVector(0, k), found.SubVector(k, k));
    }

    internal static DampedNewton.Place? Look(Matrix<double> correlations, Vector<double> point)
    {
        var k = correlations.RowCount;
        var (loadings, residuals) = (point.SubVector(0, k), point.SubVector(k, k));
        var eigen = (loadings.OuterProduct(loadings) + Matrix<double>.Build.DiagonalOfDiagonalVector(residuals)).Evd(Symmetricity.Symmetric);
        var values = eigen.EigenValues.Map(value => value.Real);
        if (!(values.Min() > 1e-12))
            return null;
        var inverse = eigen.EigenVectors * Matrix<double>.Build.DiagonalOfDiagonalVector(1 / values) * eigen.EigenVectors.Transpose();
        var around = inverse * correlations * inverse;
        var slope = inverse - around;
        return new DampedNewton.Place(
            point,
            values.Sum(Math.Log) + (correlations * inverse).Trace(),
            Vector<double>.Build.DenseOfEnumerable((2 * slope * loadings).Concat(slope.Diagonal())),
            Curvature(slope, loadings, inverse, around));
    }

    /// <summary>Second derivatives: tr(B dS_ab) - tr(A dS_a A dS_b) + 2 tr(A dS_a P dS_b) with A = S^-1, P = A R A, B = A - P.</summary>
    private static Matrix<double> Curvature(Matrix<double> slope, Vector<double> loadings, Matrix<double> inverse, Matrix<double> around)
    {
        var k = loadings.Count;
        var (a, p) = (inverse * loadings, around * loadings);
        var (lengthA, lengthP) = (loadings.DotProduct(a), loadings.DotProduct(p));
        double Loading(int i, int j) => (2 * slope[i, j])
            - (2 * ((a[i] * a[j]) + (inverse[i, j] * lengthA)))
            + (2 * ((a[i] * p[j]) + (a[j] * p[i]) + (inverse[i, j] * lengthP) + (around[i, j] * lengthA)));
        double Mixed(int i, int j) => (-2 * inverse[i, j] * a[j]) + (2 * ((a[j] * around[i, j]) + (inverse[i, j] * p[j])));
        double Residual(int i, int j) => (-inverse[i, j] * inverse[i, j]) + (2 * inverse[i, j] * around[i, j]);
        return Matrix<double>.Build.Dense(2 * k, 2 * k, (i, j) => (i < k, j < k) switch
        {
            (true, true) => Loading(i, j),
            (true, false) => Mixed(i, j - k),
            (false, true) => Mixed(j, i - k),
            _ => Residual(i - k, j - k),
        });
    }
}
