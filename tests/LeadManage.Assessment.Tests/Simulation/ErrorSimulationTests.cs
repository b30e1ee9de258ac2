using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Tests.Instruments;

namespace LeadManage.Assessment.Tests.Simulation;

/// <summary>
/// What reports say of their own error holds for simulated people whose truth is known: a short run of docs/simulation.md, always the same people.
/// </summary>
public sealed class ErrorSimulationTests
{
    private static readonly Run Usual = Run.Of(World.Usual, Published.Lm36, crowds: 40, sample: 150, people: 50, seed: 20261);

    public static TheoryData<string> Told => [Estimate.Told.Before, Estimate.Told.After];

    [Theory]
    [MemberData(nameof(Told))]
    public void The_ellipses_hold_the_truth_as_often_as_they_say(string way)
    {
        Assert.InRange(Usual.Ways[way].In80, .765, .825);
        Assert.InRange(Usual.Ways[way].In95, .93, .965);
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void What_is_called_probable_comes_true_as_often_as_it_is_said_to(string way) => Assert.InRange(Usual.Ways[way].Miscalibration, 0, .025);

    [Fact]
    public void Somebody_whose_answers_lie_close_together_is_told_the_truth_once_there_is_a_sample()
    {
        Assert.InRange(Usual.Ways[Estimate.Told.Before].In80OfAlike, .5, .72);
        Assert.InRange(Usual.Ways[Estimate.Told.After].In80OfAlike, .75, .85);
    }

    [Fact]
    public void The_error_of_a_sample_by_alpha_would_promise_too_much() => Assert.InRange(Usual.Ways["SD √(1 − alpha) of a sample, chi-square"].In80, .5, .775);

    [Fact]
    public void A_change_is_a_false_alarm_as_often_as_it_is_allowed_to_be()
    {
        Assert.InRange(Usual.Unchanged.AsTold, .04, .06);
        Assert.InRange(Usual.Unchanged.Leaning, .17, .23);
        Assert.InRange(Usual.Unchanged.AnyScale, .03, .06);
        Assert.InRange(Usual.Unchanged.ByProfileErrors, 0, .03);
    }
}
