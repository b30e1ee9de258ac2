using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Tests.Statistics;

public sealed class AgreementTests
{
    private static readonly double Uniform = Agreement.UniformVariance(5);

    [Theory]
    [InlineData("44534", .75)]
    [InlineData("1155", 0)]
    [InlineData("444", 1)]
    public void Agreement_on_one_item(string ratings, double rwg) =>
        Assert.Equal(rwg, Agreement.Rwg([.. Table.Row(ratings).OfType<double>()], Uniform)!.Value, 1e-12);

    [Fact]
    public void Agreement_on_a_scale()
    {
        var ratings = Table.Of("454", "444", "554", "344");

        Assert.Equal(.9375, Agreement.RwgJ(Agreement.MeanItemVariance(ratings), 3, Uniform)!.Value, 1e-12);
        Assert.Equal(1 - (Agreement.MeanItemVariance(ratings) / 2), Agreement.RStar(Agreement.MeanItemVariance(ratings), Uniform));
        Assert.Equal((.5 + .5 + 0) / 3, Agreement.AverageDeviation(ratings)!.Value, 1e-12);
    }

    [Fact]
    public void Raters_who_differ_more_than_by_chance_do_not_agree_at_all()
    {
        var variance = Agreement.MeanItemVariance(Table.Of("151", "511", "155", "515"));

        Assert.Equal(0, Agreement.RwgJ(variance, 3, Uniform));
        Assert.Equal(2.142857142857143, Agreement.UntruncatedRwgJ(variance, 3, Uniform)!.Value, 1e-12);
        Assert.True(Agreement.RStar(variance, Uniform) < 0);
    }

    [Fact]
    public void Of_one_rater_nothing_can_be_said()
    {
        Assert.Null(Agreement.Rwg([4], Uniform));
        Assert.Null(Agreement.MeanItemVariance(Table.Of("454", "4.5")));
        Assert.Null(Agreement.AverageDeviation(Table.Of("454")));
        Assert.Null(Agreement.RwgJ(null, 3, Uniform));
        Assert.Null(Agreement.Rwg([4, 5], 0));
    }

    [Fact]
    public void Groups_of_raters_have_the_published_intraclass_correlations()
    {
        var anova = GroupVariance.Of([[4, 4, 5, 3], [2, 3, 2, 2], [5, 4, 5, 5]]);

        Assert.Equal(.79928, anova.Icc1!.Value, 5e-6);
        Assert.Equal(.94093, anova.Icc2!.Value, 5e-6);
        Assert.Equal(anova.Icc1, anova.Icc1Adjusted);
    }

    [Fact]
    public void With_equal_groups_restricted_likelihood_gives_the_mean_squares_estimate()
    {
        double[][] groups = [[4, 4, 5, 3], [2, 3, 2, 2], [5, 4, 5, 5]];
        var (anova, components) = (GroupVariance.Of(groups), VarianceComponents.Of(groups)!);

        Assert.Equal(anova.Within!.Value, components.Within, 1e-9);
        Assert.Equal((anova.Between!.Value - anova.Within.Value) / 4, components.Between, 1e-9);
        Assert.Equal(anova.Icc1!.Value, components.Icc1, 1e-9);
        Assert.Equal(anova.Icc2!.Value, components.Icc2, 1e-9);
        Assert.Equal(components.Icc2, components.MeanGroupReliability, 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1234567)]
    public void Means_that_only_rounding_tells_apart_are_equal_in_whatever_units(double unit)
    {
        double[][] groups = [[.1 * unit, .2 * unit, .3 * unit], [.3 * unit, .2 * unit, .1 * unit], [.2 * unit, .3 * unit, .1 * unit]];

        Assert.Equal(0.0, GroupVariance.Of(groups).Between);
    }

    [Fact]
    public void Two_groups_are_enough_and_one_has_no_size_to_adjust()
    {
        // Means 2 and 6, variance 1 within: mean square between 24, so (24 - 1) / 3.
        var components = VarianceComponents.Of([[1, 2, 3], [5, 6, 7]])!;

        Assert.Equal(23 / 3.0, components.Between, 1e-9);
        Assert.Equal(1, components.Within, 1e-9);
        Assert.Null(VarianceComponents.Of([[1, 2, 3]]));
        Assert.Null(GroupVariance.Of([[1, 2, 3]]).AdjustedSize);
        Assert.Equal(3, GroupVariance.Of([[1, 2, 3], [5, 6, 7]]).AdjustedSize);
        Assert.Equal(.5, GroupVariance.Of([[1, 2], [3]]).Within);
    }

    [Fact]
    public void Groups_that_differ_less_than_their_members_have_no_variance_of_their_own()
    {
        double[][] groups = [[1, 5], [2, 4], [1, 4]];

        Assert.True(GroupVariance.Of(groups).Icc1 < 0);
        Assert.Equal(0, VarianceComponents.Of(groups)!.Between);
        Assert.Equal(0, VarianceComponents.Of(groups)!.Icc2);
    }

    [Fact]
    public void A_group_of_one_counts_in_the_analysis_and_adds_nothing_within()
    {
        var anova = GroupVariance.Of([[3, 4, 4], [2, 1, 2], [5], [4]]);

        Assert.Equal((8, 3, 4), (anova.People, anova.BetweenDf, anova.WithinDf));
        Assert.Equal(.8405315614617936, anova.Icc1!.Value, 1e-12);
    }

    [Fact]
    public void What_needs_two_groups_or_two_members_is_not_available()
    {
        Assert.Null(GroupVariance.Of([[3, 4, 5]]).Icc1);
        Assert.Null(GroupVariance.Of([[3], [4], [5]]).Icc1);
        Assert.Null(GroupVariance.Of([]).MeanSize);
        Assert.Null(GroupVariance.Of([[3, 3], [3, 3]]).Icc2);
        Assert.Null(GroupVariance.Of([[.1, .1, .4], [.1, .1, .4], [.4, .1, .1]]).Icc2);
        Assert.Null(GroupVariance.Of([[3, 3], [4, 4]]).F);
        Assert.Equal(1, GroupVariance.Of([[3, 3], [4, 4]]).Icc2);
        Assert.Null(VarianceComponents.Of([[3, 3], [4, 4]]));
        Assert.Null(VarianceComponents.Of([[3], [4]]));
    }
}
