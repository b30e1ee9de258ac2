using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Statistics;

/// <summary>Squared Mahalanobis distance of each person from the mean of all: how unusual the combination of answers is.</summary>
public static class MahalanobisDistance
{
    /// <summary>
    /// With mean and covariances (n - 1) of the complete rows; null for a row with a missing answer, and for all rows when the covariances
    /// are singular. Compare with chi-square, df = items.
    /// </summary>
    public static double?[] Squared(ResponseMatrix answers)
    {
        if (Covariances.Listwise(answers) is not { } covariances || Covariances.Inverse(covariances) is not { } inverse)
            return new double?[answers.Rows.Count];
        double[] means = [.. Enumerable.Range(0, answers.Items).Select(item => answers.Complete.Average(row => row[item]))];
        return [.. answers.Rows.Select(row => row.Any(answer => answer is null) ? (double?)null : Distance(row, means, inverse))];
    }

    /// <summary>As psych::outlier: pairwise covariances, and a missing answer counts as the item's mean.</summary>
    public static double?[] SquaredPairwise(ResponseMatrix answers)
    {
        if (Covariances.Pairwise(answers) is not { } covariances || Covariances.Inverse(covariances) is not { } inverse)
            return new double?[answers.Rows.Count];
        double[] means = [.. Enumerable.Range(0, answers.Items).Select(item => answers.Column(item).OfType<double>().Average())];
        return [.. answers.Rows.Select(row => (double?)Distance(row, means, inverse))];
    }

    private static double Distance(IReadOnlyList<double?> row, double[] means, Matrix<double> inverse)
    {
        var deviations = Vector<double>.Build.Dense(means.Length, item => (row[item] ?? means[item]) - means[item]);
        return deviations * inverse * deviations;
    }
}
