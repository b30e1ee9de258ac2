using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Tests.Statistics;

public sealed class NormTests
{
    private static readonly double[] Group = [40, 45, 50, 50, 55, 60, 60, 60, 70, 80];

    [Fact]
    public void The_percentile_rank_counts_half_of_the_equal_ones()
    {
        Assert.Equal(new PercentileRank(50, 65, 80), PercentileRank.Of(60, Group));
        Assert.Equal(new PercentileRank(0, 0, 0), PercentileRank.Of(39, Group));
        Assert.Equal(new PercentileRank(100, 100, 100), PercentileRank.Of(81, Group));
        Assert.Null(PercentileRank.Of(60, []));
    }

    [Fact]
    public void The_same_score_summed_in_another_order_is_the_same_score() =>
        Assert.Equal(new PercentileRank(0, 50, 100), PercentileRank.Of(.1 + .2 + .3, [.3 + .2 + .1, .6]));

    [Fact]
    public void How_far_apart_the_same_score_may_lie_grows_with_it()
    {
        Assert.Equal(50, PercentileRank.Of(1000, [1000.0000005])!.Mid);
        Assert.Equal(100, PercentileRank.Of(1, [.999])!.Mid);
        Assert.Equal(0, PercentileRank.Of(.0001, [.000101])!.Mid);
    }

    [Fact]
    public void Norms_have_a_line_for_each_score()
    {
        var norms = NormTable.Of([3, 1, 3, 5]);

        Assert.Equal([1, 3, 5], norms.Lines.Select(line => line.Score));
        Assert.Equal([1, 2, 1], norms.Lines.Select(line => line.Frequency));
        Assert.Equal([12.5, 50, 87.5], norms.Lines.Select(line => line.Rank.Mid));
        Assert.Equal(50 + (10 * 2 / Math.Sqrt(8.0 / 3)), norms.Find(5)!.T!.Value, 1e-12);
        Assert.Null(norms.Find(4));
    }

    [Fact]
    public void A_group_of_one_or_of_alike_has_ranks_and_no_z()
    {
        Assert.Equal(new NormLine(3, 1, new(0, 50, 100), null), Assert.Single(NormTable.Of([3]).Lines));
        Assert.Null(Assert.Single(NormTable.Of([.1, .1, .1]).Lines).T);
        Assert.Empty(NormTable.Of([]).Lines);
        Assert.Null(NormTable.Of([]).Mean);
    }

    [Theory]
    [InlineData(.25, 48.75, 50)]
    [InlineData(.5, 57.5, 57.5)]
    [InlineData(.05, 40, 42.25)]
    [InlineData(0, 40, 40)]
    [InlineData(1, 80, 80)]
    public void Quantiles_of_type_6_and_7(double p, double type6, double type7)
    {
        Assert.Equal(type6, Quantile.Type6(Group, p)!.Value, 1e-12);
        Assert.Equal(type7, Quantile.Type7(Group, p)!.Value, 1e-12);
    }

    [Fact]
    public void A_place_that_rounding_has_made_a_little_less_than_whole_is_whole() =>
        Assert.Equal(30.0, Quantile.Type7([.. Enumerable.Range(1, 101).Select(value => (double)value)], .29));

    [Fact]
    public void Nothing_is_said_of_nobody()
    {
        Assert.Null(Moments.Mean([]));
        Assert.Null(Moments.Median([]));
        Assert.Null(Moments.StandardDeviation([4]));
        Assert.Null(Moments.Correlation([1, 2, 3], [2, 2, 2]));
        Assert.Equal(0, Moments.Variance([.1, .1, .1, .1, .1, .1, .1, .1, .1, .1]));
        Assert.Throws<ArgumentException>(() => Moments.Covariance([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => new ResponseMatrix(2, [[1, 2], [1]]));
    }
}
