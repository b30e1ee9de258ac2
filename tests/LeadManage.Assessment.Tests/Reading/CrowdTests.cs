using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Reading;

/// <summary>Others are spoken of only when they are enough, and never more sharply than the error allows.</summary>
public sealed class CrowdTests
{
    private static readonly Instrument Lm36 = InstrumentCatalog.Published.Find("lm36.v1")!;

    [Theory]
    [InlineData(49, 0, 0)]
    [InlineData(50, 8, 0)]
    [InlineData(99, 8, 0)]
    [InlineData(100, 0, 8)]
    public void Nothing_below_50_thirds_below_100_and_then_places(int people, int thirds, int places)
    {
        var said = Read(Profile(), SampleCrowd.Of(Lm36, people));

        Assert.Equal(thirds, said.Count(sentence => sentence.Rule is "crowd.third" or "crowd.third.open"));
        Assert.Equal(places, said.Count(sentence => sentence.Rule == "crowd.rank"));
        Assert.Equal(people >= 50, said.Any(sentence => sentence.Rule == "crowd.who"));
        Assert.Equal(people < 50, said.Any(sentence => sentence.Rule == "limits.no-crowd"));
        Assert.Equal(people >= 50, said.Any(sentence => sentence.Rule == "limits.crowd"));
    }

    [Fact]
    public void Without_others_nothing_is_said_of_them() =>
        Assert.DoesNotContain(Narrative.Of(Lm36, Profile()), sentence => sentence.Topic == Topic.Crowd);

    [Fact]
    public void A_score_among_ten_is_worked_out_as_by_hand()
    {
        // 40 45 50 50 55 60 60 60 70 80, ten times over: 60 stands at 65.
        var counts = new int[101];
        foreach (var score in (int[])[40, 45, 50, 50, 55, 60, 60, 60, 70, 80])
            counts[score] += 10;

        Assert.Equal(65, new Assessment.Manual.ScoreDistribution(57, 12, counts).RankOf(60)!.Mid);
    }

    [Fact]
    public void A_place_comes_with_the_range_that_its_error_leaves()
    {
        var profile = Profile();
        var derivations = Explanation.Of(Lm36, profile, crowd: SampleCrowd.Of(Lm36, 400)).ToDictionary(one => one.Id, StringComparer.Ordinal);

        Assert.All(Lm36.Axes, axis => Assert.True(
            derivations[$"crowd-low-axis-{axis.Id}"].Value < derivations[$"crowd-axis-{axis.Id}"].Value && derivations[$"crowd-axis-{axis.Id}"].Value < derivations[$"crowd-high-axis-{axis.Id}"].Value));
        Assert.All(derivations.Values, one => Assert.All(one.From, from => Assert.True(derivations.ContainsKey(from), from)));
    }

    [Fact]
    public void A_sitting_to_be_read_with_care_is_set_beside_nobody()
    {
        var profile = Profile() with { Quality = new SittingQuality(QualityGrade.WithCare, []) };

        Assert.DoesNotContain(Read(profile, SampleCrowd.Of(Lm36, 400)), sentence => sentence.Topic == Topic.Crowd);
    }

    [Theory]
    [InlineData(149, true, false)]
    [InlineData(150, true, true)]
    [InlineData(150, false, false)]
    public void Axes_that_go_together_are_told_from_150_people_on(int people, bool together, bool told) =>
        Assert.Equal(told, Read(Profile(), SampleCrowd.Of(Lm36, people, together)).Any(sentence => sentence.Rule == "crowd.together"));

    [Fact]
    public void Others_who_answered_another_questionnaire_are_refused() =>
        Assert.Throws<ArgumentException>(() => Read(Profile(), SampleCrowd.Of(InstrumentCatalog.Published.Find("lm12.v1")!, 100)));

    private static Profile Profile() => ScoringService.Score(Lm36, AnswerCode.Unpack(Lm36, "6,5,4,6,5,1,5,3,5,6,4,3,4,6,5,3,5,2,3,5,4,4,2,3,5,4,6,3,4,2,3,5,4,4,2,3"), new ErrorBasis.Person());

    private static IReadOnlyList<Sentence> Read(Profile profile, Crowd crowd) => Narrative.Of(Lm36, profile, crowd: crowd);
}
