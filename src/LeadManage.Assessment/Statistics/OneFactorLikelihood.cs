using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Statistics;

/// <summary>
/// The discrepancy log|S| + tr(R S^-1) with S = l l' + diag(psi), made least by Fisher scoring over l and psi together: steps by the
/// expected information, halved where they would lead up or out of the positive definite matrices.
/// </summary>
internal static class OneFactorLikelihood
{
    private const int MostSteps = 2000;

    private const double FlatEnough = 1e-11;

    public static (Vector<double> Loadings, Vector<double> Residuals)? Maximize(Matrix<double> correlations, Vector<double>? start)
    {
        var k = correlations.RowCount;
        var loadings = start?.Map(loading => Math.Clamp(loading, -.95, .95)) ?? Vector<double>.Build.Dense(k, .5);
        var at = Point(correlations, loadings, 1 - loadings.PointwisePower(2))!;
        for (var step = 0; step < MostSteps; step++)
        {
            if (at.Gradient.AbsoluteMaximum() < FlatEnough)
                return (at.Loadings, at.Residuals);
            var direction = Information(at).Solve(-at.Gradient);
            if (!direction.ForAll(double.IsFinite) || Downhill(correlations, at, direction) is not { } next)
                return null;
            at = next;
        }

        return null;
    }

    private static Place? Downhill(Matrix<double> correlations, Place at, Vector<double> direction)
    {
        var k = correlations.RowCount;
        // Near the bottom the discrepancy is flat to its last digits; then the gradient decides.
        for (var share = 1.0; share > 1e-10; share /= 2)
            if (Point(correlations, at.Loadings + (share * direction.SubVector(0, k)), at.Residuals + (share * direction.SubVector(k, k))) is { } next
                && (next.Discrepancy < at.Discrepancy || (next.Discrepancy <= at.Discrepancy + 1e-12 && next.Gradient.AbsoluteMaximum() < at.Gradient.AbsoluteMaximum())))
                return next;
        return null;
    }

    /// <summary>Null where the implied matrix is not positive definite.</summary>
    private static Place? Point(Matrix<double> correlations, Vector<double> loadings, Vector<double> residuals)
    {
        var implied = loadings.OuterProduct(loadings) + Matrix<double>.Build.DiagonalOfDiagonalVector(residuals);
        var eigen = implied.Evd(Symmetricity.Symmetric);
        var values = eigen.EigenValues.Map(value => value.Real);
        if (!(values.Min() > 1e-12))
            return null;
        var inverse = eigen.EigenVectors * Matrix<double>.Build.DiagonalOfDiagonalVector(1 / values) * eigen.EigenVectors.Transpose();
        var slope = inverse - (inverse * correlations * inverse);
        var gradient = Vector<double>.Build.DenseOfEnumerable((2 * slope * loadings).Concat(slope.Diagonal()));
        return new Place(loadings, residuals, inverse, gradient, values.Sum(Math.Log) + (correlations * inverse).Trace());
    }

    /// <summary>tr(S^-1 dS_a S^-1 dS_b) for all pairs of parameters, loadings first.</summary>
    private static Matrix<double> Information(Place at)
    {
        var k = at.Loadings.Count;
        var weighted = at.Inverse * at.Loadings;
        var length = at.Loadings.DotProduct(weighted);
        return Matrix<double>.Build.Dense(2 * k, 2 * k, (a, b) => (a < k, b < k) switch
        {
            (true, true) => 2 * ((weighted[a] * weighted[b]) + (at.Inverse[a, b] * length)),
            (true, false) => 2 * at.Inverse[a, b - k] * weighted[b - k],
            (false, true) => 2 * at.Inverse[a - k, b] * weighted[a - k],
            _ => at.Inverse[a - k, b - k] * at.Inverse[a - k, b - k],
        });
    }

    private sealed record Place(Vector<double> Loadings, Vector<double> Residuals, Matrix<double> Inverse, Vector<double> Gradient, double Discrepancy);
}
