using LeadManage.Assessment.Grouping;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Scoring;

namespace LeadManage.Assessment.Tests.Grouping;

public sealed class GroupChangeTests
{
    [Theory]
    [InlineData(8, 2.8, Verdict.CannotBeTold)]
    [InlineData(9, 2.8, Verdict.Higher)]
    [InlineData(-9, 2.8, Verdict.Lower)]
    [InlineData(-8, 2.8, Verdict.CannotBeTold)]
    [InlineData(50, null, Verdict.NotComparable)]
    public void An_axis_changed_when_more_than_rounding_passes_twice_the_error(int moved, double? error, Verdict verdict)
    {
        // sqrt(2) * 2.8 * 1.96 = 7.76, and half a point of rounding for each of the two: 8.76.
        var change = GroupChange.Between(Picture(40, 8, error), Picture(40 + moved, 8, error))[0];

        Assert.Equal((moved, verdict), (change.Difference, change.Verdict));
    }

    [Fact]
    public void Scales_are_held_to_five_percent_together()
    {
        // Two scales: 1 - .05 / 4 has its quantile at 2.2414; sqrt(2) * 2.8 * 2.2414 = 8.88, plus 1.
        Assert.Equal((Verdict.Higher, Verdict.CannotBeTold), (Of(9)[0].Verdict, Of(9)[2].Verdict));
        Assert.Equal(Verdict.Higher, Of(10)[2].Verdict);
    }

    [Fact]
    public void Steps_of_five_take_more_to_tell_a_change() =>
        Assert.Equal((Verdict.CannotBeTold, Verdict.Higher), (GroupChange.Between(Picture(40, 7, 2.8), Picture(50, 7, 2.8))[0].Verdict, GroupChange.Between(Picture(40, 7, 2.8), Picture(55, 7, 2.8))[0].Verdict));

    [Fact]
    public void Pictures_of_different_versions_are_not_compared() =>
        Assert.Throws<ArgumentException>(() => GroupChange.Between(Picture(40, 8, 3), Picture(40, 8, 3) with { Instrument = "small.v2" }));

    private static IReadOnlyList<GroupChange> Of(int moved) => GroupChange.Between(Picture(40, 8, 2.8), Picture(40 + moved, 8, 2.8));

    private static GroupPicture Picture(int mean, int people, double? error) =>
        new(Questionnaires.Map(60).Key, people, [Figure("L", mean, error), Figure("M", mean, error)], [Figure("L", mean, error), Figure("M", mean, error)]);

    private static GroupFigure Figure(string id, int mean, double? error) => new(id, mean, error, null, null);
}
