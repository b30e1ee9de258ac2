using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Statistics;

/// <summary>Covariance and correlation matrices of items, and their inverses.</summary>
public static class Covariances
{
    /// <summary>
    /// A correlation matrix whose least eigenvalue is below this is singular: an item is a sum of others, or persons are too few.
    /// Exact dependence leaves about 1e-16, answers of real people 1e-3 and more.
    /// </summary>
    private const double Singular = 1e-10;

    /// <summary>From the complete rows, divided by n - 1; null below two of them or without an item.</summary>
    public static Matrix<double>? Listwise(ResponseMatrix answers)
    {
        var rows = answers.Complete;
        if (rows.Count < 2 || answers.Items == 0)
            return null;
        double[][] columns = [.. Enumerable.Range(0, answers.Items).Select(item => rows.Select(row => row[item]).ToArray())];
        return Symmetric(answers.Items, (i, j) => Moments.Covariance(columns[i], columns[j])!.Value);
    }

    /// <summary>Each pair of items from the rows that have both (R: use = "pairwise"); null when a pair has fewer than two.</summary>
    public static Matrix<double>? Pairwise(ResponseMatrix answers)
    {
        if (answers.Items == 0)
            return null;
        var matrix = Symmetric(answers.Items, (i, j) =>
        {
            var both = answers.Rows.Where(row => row[i] is not null && row[j] is not null).ToArray();
            return Moments.Covariance([.. both.Select(row => row[i]!.Value)], [.. both.Select(row => row[j]!.Value)]) ?? double.NaN;
        });
        return matrix.Exists(double.IsNaN) ? null : matrix;
    }

    /// <summary>r_ij = c_ij / sqrt(c_ii c_jj); null when an item does not vary.</summary>
    public static Matrix<double>? ToCorrelations(Matrix<double> covariances)
    {
        var sds = covariances.Diagonal().PointwiseSqrt();
        return sds.Any(sd => !(sd > 0)) ? null
            : Symmetric(covariances.RowCount, (i, j) => i == j ? 1 : covariances[i, j] / sds[i] / sds[j]);
    }

    /// <summary>The inverse; null of a singular matrix. (Pairwise covariances may have negative eigenvalues and yet an inverse.)</summary>
    public static Matrix<double>? Inverse(Matrix<double> covariances) =>
        LeastEigenvalue(covariances, Math.Abs) > Singular ? covariances.Inverse() : null;

    internal static bool IsPositiveDefinite(Matrix<double> covariances) => LeastEigenvalue(covariances, value => value) > Singular;

    /// <summary>Of the correlations, so that units do not matter; null when an item does not vary.</summary>
    private static double? LeastEigenvalue(Matrix<double> covariances, Func<double, double> size) =>
        ToCorrelations(covariances)?.Evd(Symmetricity.Symmetric).EigenValues.Min(value => size(value.Real));

    internal static Matrix<double> Without(this Matrix<double> matrix, int item) => matrix.RemoveRow(item).RemoveColumn(item);

    internal static double Sum(this Matrix<double> matrix) => matrix.RowSums().Sum();

    private static Matrix<double> Symmetric(int size, Func<int, int, double> entry)
    {
        var matrix = Matrix<double>.Build.Dense(size, size);
        for (var i = 0; i < size; i++)
            for (var j = 0; j <= i; j++)
                matrix[i, j] = matrix[j, i] = entry(i, j);
        return matrix;
    }
}
