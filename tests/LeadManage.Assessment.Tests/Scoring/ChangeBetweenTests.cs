using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Instruments;

namespace LeadManage.Assessment.Tests.Scoring;

public sealed class ChangeBetweenTests
{
    private const double Exact = 1e-9;

    private static readonly Instrument Small = Questionnaires.Of(1, 6, ("A", "+++"), ("B", "++-")) with
    {
        Axes = [new Axis("X", "Axis", "act", ["A", "B"], 60)],
    };

    private static readonly Instrument Four = Questionnaires.Of(1, 6, ("A", "++++"));

    [Fact]
    public void The_error_is_how_differently_statements_of_a_scale_moved()
    {
        // A moves by 1, 2, 3; B by 0, 1 and, reversed, 4 to 2, which is 2 up.
        var change = Between("233334", "356342");

        // ((1+0+1) + (1+0+1)) / (2 + 2)
        Assert.Equal(1, change.Variance!.Value, Exact);
        Assert.Equal(4, change.Degrees);
        Assert.Equal((40, 20), (Math.Round(change.Scale("A").Difference!.Value, 9), Math.Round(change.Scale("B").Difference!.Value, 9)));
        Assert.Equal(20 / Math.Sqrt(3), change.Scale("A").Error!.Value, Exact);
        // t = 2 sqrt(3) = 3.4641 and 1.7321 with 4 degrees of freedom (R: 2 * pt(-t, 4)).
        Assert.Equal(.0257210, change.Scale("A").P!.Value, 1e-6);
        Assert.Equal(.1583024, change.Scale("B").P!.Value, 1e-6);
        Assert.Equal(2 * change.Scale("A").P!.Value, change.Scale("A").Adjusted!.Value, Exact);
        Assert.Equal((Verdict.LeaningHigher, Verdict.LeaningHigher), (change.Scale("A").Verdict, change.Scale("B").Verdict));
    }

    [Fact]
    public void An_axis_is_the_mean_of_its_scales_and_is_not_adjusted()
    {
        var axis = Between("233334", "356342").Axis("X");

        Assert.Equal(30, axis.Difference!.Value, Exact);
        Assert.Equal(Math.Sqrt(2 * 400 / 3.0) / 2, axis.Error!.Value, Exact);
        Assert.Equal(6, axis.Both);
        Assert.Equal(axis.P, axis.Adjusted);
        Assert.Equal(Verdict.Higher, axis.Verdict);
        Assert.Equal(axis.Difference / axis.Error, axis.Index);
    }

    [Fact]
    public void The_same_answers_twice_tell_no_change_and_use_the_least_error()
    {
        var change = Between("234334", "234334");

        Assert.True(change.FloorUsed);
        Assert.All(change.Scales.Concat(change.Axes), one => Assert.Equal((0.0, 1.0, Verdict.CannotBeTold), (one.Difference, one.P, one.Verdict)));
        Assert.Equal(20 * Math.Sqrt(.5 / 3), change.Scale("A").Error!.Value, Exact);
    }

    [Fact]
    public void Only_statements_answered_both_times_count_and_half_of_a_scale_is_enough()
    {
        var change = Between("2-4334", "35634-");

        Assert.Equal((2, 2), (change.Scale("A").Both, change.Scale("B").Both));
        Assert.Equal(30, change.Scale("A").Difference!.Value, Exact);
        var one = Between("2--334", "356342");
        Assert.Equal((1, Verdict.NotComparable), (one.Scale("A").Both, one.Scale("A").Verdict));
        Assert.Equal(Verdict.NotComparable, one.Axis("X").Verdict);
        Assert.Null(one.Axis("X").Difference);
        Assert.NotEqual(Verdict.NotComparable, one.Scale("B").Verdict);
    }

    [Fact]
    public void Exactly_half_of_a_scale_is_enough() =>
        Assert.NotEqual(Verdict.NotComparable, ChangeBetween.Of(Four, Four.Score("2345"), Four.Score("34--"))!.Scale("A").Verdict);

    [Fact]
    public void One_statement_a_scale_tells_no_spread_so_nothing_is_compared()
    {
        var single = Questionnaires.Of(1, 6, ("A", "+"), ("B", "+"));

        var change = ChangeBetween.Of(single, single.Score("23"), single.Score("56"))!;

        Assert.Null(change.Variance);
        Assert.Equal(0, change.Degrees);
        Assert.False(change.FloorUsed);
        Assert.All(change.Scales, one => Assert.Equal((1, null, Verdict.NotComparable), (one.Both, one.Error, one.Verdict)));
    }

    [Fact]
    public void A_spread_that_is_the_least_one_is_ones_own()
    {
        // A moves by 0, 1, 2; B by 1, 1, 1: (1 + 0 + 1) / (2 + 2).
        var change = Between("222225", "234334");

        Assert.Equal(ChangeBetween.LeastVariance, change.Variance);
        Assert.False(change.FloorUsed);
    }

    [Fact]
    public void No_opportunity_is_not_answered() => Assert.Equal(2, Between("2x4334", "356342").Scale("A").Both);

    [Fact]
    public void Going_back_turns_every_sign_and_changes_nothing_else() =>
        Gen.Select(Gen.Int[1, 6].Array[36], Gen.Int[1, 6].Array[36]).Sample((before, after) =>
        {
            var (there, back) = (Lm36(before, after), Lm36(after, before));
            Assert.Equal(there.Variance!.Value, back.Variance!.Value, Exact);
            Assert.All(there.Scales.Concat(there.Axes).Zip(back.Scales.Concat(back.Axes)), pair =>
            {
                Assert.Equal(pair.First.Difference!.Value, -pair.Second.Difference!.Value, Exact);
                Assert.Equal(pair.First.P!.Value, pair.Second.P!.Value, Exact);
                Assert.Equal(Turned(pair.First.Verdict), pair.Second.Verdict);
            });
        }, iter: 300);

    [Fact]
    public void With_every_answer_given_the_differences_are_those_of_the_two_profiles() =>
        Gen.Select(Gen.Int[1, 6].Array[36], Gen.Int[1, 6].Array[36]).Sample((before, after) =>
        {
            var (first, second, change) = (Profile(before), Profile(after), Lm36(before, after));
            Assert.All(change.Scales, one => Assert.Equal(second.Scale(one.Id).Pomp!.Value - first.Scale(one.Id).Pomp!.Value, one.Difference!.Value, Exact));
            Assert.All(change.Axes, one => Assert.Equal(second.Axis(one.Id).Pomp!.Value - first.Axis(one.Id).Pomp!.Value, one.Difference!.Value, Exact));
        }, iter: 300);

    [Fact]
    public void Another_version_is_refused_and_a_questionnaire_without_scales_has_nothing_to_compare()
    {
        var profile = Small.Score("234334");

        var refused = Assert.Throws<ArgumentException>(() => ChangeBetween.Of(Small, profile, profile with { Version = 2, Hash = new string('1', 64) }));
        Assert.StartsWith("A profile of small.v2 cannot be compared within small.v1.", refused.Message, StringComparison.Ordinal);
        var plan = InstrumentCatalog.Published.Latest("plan")!;
        var empty = ScoringService.Score(plan, new AnswerSheet(plan, []), new ErrorBasis.Person());
        Assert.Null(ChangeBetween.Of(plan, empty, empty));
    }

    private static ChangeBetween Between(string earlier, string later) => ChangeBetween.Of(Small, Small.Score(earlier), Small.Score(later))!;

    private static Profile Profile(int[] answers) => Published.Lm36.Score(string.Concat(answers));

    private static ChangeBetween Lm36(int[] before, int[] after) => ChangeBetween.Of(Published.Lm36, Profile(before), Profile(after))!;

    private static Verdict Turned(Verdict verdict) => verdict switch
    {
        Verdict.Higher => Verdict.Lower,
        Verdict.Lower => Verdict.Higher,
        Verdict.LeaningHigher => Verdict.LeaningLower,
        Verdict.LeaningLower => Verdict.LeaningHigher,
        _ => verdict,
    };
}
