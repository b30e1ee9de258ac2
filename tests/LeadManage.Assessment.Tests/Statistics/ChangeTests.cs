using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Tests.Statistics;

public sealed class ChangeTests
{
    [Theory]
    [InlineData(15, 52, 68, .88, 2.18)]
    [InlineData(15, 52, 68, .80, 1.69)]
    [InlineData(7.5, 32.5, 47.5, .80, 3.16)]
    [InlineData(7.5, 47.5, 32.5, .80, -3.16)]
    public void Reliable_change_index(double sd, double pre, double post, double reliability, double index) =>
        Assert.Equal(index, ReliableChange.Index(pre, post, MeasurementError.Difference(MeasurementError.Sem(sd, reliability)))!.Value, 5e-3);

    [Fact]
    public void Without_an_error_or_a_score_a_change_cannot_be_told()
    {
        Assert.Null(ReliableChange.Index(3, 4, MeasurementError.Difference(MeasurementError.Sem(.8, 1))));
        Assert.Null(ReliableChange.Index(null, 4, 1));
        Assert.Null(ReliableChange.Index(3, null, 1));
        Assert.Null(ReliableChange.Index(3, 4, null));
    }

    [Fact]
    public void The_errors_of_two_scores_add_up_in_squares()
    {
        Assert.Equal(5, MeasurementError.Difference(3, 4));
        Assert.Equal(MeasurementError.Difference(2)!.Value, MeasurementError.Difference(2, 2)!.Value, 1e-12);
    }

    [Theory]
    [InlineData(new[] { .01, .04, .03, .005 }, new[] { .03, .06, .06, .02 })]
    [InlineData(new[] { .5, .5 }, new[] { 1.0, 1.0 })]
    [InlineData(new[] { .9, .001 }, new[] { .9, .002 })]
    [InlineData(new double[0], new double[0])]
    public void Holm_adjusts_for_being_several_and_keeps_the_order(double[] p, double[] adjusted) =>
        Assert.All(ReliableChange.Holm(p).Zip(adjusted), pair => Assert.Equal(pair.Second, pair.First, 1e-12));

    [Theory]
    [InlineData(9, 12, .468, .911)]
    [InlineData(0, 10, 0, .278)]
    [InlineData(10, 10, .722, 1)]
    public void Wilsons_interval_of_a_share(int correct, int questions, double lower, double upper)
    {
        var interval = KnowledgeCheck.Wilson(correct, questions)!;

        Assert.Equal((lower, upper), (Math.Round(interval.Lower, 3), Math.Round(interval.Upper, 3)));
    }

    [Fact]
    public void Brier_score_of_four_answers()
    {
        Assert.Equal(.170625, KnowledgeCheck.Brier([(.9, true), (.6, false), (.75, true), (.5, true)])!.Value, 1e-12);
        Assert.Null(KnowledgeCheck.Brier([]));
        Assert.Null(KnowledgeCheck.Wilson(0, 0));
    }

    [Fact]
    public void Kelleys_estimate_lies_nearer_to_the_mean() => Assert.Equal(68.4, MeasurementError.TrueScore(70, 60, .84)!.Value, 1e-12);
}
