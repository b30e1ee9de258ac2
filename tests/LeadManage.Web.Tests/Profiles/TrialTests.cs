using LeadManage.Assessment.Scoring;
using LeadManage.Web.Profiles.Trying;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Tests.Profiles;

public sealed class TrialTests
{
    private static readonly Profile Stored = Example.ProfileOf(Example.Leading);

    [Fact]
    public void Moved_answers_are_scored_as_if_they_had_been_given()
    {
        var trial = new Trial(Example.Lm36, Stored);

        trial.Move("PB1", 6);
        trial.Move("CP3", 5);

        var given = AnswerCode.Unpack(Example.Lm36, Example.Leading).With(Example.Lm36, "PB1", 6).With(Example.Lm36, "CP3", 5);
        Assert.Equal(ProfileText.Write(ScoringService.Score(Example.Lm36, given, new ErrorBasis.Person())), ProfileText.Write(trial.Profile));
    }

    [Fact]
    public void Putting_all_back_gives_the_stored_profile_to_the_byte()
    {
        var trial = new Trial(Example.Lm36, Stored, "PB1.6,CP3.5,SD1.x");

        trial.PutBack("PB1");
        Assert.Equal("SD1.x,CP3.5", trial.Text);
        trial.PutAllBack();

        Assert.Equal(ProfileText.Write(Stored), ProfileText.Write(trial.Profile));
        Assert.Empty(trial.Moved);
    }

    [Fact]
    public void Moving_an_answer_back_to_the_one_given_is_no_move()
    {
        var trial = new Trial(Example.Lm36, Stored);

        trial.Move("SD1", 3);
        trial.Move("SD1", 6);

        Assert.Empty(trial.Moved);
    }

    [Fact]
    public void No_opportunity_in_place_of_a_skipped_statement_is_a_move()
    {
        var trial = new Trial(Example.Lm36, Example.ProfileOf(Example.Leading[Example.Leading.IndexOf(',', StringComparison.Ordinal)..]));
        Assert.Equal("Not answered", trial.InWords("SD1", moved: false));

        trial.Move("SD1", null);

        Assert.Equal("SD1.x", trial.Text);
        Assert.Equal("Not answered", trial.InWords("SD1", moved: false));
        Assert.Equal("No opportunity", trial.InWords("SD1", moved: true));
    }

    [Theory]
    [InlineData("SD1.7,SD2.0,XX1.3,SD3.,.4,SD4,SD5.2.2,SD6.-1,SD6.99999999999")]
    [InlineData("%00,<script>,'\"")]
    public void What_does_not_fit_the_questionnaire_moves_nothing(string moves)
    {
        var trial = new Trial(Example.Lm36, Stored, moves);
        trial.Move("nothing", 3);
        trial.Move("SD1", 99);

        Assert.Empty(trial.Moved);
        Assert.Equal(ProfileText.Write(Stored), ProfileText.Write(trial.Profile));
    }

    [Fact]
    public void The_address_carries_the_moves_in_its_fragment_and_back()
    {
        var trial = new Trial(Example.Lm36, Stored, "SD2.1,CP3.5,PB4.x");

        var address = TrialAddress.Of(new SittingId(7), trial);

        Assert.StartsWith("/profile/0000000000007#", address, StringComparison.Ordinal);
        Assert.Equal(trial.Text, new Trial(Example.Lm36, Stored, TrialAddress.MovesIn($"http://localhost{address}")).Text);
        Assert.Null(TrialAddress.MovesIn("http://localhost/profile/0000000000007#what-if"));
    }
}
