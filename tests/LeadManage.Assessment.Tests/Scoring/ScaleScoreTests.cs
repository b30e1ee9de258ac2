using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Instruments;

namespace LeadManage.Assessment.Tests.Scoring;

public sealed class ScaleScoreTests
{
    private const double Exact = 1e-9;

    [Fact]
    public void A_reversed_answer_counts_from_the_other_end_and_a_missing_one_not_at_all()
    {
        var score = Questionnaires.Of(1, 6, ("A", "+++++-")).Score("54-642").Scale("A");

        Assert.Equal(4.8, score.Mean!.Value, Exact);
        Assert.Equal(76, score.Pomp!.Value, Exact);
        Assert.Equal(5, score.Answered);
    }

    [Theory]
    [InlineData("444444", Standing.Clean)]
    [InlineData("44444-", Standing.Clean)]
    [InlineData("4444--", Standing.Prorated)]
    [InlineData("444---", Standing.Prorated)]
    [InlineData("44----", Standing.NotScored)]
    [InlineData("------", Standing.NotScored)]
    public void Six_statements_need_three_answers_and_five_to_be_clean(string answers, Standing standing) =>
        Assert.Equal(standing, Questionnaires.Of(1, 6, ("A", "++++++")).Score(answers).Scale("A").Standing);

    [Fact]
    public void Four_of_five_is_clean_although_a_fifth_has_no_exact_binary_share() =>
        Assert.Equal(Standing.Clean, Questionnaires.Of(1, 6, ("A", "+++++")).Score("4444-").Scale("A").Standing);

    [Fact]
    public void A_prorated_mean_is_that_of_the_answers_given() =>
        Assert.Equal(11 / 3.0, Questionnaires.Of(1, 6, ("A", "++++++")).Score("4-3-4-").Scale("A").Mean!.Value, Exact);

    [Fact]
    public void No_opportunity_is_missing_and_counted_apart_from_skipped()
    {
        var score = Questionnaires.Of(1, 6, ("A", "++++++")).Score("44x-4x").Scale("A");

        Assert.Equal((6, 3, 2), (score.Items, score.Answered, score.NoOpportunity));
        Assert.Equal(4, score.Mean!.Value, Exact);
    }

    [Fact]
    public void A_scale_without_enough_answers_has_no_numbers()
    {
        var score = Questionnaires.Of(1, 6, ("A", "++++++"), ("B", "++++++")).Score("44----444444").Scale("A");

        Assert.Equal((null, null, null), (score.Mean, score.Pomp, score.Sem));
    }

    [Fact]
    public void An_axis_is_the_mean_of_its_scales_whatever_their_answers_number()
    {
        // SD 2 answers of 4 and four skipped would not do; three answers of 6 make SD 100, AP 60, MI 20.
        var profile = Published.Lm36.Score("666---" + "444443" + "222225" + "444443" + "444443" + "444443");

        Assert.Equal((100 + 60 + 20) / 3.0, profile.Axis("L").Pomp!.Value, Exact);
        Assert.Equal(60, profile.Axis("M").Pomp!.Value, Exact);
    }

    [Fact]
    public void An_axis_needs_all_of_its_scales_and_the_map_both_axes()
    {
        var profile = Published.Lm36.Score("44----" + "444443" + "444443" + "444443" + "444443" + "444443");

        Assert.Equal(new AxisScore("L", null, null, null), profile.Axis("L"));
        Assert.NotNull(profile.Axis("M").ProbabilityHigh);
        Assert.Null(profile.Map);
    }

    [Fact]
    public void An_empty_sheet_has_a_profile_without_numbers()
    {
        var profile = Published.Lm36.Score(new string('-', 36));

        Assert.All(profile.Scales, scale => Assert.Equal(Standing.NotScored, scale.Standing));
        Assert.Equal(new ErrorUsed("person", null, 0, FloorUsed: false, null, null), profile.Error);
        Assert.Null(profile.Map);
    }

    [Fact]
    public void A_statement_may_count_in_two_scales_with_different_keys()
    {
        var instrument = Questionnaires.Of(1, 5, ("A", "+"), ("B", "+"));
        instrument = instrument with { Items = [instrument.Items[0] with { Keys = [new("A", Reverse: false), new("B", Reverse: true)] }, instrument.Items[1]] };

        var profile = instrument.Score("24");

        Assert.Equal(2, profile.Scale("A").Mean!.Value, Exact);
        Assert.Equal(4, profile.Scale("B").Mean!.Value, Exact);
    }

    [Fact]
    public void A_sheet_refuses_what_is_no_answer_of_the_questionnaire()
    {
        var instrument = Questionnaires.Of(1, 6, ("A", "++"));

        Refused("A1: 7 is not an answer of small.v1", () => Questionnaires.Sheet(instrument, ("A1", 7)));
        Refused("A1: 0 is not an answer of small.v1", () => Questionnaires.Sheet(instrument, ("A1", 0)));
        Refused("small.v1 has no statement 'B1'.", () => Questionnaires.Sheet(instrument, ("B1", 3)));
        var format = instrument.Format with { NoOpportunity = null };
        var strict = instrument with { Answer = format, Items = [.. instrument.Items.Select(item => item with { Format = format })] };
        Refused("A1: no opportunity is not an answer of small.v1", () => Questionnaires.Sheet(strict, ("A1", null)));

        static void Refused(string why, Action mistake) => Assert.StartsWith(why, Assert.Throws<ArgumentException>(mistake).Message, StringComparison.Ordinal);
    }
}
