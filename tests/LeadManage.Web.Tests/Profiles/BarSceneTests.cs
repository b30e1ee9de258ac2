using LeadManage.Assessment.Scoring;
using LeadManage.Web.Profiles.Charts;

namespace LeadManage.Web.Tests.Profiles;

public sealed class BarSceneTests
{
    private static readonly ErrorUsed Person = new("person", .5, 30, FloorUsed: false, null, null);

    [Fact]
    public void A_bar_is_as_long_as_its_score_and_mirrored_it_grows_from_the_right()
    {
        var score = ScoreOf(40, 5);

        Assert.Equal(new Box(0, BarScene.Top, 82, BarScene.Thickness), BarScene.Of(score, Person)!.Bar);
        Assert.Equal(new Box(123, BarScene.Top, 82, BarScene.Thickness), BarScene.Of(score, Person, mirrored: true)!.Bar);
    }

    [Fact]
    public void The_whisker_reaches_one_and_a_third_errors_to_each_side_with_thirty_degrees_of_freedom()
    {
        // Student's t, 90 % quantile, 30 df: 1.3104 (any table).
        var range = ScoreRange.Of(ScoreOf(50, 10), Person)!;

        Assert.Equal(50 - 13.104, range.Low, 3);
        Assert.Equal(50 + 13.104, range.High, 3);
    }

    [Fact]
    public void With_the_error_of_a_sample_it_reaches_the_normal_quantile()
    {
        var sample = new ErrorUsed("sample", null, null, FloorUsed: false, 200, "s1", new Dictionary<string, double>(StringComparer.Ordinal) { ["SD"] = 10 });

        Assert.Equal(50 + 12.8155, ScoreRange.Of(ScoreOf(50, 10), sample)!.High, 3);
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(1, false)]
    [InlineData(99, true)]
    public void A_whisker_ends_at_the_ends_of_the_track(double score, bool mirrored)
    {
        var scene = BarScene.Of(ScoreOf(score, 20), Person, mirrored)!;

        Assert.InRange(scene.From, 0, BarScene.Width);
        Assert.InRange(scene.To, scene.From, BarScene.Width);
        Assert.True(scene.From == 0 || scene.To == BarScene.Width);
    }

    [Fact]
    public void Without_a_score_there_is_no_bar_and_without_an_error_no_whisker()
    {
        Assert.Null(BarScene.Of(new ScaleScore("SD", 6, 2, 0, Standing.NotScored, null, null, null), Person));
        Assert.False(BarScene.Of(new ScaleScore("SD", 6, 6, 0, Standing.Clean, 3, 40, null), Person)!.HasRange);
    }

    private static ScaleScore ScoreOf(double pomp, double sem) => new("SD", 6, 6, 0, Standing.Clean, 1 + (pomp / 20), pomp, sem);
}
