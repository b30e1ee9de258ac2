using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Instruments;

namespace LeadManage.Assessment.Tests.Simulation;

/// <summary>Signs of careless answering, for simulated people of whom it is known whether they read: a short run of docs/simulation.md.</summary>
public sealed class SignsSimulationTests
{
    private static readonly int Limit = (int)SittingQuality.Of(
        Published.Lm36,
        new Crowd(World.Usual, Published.Lm36, new Random(1)).Next().First,
        ItemOrder.Of(Published.Lm36, seed: 1),
        null,
        doNotUse: false)!.Signal(QualitySignal.Pairs)!.Limit!.Value;

    [Fact]
    public void Hardly_anybody_who_answers_with_care_is_told_to_look_again() =>
        Assert.InRange(Signs.OfHonest(World.Usual, Published.Lm36, people: 1500, seed: 3).AtLeast(Limit), .001, .06);

    [Fact]
    public void Many_who_answer_at_random_are_told_to() =>
        Assert.InRange(Signs.OfCareless(Signs.Careless[0].Make, Published.Lm36, people: 500, seed: 4).AtLeast(Limit), .4, 1);
}
