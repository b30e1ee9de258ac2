using CsCheck;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Tests.Statistics;

public sealed class StatisticsPropertyTests
{
    private const double Near = 1e-9;

    /// <summary>Twelve persons, five items, 1 to 6.</summary>
    private static readonly Gen<int[][]> Answers = Gen.Int[1, 6].Array[5].Array[12];

    /// <summary>Few answers, few options, gaps: whatever can go wrong with data.</summary>
    private static readonly Gen<ResponseMatrix> Odd =
        from items in Gen.Int[1, 4]
        from rows in Gen.Frequency((4, Gen.Int[1, 2].Select(answer => (double?)answer)), (1, Gen.Const((double?)null))).Array[items].Array[0, 6]
        select new ResponseMatrix(items, rows);

    [Fact]
    public void Reliability_does_not_change_when_all_answers_are_shifted_and_stretched() =>
        Gen.Select(Answers, Gen.Double[-50, 50], Gen.Double[.1, 20]).Sample((rows, shift, scale) =>
            Same(Coefficients(Matrix(rows, answer => answer)), Coefficients(Matrix(rows, answer => shift + (scale * answer)))), iter: 200);

    [Fact]
    public void Reliability_does_not_depend_on_the_order_of_persons() =>
        Gen.Select(Answers, Gen.Shuffle(Enumerable.Range(0, 12).ToArray())).Sample((rows, order) =>
            Same(Coefficients(Table.Of(rows)), Coefficients(Table.Of([.. order.Select(row => rows[row])]))), iter: 200);

    [Fact]
    public void Turning_every_item_round_changes_no_coefficient() =>
        Answers.Sample(rows => Same(Coefficients(Table.Of(rows)), Coefficients(Matrix(rows, answer => 7 - answer))), iter: 200);

    [Fact]
    public void Feldts_interval_holds_alpha_and_a_wider_one_holds_the_narrower() =>
        Answers.Sample(rows =>
        {
            if (Reliability.Alpha(Table.Of(rows).Covariances()) is not { } alpha)
                return true;
            var (narrow, wide) = (AlphaInterval.Feldt(alpha, 12, 5, .9)!, AlphaInterval.Feldt(alpha, 12, 5)!);
            return narrow.Holds(alpha) && wide.Lower < narrow.Lower && narrow.Upper < wide.Upper && wide.Upper < 1;
        }, iter: 200);

    [Fact]
    public void Alpha_and_lambda_6_are_at_most_one() =>
        Answers.Sample(rows =>
        {
            var covariances = Table.Of(rows).Covariances();
            return Reliability.Alpha(covariances) is null or <= 1 && Reliability.Lambda6(covariances, 12) is null or <= 1;
        }, iter: 200);

    [Fact]
    public void Intraclass_correlations_do_not_change_when_all_ratings_are_shifted_and_stretched() =>
        Gen.Select(Answers, Gen.Double[-50, 50], Gen.Double[.1, 20]).Sample((rows, shift, scale) =>
            Same(Forms(Matrix(rows, answer => answer)), Forms(Matrix(rows, answer => shift + (scale * answer)))), iter: 200);

    [Fact]
    public void A_rater_who_is_always_stricter_changes_only_what_counts_level() =>
        Answers.Sample(rows =>
        {
            var strict = Table.Of([.. rows.Select(row => row.Select((rating, rater) => rater == 0 ? rating - 3 : rating).ToArray())]);
            var (before, after) = (new RatedTargets(Table.Of(rows)), new RatedTargets(strict));
            return Same([before.Fixed.Value, before.FixedMean.Value], [after.Fixed.Value, after.FixedMean.Value]);
        }, iter: 200);

    [Fact]
    public void Variance_components_follow_the_square_of_the_units() =>
        // Hundredths: a spread smaller than the rounding of the shift would be lost in it.
        Gen.Select(Gen.Int[0, 1000].Select(hundredths => hundredths / 100.0).Array[2, 6].Array[3, 6], Gen.Double[-50, 50], Gen.Double[.1, 20]).Sample((groups, shift, scale) =>
        {
            if (VarianceComponents.Of(groups) is not { } before)
                return groups.SelectMany(group => group).Distinct().Count() == 1;
            var after = VarianceComponents.Of(groups.Select(group => group.Select(score => shift + (scale * score)).ToArray()))!;
            return Math.Abs(after.Between - (scale * scale * before.Between)) < 1e-5 * scale * scale * before.Within
                && Math.Abs(after.Within - (scale * scale * before.Within)) < 1e-6 * scale * scale * before.Within && before.Between >= 0;
        }, iter: 200);

    [Fact]
    public void Percentile_ranks_rise_with_the_score_and_mirror_with_it() =>
        Gen.Select(Gen.Int[0, 20].Array[1, 30], Gen.Int[-1, 21]).Sample((group, score) =>
        {
            double[] scores = [.. group.Select(one => (double)one)];
            var (rank, next, mirrored) = (PercentileRank.Of(score, scores)!, PercentileRank.Of(score + 1, scores)!, PercentileRank.Of(-score, [.. scores.Select(one => -one)])!);
            return rank.Strict <= rank.Mid && rank.Mid <= rank.Weak && rank.Mid <= next.Mid && Math.Abs(rank.Mid + mirrored.Mid - 100) < Near;
        }, iter: 300);

    [Fact]
    public void Holm_never_makes_a_p_value_smaller_or_turns_two_of_them_round() =>
        Gen.Double[0, 1].Array[0, 8].Sample(p =>
        {
            var adjusted = ReliableChange.Holm(p);
            return adjusted.Zip(p).All(pair => pair.First >= pair.Second && pair.First <= 1)
                && Enumerable.Range(0, p.Length).All(i => Enumerable.Range(0, p.Length).All(j => p[i] > p[j] || adjusted[i] <= adjusted[j]));
        }, iter: 300);

    [Fact]
    public void No_data_make_a_number_that_is_none() =>
        Odd.Sample(answers => Everything(answers).All(value => value is null || double.IsFinite(value.Value)), iter: 2000, print: answers =>
            $"{string.Join(" / ", answers.Rows.Select(row => string.Join(' ', row.Select(answer => answer?.ToString() ?? "."))))}: {string.Join(' ', Everything(answers).Select(value => value?.ToString() ?? "null"))}");

    private static IEnumerable<double?> Everything(ResponseMatrix answers)
    {
        var groups = answers.Rows.Select(row => row.OfType<double>().ToArray()).ToArray();
        var (anova, components) = (GroupVariance.Of(groups), VarianceComponents.Of(groups));
        return
        [
            .. new[] { Covariances.Listwise(answers), Covariances.Pairwise(answers) }.OfType<MathNet.Numerics.LinearAlgebra.Matrix<double>>().SelectMany(matrix => Coefficients(matrix, answers.Rows.Count)),
            .. Forms(answers),
            .. MahalanobisDistance.Squared(answers),
            .. MahalanobisDistance.SquaredPairwise(answers),
            .. answers.Means(),
            .. answers.Rows.SelectMany(row => new double?[] { CarelessResponding.AverageString(row), CarelessResponding.Variability(row), EvenOdd.OfScales([row, [.. row.Reverse()]]).SpearmanBrown }),
            anova.F, anova.P, anova.Icc1, anova.Icc2, anova.Icc1Adjusted, components?.Icc1, components?.Icc2, components?.MeanGroupReliability,
            Agreement.MeanItemVariance(answers), Agreement.AverageDeviation(answers), Agreement.RwgJ(Agreement.MeanItemVariance(answers), answers.Items, .25),
        ];
    }

    private static double?[] Coefficients(ResponseMatrix answers) => Coefficients(answers.Covariances(), answers.Complete.Count);

    private static double?[] Coefficients(MathNet.Numerics.LinearAlgebra.Matrix<double> covariances, int persons) =>
    [
        Reliability.Alpha(covariances), Reliability.StandardizedAlpha(covariances), Reliability.Lambda6(covariances, persons),
        AlphaInterval.StandardError(covariances, persons), .. Reliability.ItemRest(covariances), .. Reliability.ItemTotal(covariances),
        .. Reliability.AlphaIfDropped(covariances), .. Reliability.StandardizedAlphaIfDropped(covariances),
    ];

    private static double?[] Forms(ResponseMatrix ratings)
    {
        var rated = new RatedTargets(ratings);
        IntraclassCorrelation[] forms = [rated.OneWay, rated.Random, rated.Fixed, rated.OneWayMean, rated.RandomMean, rated.FixedMean];
        return [.. forms.SelectMany(form => new[] { form.Value, form.F, form.P, form.Bounds?.Lower, form.Bounds?.Upper })];
    }

    private static ResponseMatrix Matrix(int[][] rows, Func<int, double> answer) => new(rows[0].Length, rows.Select(row => row.Select(one => (double?)answer(one)).ToArray()));

    private static bool Same(double?[] one, double?[] other) =>
        one.Zip(other).All(pair => pair.First is null ? pair.Second is null : pair.Second is { } second && Math.Abs(pair.First.Value - second) < 1e-6 * Math.Max(1, Math.Abs(second)));
}
