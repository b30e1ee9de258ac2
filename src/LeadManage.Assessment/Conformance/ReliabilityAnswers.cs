using LeadManage.Assessment.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Conformance;

/// <summary>The block <c>reliability</c>: alpha and its kin, errors, item statistics; of complete rows unless it says otherwise.</summary>
internal static class ReliabilityAnswers
{
    public static Answer Of(ReferenceCase reference, ReferenceScale scale) => Of(scale.Keyed(reference.Table), scale.Max - scale.Min, scale.Items);

    /// <summary>All of it for a matrix of answers.</summary>
    /// <param name="answers">After reverse keying.</param>
    /// <param name="range">max - min of the response scale.</param>
    /// <param name="names">Of the items.</param>
    public static Answer.Members Of(ResponseMatrix answers, double range, IEnumerable<string> names)
    {
        var (k, n) = (answers.Items, answers.Complete.Count);
        var covariances = Covariances.Listwise(answers);
        var alpha = Single(covariances, Reliability.Alpha);
        double[] totals = [.. answers.Complete.Select(row => row.Sum())];
        var (totalMean, totalSd) = (Moments.Mean(totals), Moments.StandardDeviation(totals));
        var scaleSd = totalSd / k;
        var sem = MeasurementError.Sem(scaleSd, alpha);
        var everybody = answers.Means().OfType<double>().ToArray();
        return new()
        {
            ["k"] = k,
            ["n_listwise"] = n,
            ["alpha"] = alpha,
            ["alpha_standardised"] = Single(covariances, Reliability.StandardizedAlpha),
            ["mean_interitem_r"] = Single(covariances, Reliability.MeanInterItemCorrelation),
            ["lambda6_smc"] = Single(covariances, matrix => Reliability.Lambda6(matrix, n)),
            ["alpha_ci95_feldt"] = AlphaInterval.Feldt(alpha, n, k),
            ["alpha_ci90_feldt"] = AlphaInterval.Feldt(alpha, n, k, .9),
            ["alpha_ase_duhachek"] = Single(covariances, matrix => AlphaInterval.StandardError(matrix, n)),
            ["alpha_ci95_duhachek"] = covariances is null ? (double?)null : AlphaInterval.Duhachek(covariances, n),
            ["scale_mean"] = totalMean / k,
            ["scale_sd"] = scaleSd,
            ["scale_sd_pomp"] = 100 * scaleSd / range,
            ["total_mean"] = totalMean,
            ["total_sd"] = totalSd,
            ["sem_mean"] = sem,
            ["sem_total"] = k * sem,
            ["sem_pomp"] = 100 * sem / range,
            ["sdiff_mean"] = MeasurementError.Difference(sem),
            ["sdiff_total"] = k * MeasurementError.Difference(sem),
            ["sdiff_pomp"] = 100 * MeasurementError.Difference(sem) / range,
            ["critical_change_mean_196"] = ReliableChange.Threshold * MeasurementError.Difference(sem),
            ["critical_change_pomp_196"] = 100 * ReliableChange.Threshold * MeasurementError.Difference(sem) / range,
            ["see_kelley_mean"] = MeasurementError.OfEstimation(scaleSd, alpha),
            ["items"] = Items(answers, covariances, names),
            ["pairwise"] = Pairwise(answers),
            ["all_respondents"] = new Answer.Members
            {
                ["n"] = everybody.Length,
                ["scale_mean"] = Moments.Mean(everybody),
                ["scale_sd"] = Moments.StandardDeviation(everybody),
                ["sem_mean"] = MeasurementError.Sem(Moments.StandardDeviation(everybody), alpha),
            },
            ["omega"] = OmegaAnswers.Of(covariances, n),
        };
    }

    private static Answer.Members Items(ResponseMatrix answers, Matrix<double>? covariances, IEnumerable<string> names)
    {
        double[][] columns = [.. Enumerable.Range(0, answers.Items).Select(item => answers.Complete.Select(row => row[item]).ToArray())];
        return new()
        {
            ["id"] = Answer.Of(names, name => name),
            ["mean"] = Answer.Of(columns, column => Moments.Mean(column)),
            ["sd"] = Answer.Of(columns, column => Moments.StandardDeviation(column)),
            ["item_rest_r"] = Each(answers, covariances, Reliability.ItemRest),
            ["item_total_r"] = Each(answers, covariances, Reliability.ItemTotal),
            ["alpha_if_dropped"] = Each(answers, covariances, Reliability.AlphaIfDropped),
            ["alpha_standardised_if_dropped"] = Each(answers, covariances, Reliability.StandardizedAlphaIfDropped),
        };
    }

    private static Answer.Members Pairwise(ResponseMatrix answers)
    {
        var covariances = Covariances.Pairwise(answers);
        var alpha = Single(covariances, Reliability.Alpha);
        return new()
        {
            ["n_rows"] = answers.Rows.Count,
            ["alpha"] = alpha,
            ["alpha_standardised"] = Single(covariances, Reliability.StandardizedAlpha),
            ["mean_interitem_r"] = Single(covariances, Reliability.MeanInterItemCorrelation),
            ["item_rest_r"] = Each(answers, covariances, Reliability.ItemRest),
            ["item_total_r"] = Each(answers, covariances, Reliability.ItemTotal),
            ["alpha_if_dropped"] = Each(answers, covariances, Reliability.AlphaIfDropped),
            ["alpha_standardised_if_dropped"] = Each(answers, covariances, Reliability.StandardizedAlphaIfDropped),
            ["alpha_ci95_feldt_all_rows"] = AlphaInterval.Feldt(alpha, answers.Rows.Count, answers.Items),
            ["alpha_ci90_feldt_all_rows"] = AlphaInterval.Feldt(alpha, answers.Rows.Count, answers.Items, .9),
        };
    }

    private static double? Single(Matrix<double>? covariances, Func<Matrix<double>, double?> statistic) => covariances is null ? null : statistic(covariances);

    private static double?[] Each(ResponseMatrix answers, Matrix<double>? covariances, Func<Matrix<double>, double?[]> statistic) =>
        covariances is null ? new double?[answers.Items] : statistic(covariances);
}
