using LeadManage.Assessment.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Tests.Statistics;

public sealed class ReliabilityTests
{
    [Theory]
    [InlineData(.74, 100, 4, .6455, .8143)]
    [InlineData(.80, 30, 8, .6701, .8922)]
    [InlineData(.85, 200, 6, .8153, .8801)]
    public void Feldts_interval_has_the_published_bounds(double alpha, int persons, int items, double lower, double upper)
    {
        var interval = AlphaInterval.Feldt(alpha, persons, items)!;

        Assert.Equal(lower, interval.Lower, 5e-5);
        Assert.Equal(upper, interval.Upper, 5e-5);
    }

    [Theory]
    [InlineData(.70, 8.22)]
    [InlineData(.80, 6.71)]
    [InlineData(.85, 5.81)]
    [InlineData(.90, 4.74)]
    public void The_standard_error_of_measurement_of_a_scale_with_standard_deviation_15(double reliability, double sem) =>
        Assert.Equal(sem, MeasurementError.Sem(15, reliability)!.Value, 5e-3);

    [Fact]
    public void Alpha_comes_from_the_covariances_alone()
    {
        var printed = Matrix<double>.Build.DenseOfArray(new double[,] { { 10, 6, 6, 6 }, { 6, 11, 6, 6 }, { 6, 6, 12, 6 }, { 6, 6, 6, 13 } });

        Assert.Equal(.8135593220338981, Reliability.Alpha(printed)!.Value, 1e-12);
        Assert.Equal(.7826086956521738, Reliability.AlphaIfDropped(printed)[3]!.Value, 1e-12);
    }

    [Fact]
    public void Of_two_items_the_rest_of_one_is_the_other()
    {
        var covariances = Table.Of("12", "21", "23", "44", "54", "35").Covariances();

        Assert.Equal(Reliability.MeanInterItemCorrelation(covariances)!.Value, Reliability.ItemRest(covariances)[0]!.Value, 1e-12);
        Assert.All(Reliability.AlphaIfDropped(covariances), Assert.Null);
        Assert.Null(OneFactor.MaximumLikelihood(covariances));
        Assert.Null(OneFactor.MinimumResidual(covariances));
    }

    [Fact]
    public void An_item_without_variance_counts_and_has_no_correlation()
    {
        var covariances = Table.Of("132", "232", "334", "434", "535").Covariances();

        Assert.Equal(.7228915662650603, Reliability.Alpha(covariances)!.Value, 1e-12);
        Assert.Null(Reliability.ItemRest(covariances)[1]);
        Assert.NotNull(Reliability.ItemRest(covariances)[0]);
        Assert.Null(Reliability.StandardizedAlpha(covariances));
        Assert.NotNull(Reliability.StandardizedAlphaIfDropped(covariances)[1]);
        Assert.Null(Reliability.Lambda6(covariances, 5));
        Assert.Null(Omega.Of(covariances).MlCovariance);
    }

    [Fact]
    public void Items_that_cancel_each_other_out_leave_no_variance_to_explain()
    {
        var covariances = Table.Of("15", "24", "33", "42", "51").Covariances();

        Assert.Null(Reliability.Alpha(covariances));
        Assert.Null(AlphaInterval.Duhachek(covariances, 5));
        Assert.Null(Reliability.StandardizedAlpha(covariances));
    }

    [Fact]
    public void One_row_or_none_has_no_covariances()
    {
        Assert.Null(Covariances.Listwise(Table.Of("123")));
        Assert.Null(Covariances.Listwise(Table.Of("12.", ".23", "1.3")));
        Assert.Null(Covariances.Pairwise(Table.Of("12.", ".23", "1.3")));
        Assert.Null(AlphaInterval.Feldt(.8, 1, 4));
        Assert.Null(AlphaInterval.Feldt(null, 100, 4));
    }

    [Fact]
    public void Two_persons_and_two_items_are_enough_for_an_interval()
    {
        var covariances = Table.Of("12", "34").Covariances();

        Assert.Equal(1 - (.2 * 647.7890114778), AlphaInterval.Feldt(.8, 2, 2)!.Lower, 1e-6);
        Assert.Equal(0, AlphaInterval.StandardError(covariances, 2)!.Value, 1e-12);
        Assert.Null(AlphaInterval.Feldt(.8, 2, 1));
        Assert.Null(AlphaInterval.StandardError(covariances, 1));
    }

    [Fact]
    public void A_single_item_leaves_nothing_when_it_is_dropped()
    {
        Assert.Equal([null], Reliability.AlphaIfDropped(Table.Of("1", "2", "4").Covariances()));
        Assert.Null(Reliability.Alpha(Table.Of("1", "2", "4").Covariances()));
        Assert.Null(Reliability.MeanInterItemCorrelation(Table.Of("1", "2", "4").Covariances()));
        Assert.Null(Reliability.Lambda6(Table.Of("1", "2", "4").Covariances(), 3));
    }

    [Theory]
    [InlineData(.1)]
    [InlineData(1e6)]
    public void A_rest_that_cancels_out_has_no_correlation_in_whatever_units(double unit)
    {
        double[][] rows = [[1, .3, -.3], [4, 1.1, -1.1], [2, .7, -.7], [6, .2, -.2], [3, 1.3, -1.3]];

        var answers = new ResponseMatrix(3, rows.Select(row => row.Select(answer => (double?)(answer * unit)).ToArray()));

        Assert.Null(Reliability.ItemRest(answers.Covariances())[0]);
        Assert.Null(Reliability.Alpha(answers.Covariances().RemoveRow(0).RemoveColumn(0)));
    }

    [Fact]
    public void What_never_varies_goes_with_nothing_to_the_last_digit() => Assert.Equal(0.0, Moments.Covariance([.1, .1, .1], [1, 2, 4]));

    [Fact]
    public void What_only_rounding_tells_apart_does_not_vary_and_rounding_grows_with_the_units() => Assert.Equal(0.0, Moments.Variance([1e6, 1e6 * (1 + 1e-13), 1e6]));

    [Fact]
    public void Lambda_6_needs_two_persons_more_than_items()
    {
        var covariances = Table.Of("12", "24", "33", "45").Covariances();

        Assert.Null(Reliability.Lambda6(covariances, 3));
        Assert.NotNull(Reliability.Lambda6(covariances, 4));
    }

    [Fact]
    public void An_item_goes_with_itself_to_the_last_digit() =>
        Assert.All(Covariances.ToCorrelations(Matrix<double>.Build.DenseDiagonal(60, 60, item => item + 1.1))!.Diagonal(), own => Assert.Equal(1.0, own));

    [Fact]
    public void The_mean_of_others_errs_less_than_each()
    {
        Assert.Equal(Math.Sqrt(9 + (25 / 4.0)), MeasurementError.AgainstMean(3, [4, 3]), 1e-12);
        Assert.Equal(2.5, MeasurementError.OfMean([3, 4])!.Value, 1e-12);
        Assert.Throws<ArgumentNullException>("sems", () => MeasurementError.OfMean(null!));
        Assert.Throws<ArgumentNullException>("others", () => MeasurementError.AgainstMean(3, null!));
    }

    [Fact]
    public void Two_columns_need_the_same_persons() =>
        Assert.StartsWith("Both need a value for each person.", Assert.Throws<ArgumentException>(() => Moments.Covariance([1, 2], [1])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_row_of_another_length_is_a_mistake_of_the_caller() =>
        Assert.StartsWith("Each row needs 2 answers; a missing one is null.", Assert.Throws<ArgumentException>(() => new ResponseMatrix(2, [[1, 2], [3]])).Message, StringComparison.Ordinal);

    [Fact]
    public void An_item_that_is_the_sum_of_others_makes_no_lambda_and_no_likelihood()
    {
        var covariances = Table.Of("123", "224", "314", "459", "538", "213", "347").Covariances();

        Assert.Null(Reliability.Lambda6(covariances, 7));
        Assert.Null(OneFactor.MaximumLikelihood(covariances));
        Assert.Null(Covariances.Inverse(covariances));
    }

    [Fact]
    public void An_error_that_only_rounding_has_made_negative_is_none()
    {
        Assert.Equal(0, MeasurementError.Sem(2, 1 + 1e-15));
        Assert.Null(MeasurementError.Sem(2, 1.1));
        Assert.Null(MeasurementError.OfEstimation(2, -.2));
        Assert.Null(MeasurementError.ReliabilityOfDifference(2, 2, .8, .8, 1));
        Assert.Null(MeasurementError.ReliabilityOfDifference(0, 0, .8, .8, .5));
        // Rounding grows with the units.
        Assert.Null(MeasurementError.ReliabilityOfDifference(1000, 1000, .8, .8, 1 - 7.5e-13));
        Assert.Equal(.6, MeasurementError.ReliabilityOfDifference(.001, .001, .8, .8, .5)!.Value, 1e-12);
    }
}
