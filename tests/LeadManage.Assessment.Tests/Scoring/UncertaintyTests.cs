using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Instruments;

namespace LeadManage.Assessment.Tests.Scoring;

public sealed class UncertaintyTests
{
    private const double Exact = 1e-9;

    [Fact]
    public void The_error_is_pooled_within_the_persons_scales()
    {
        var profile = Questionnaires.Of(1, 6, ("A", "++++++"), ("B", "++++++")).Score("545645" + "342433");

        // By hand: both sums of squares are 17/6, so s2 = (17/3) / 10.
        Assert.Equal(17 / 30.0, profile.Error.PooledVariance!.Value, Exact);
        Assert.Equal(10, profile.Error.DegreesOfFreedom);
        Assert.Equal(76 + (2 / 3.0), profile.Scale("A").Pomp!.Value, Exact);
        Assert.Equal(43 + (1 / 3.0), profile.Scale("B").Pomp!.Value, Exact);
        Assert.Equal(20 * Math.Sqrt(17 / 180.0), profile.Scale("A").Sem!.Value, Exact);
        Assert.Equal(6.14636, profile.Scale("A").Sem!.Value, 5e-6);
    }

    [Fact]
    public void Fewer_answers_make_a_wider_error_by_the_answers_given_not_those_asked()
    {
        var profile = Questionnaires.Of(1, 6, ("A", "++++++"), ("B", "++++++")).Score("545645" + "34-4--");

        // B: 3, 4, 4 has a sum of squares of 2/3; with A's 17/6 over 5 + 2.
        var variance = ((17 / 6.0) + (2 / 3.0)) / 7;
        Assert.Equal(20 * Math.Sqrt(variance / 6), profile.Scale("A").Sem!.Value, Exact);
        Assert.Equal(20 * Math.Sqrt(variance / 3), profile.Scale("B").Sem!.Value, Exact);
    }

    [Fact]
    public void A_statement_that_counts_in_two_scales_is_told_once()
    {
        // A: 5 4 5 6 4 5. B: the last two of A, the second of them reversed, and 3 4 2 4; only these are told in B.
        var instrument = TwiceKeyed();
        var profile = instrument.Score("545645" + "3424");

        Assert.Equal((3 + 4 + 2 + 4 + 4 + 2) / 6.0, profile.Scale("B").Mean!.Value, Exact);
        Assert.Equal(5 + 3, profile.Error.DegreesOfFreedom);
        Assert.Equal(((17 / 6.0) + (11 / 4.0)) / 8, profile.Error.PooledVariance!.Value, Exact);
        Assert.Equal(20 * Math.Sqrt(profile.Error.PooledVariance.Value / 6), profile.Scale("B").Sem!.Value, Exact);
    }

    [Fact]
    public void A_scale_whose_statements_are_all_told_elsewhere_adds_no_degrees_of_freedom()
    {
        var instrument = TwiceKeyed();
        var profile = (instrument with { Items = [.. instrument.Items.Take(6)] }).Score("545645");

        Assert.Equal(5, profile.Error.DegreesOfFreedom);
        Assert.Equal(17 / 30.0, profile.Error.PooledVariance!.Value, Exact);
        Assert.NotNull(profile.Scale("B").Sem);
    }

    [Fact]
    public void A_spread_of_exactly_half_a_step_is_ones_own()
    {
        var profile = Questionnaires.Of(1, 6, ("A", "++++")).Score("4445");

        Assert.Equal(.25, profile.Error.PooledVariance);
        Assert.False(profile.Error.FloorUsed);
    }

    [Fact]
    public void A_statement_that_counts_in_two_scales_moves_once()
    {
        var instrument = TwiceKeyed();

        // A moves by 1, 0, 0, 0, 1, 1; B by 0, 1, 0, 0 and, not told again, 1 and -1.
        var change = ChangeBetween.Of(instrument, instrument.Score("434433" + "3334"), instrument.Score("534444" + "3434"))!;

        Assert.Equal(8, change.Degrees);
        Assert.Equal((1.5 + .75) / 8, change.Variance!.Value, Exact);
        Assert.Equal((6, 6), (change.Scale("A").Both, change.Scale("B").Both));
        Assert.Equal(100 * (1 / 6.0) / 5, change.Scale("B").Difference!.Value, Exact);
    }

    private static Instrument TwiceKeyed()
    {
        var instrument = Questionnaires.Of(1, 6, ("A", "++++++"), ("B", "++++"));
        return instrument with
        {
            Items = [.. instrument.Items.Select(item => item.Id switch
            {
                "A5" => item with { Keys = [.. item.Keys, new("B", Reverse: false)] },
                "A6" => item with { Keys = [.. item.Keys, new("B", Reverse: true)] },
                _ => item,
            })],
        };
    }

    [Fact]
    public void A_scale_without_a_score_does_not_lend_its_answers_to_the_error()
    {
        var profile = Questionnaires.Of(1, 6, ("A", "++++++"), ("B", "++++++")).Score("545645" + "16----");

        Assert.Equal(5, profile.Error.DegreesOfFreedom);
        Assert.Equal(17 / 30.0, profile.Error.PooledVariance!.Value, Exact);
    }

    [Fact]
    public void Answering_all_alike_leaves_the_least_error_of_half_a_step()
    {
        var profile = Questionnaires.Of(1, 6, ("A", "++++++")).Score("444444");

        Assert.True(profile.Error.FloorUsed);
        Assert.Equal(0, profile.Error.PooledVariance!.Value, Exact);
        Assert.Equal(20 * .5 / Math.Sqrt(6), profile.Scale("A").Sem!.Value, Exact);
    }

    [Fact]
    public void One_answer_a_scale_gives_scores_without_an_error_and_no_map()
    {
        var map = Questionnaires.Map(60);
        var profile = ScoringService.Score(map, Questionnaires.Sheet(map, ("L1", 72), ("M1", 57)), new ErrorBasis.Person());

        Assert.Equal(0, profile.Error.DegreesOfFreedom);
        Assert.Equal(72, profile.Axis("L").Pomp!.Value, Exact);
        Assert.Null(profile.Scale("L").Sem);
        Assert.Null(profile.Axis("L").ProbabilityHigh);
        Assert.Null(profile.Map);
    }

    [Theory]
    [InlineData(.70, 8.215838362577493)]
    [InlineData(.80, 6.708203932499368)]
    [InlineData(.85, 5.809475019311126)]
    [InlineData(.90, 4.743416490252568)]
    public void From_a_sample_the_error_is_that_given(double reliability, double sem)
    {
        var lm12 = Published.Lm12;
        var basis = new ErrorBasis.Sample(new Dictionary<string, double> { ["L"] = 15 * Math.Sqrt(1 - reliability), ["M"] = 5 }, 250, "2026-11");

        var profile = ScoringService.Score(lm12, Questionnaires.Sheet(lm12, "444444555555"), basis);

        Assert.Equal(sem, profile.Scale("L").Sem!.Value, Exact);
        Assert.False(profile.Error.FloorUsed);
        Assert.Equal(("sample", 250, "2026-11"), (profile.Error.Kind, profile.Error.N, profile.Error.Snapshot));
    }

    [Fact]
    public void Three_scales_halve_and_a_bit_more_the_error_of_their_axis()
    {
        var sem = 15 * Math.Sqrt(.2);
        var basis = new ErrorBasis.Sample(Published.Lm36.Scales.ToDictionary(scale => scale.Id, _ => sem), 100, "given");

        var profile = ScoringService.Score(Published.Lm36, Questionnaires.Sheet(Published.Lm36, new string('4', 36)), basis);

        Assert.Equal(Math.Sqrt(15), profile.Axis("L").Sem!.Value, Exact);
    }

    [Fact]
    public void A_samples_error_grows_as_the_scale_gets_shorter()
    {
        var basis = new ErrorBasis.Sample(new Dictionary<string, double> { ["L"] = 6, ["M"] = 6 }, 100, "given");

        var profile = ScoringService.Score(Published.Lm12, Questionnaires.Sheet(Published.Lm12, "444---444444"), basis);

        Assert.Equal(6 * Math.Sqrt(2), profile.Scale("L").Sem!.Value, Exact);
        Assert.Equal(6, profile.Scale("M").Sem!.Value, Exact);
    }

    [Fact]
    public void A_scale_the_sample_says_nothing_about_has_no_error()
    {
        var basis = new ErrorBasis.Sample(new Dictionary<string, double> { ["L"] = 6 }, 100, "given");

        var profile = ScoringService.Score(Published.Lm12, Questionnaires.Sheet(Published.Lm12, "444444444444"), basis);

        Assert.Null(profile.Scale("M").Sem);
        Assert.Null(profile.Map);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_sample_with_an_impossible_error_is_a_mistake_of_the_caller(double sem) =>
        Assert.StartsWith("A standard error of measurement is 0 or more", Assert.Throws<ArgumentException>(() => Questionnaires.OnMap(60, 72, 57, sem, 5)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_range_around_a_score_is_as_wide_as_its_error_is_known()
    {
        // R: qnorm(.9), qt(.9, 10), qt(.975, 10).
        var person = new ErrorUsed("person", 1, 10, FloorUsed: false, null, null);
        var sample = Questionnaires.OnMap(60, 72, 57, 5, 5).Error;

        Assert.Equal(1.2815515655446, Uncertainty.RangeRadius(sample, .80)!.Value, Exact);
        Assert.Equal(1.37218364111034, Uncertainty.RangeRadius(person, .80)!.Value, Exact);
        Assert.Equal(2.22813885198627, Uncertainty.RangeRadius(person, .95)!.Value, Exact);
        Assert.Null(Uncertainty.RangeRadius(person with { DegreesOfFreedom = 0 }, .80));
        Assert.Null(Uncertainty.RangeRadius(Uncertainty.None.Used, .80));
    }

    [Fact]
    public void The_error_used_gives_the_basis_back()
    {
        var basis = new ErrorBasis.Sample(new Dictionary<string, double> { ["M"] = 5.5, ["L"] = 6.25 }, 100, "given");
        var sheet = Questionnaires.Sheet(Published.Lm12, "444---4x4444");
        var profile = ScoringService.Score(Published.Lm12, sheet, basis);

        var again = ScoringService.Score(Published.Lm12, sheet, profile.Error.ToBasis());

        Assert.Equal(ProfileText.Write(profile), ProfileText.Write(again));
        Assert.IsType<ErrorBasis.Person>(Published.Lm12.Score("444444444444").Error.ToBasis());
    }
}
