using LeadManage.Assessment.Statistics;
using MathNet.Numerics.Distributions;

namespace LeadManage.Assessment.Tests.Statistics;

public sealed class SpreadOfAnswersTests
{
    [Theory]
    [InlineData(.9, 10, 30)]
    [InlineData(1.4, 25, 30)]
    [InlineData(.9, 12, 10)]
    public void The_spread_that_people_were_drawn_from_is_found_again(double variance, double weight, int degrees)
    {
        var random = new Random(7);
        var people = Enumerable.Range(0, 200_000).Select(_ =>
        {
            var own = weight * variance / ChiSquared.Sample(random, weight);
            return (own * ChiSquared.Sample(random, degrees) / degrees, degrees);
        }).ToArray();

        var found = SpreadOfAnswers.Of(people)!;

        Assert.Equal(variance, found.Variance, .02 * variance);
        Assert.Equal(weight, found.Weight, .1 * weight);
    }

    [Fact]
    public void People_who_are_all_alike_lend_the_most_weight_and_no_more()
    {
        var found = SpreadOfAnswers.Of([.. Enumerable.Repeat((.8, 30), 100)])!;

        Assert.Equal(SpreadOfAnswers.MostWeight, found.Weight);
        Assert.Equal(.8 * 198 / 200, found.Variance, 1e-12);
    }

    [Fact]
    public void Nobody_or_nothing_that_differs_gives_no_usual_spread()
    {
        Assert.Null(SpreadOfAnswers.Of([]));
        Assert.Null(SpreadOfAnswers.Of([(1, 0)]));
        Assert.Null(SpreadOfAnswers.Of([(0, 30), (0, 30)]));
    }
}
