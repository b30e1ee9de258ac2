using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Scoring.Parts;
using LeadManage.Assessment.Tests.Reading;

namespace LeadManage.Assessment.Tests.Scoring;

/// <summary>What comes of a questionnaire beside its scales, by numbers worked out by hand.</summary>
public sealed class PartFigureTests
{
    [Fact]
    public void A_questionnaire_without_further_parts_has_no_figures_and_keeps_its_stored_text()
    {
        var profile = Latest("lm36").Score(new string('4', 36));

        Assert.Null(profile.Figures);
        Assert.DoesNotContain("figures", System.Text.Encoding.UTF8.GetString(ProfileText.Write(profile)), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_answered_the_same_figures_are_there_and_they_come_back_from_the_store() => SampleProfiles.Any.Sample(sample =>
    {
        var profile = sample.Profile;
        var empty = ScoringService.Score(sample.Instrument, new AnswerSheet(sample.Instrument, []), sample.Basis);
        Assert.Equal(empty.Figures?.Select(figure => figure.Id), profile.Figures?.Select(figure => figure.Id));
        Assert.All(profile.Figures ?? [], figure => Assert.True(figure.Value is not { } value || double.IsFinite(value), figure.Id));
        Assert.All(profile.Figures ?? [], figure => Assert.True(figure.Error is not { } error || (double.IsFinite(error) && error >= 0 && figure.Value is not null), figure.Id));
        Assert.Equal(profile.Figures, ProfileText.Read(ProfileText.Write(profile)).Figures);
    }, iter: 500);

    [Theory]
    [InlineData("111116", "111116", 30, 30)]
    [InlineData("666661", "666661", 90, 90)]
    [InlineData("444443", "333334", 66, 54)]
    [InlineData("666661", "111116", 90, 30)]
    public void The_point_asked_for_begins_at_30_and_grows_by_six_tenths_of_each_scale(string change, string complexity, double up, double across)
    {
        var profile = Latest("situation").Score(change + complexity);

        Assert.Equal(up, profile.Figure(NeedFigures.Up)!.Value!.Value, 1e-9);
        Assert.Equal(across, profile.Figure(NeedFigures.Across)!.Value!.Value, 1e-9);
        Assert.Equal(.6 * profile.Scale("C").Sem!.Value, profile.Figure(NeedFigures.Up)!.Error!.Value, 1e-12);
    }

    [Fact]
    public void Gaps_are_needed_less_given_each_off_by_the_root_of_a_half_and_the_distance_is_their_root_mean_square()
    {
        // SD 3, PB -1, AP 0, OS 2, MI 0, CP -4: (9 + 1 + 0 + 4 + 0 + 16) / 6 = 5.
        var profile = Latest("balance").Score("258755464473");

        Assert.Equal([3, -1, 0, 2, 0, -4], Latest("balance").Balance.Select(process => profile.Figure(BalanceFigures.Gap(process.Id))!.Value!.Value));
        Assert.Equal(Math.Sqrt(.5), profile.Figure("gap.SD")!.Error!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(5), profile.Figure(BalanceFigures.Distance)!.Value!.Value, 1e-12);
        // Leading: given 2, 5, 4; needed 5, 5, 4.
        Assert.Equal(11 / 3.0, profile.Figure(BalanceFigures.Now(Side.Up))!.Value!.Value, 1e-12);
        Assert.Equal(14 / 3.0, profile.Figure(BalanceFigures.Needed(Side.Up))!.Value!.Value, 1e-12);
        Assert.Equal(.5 / Math.Sqrt(3), profile.Figure("needed.up")!.Error!.Value, 1e-12);
        Assert.Equal("none", profile.Error.Kind);
        Assert.Equal(
            ["gap.SD", "gap.PB", "gap.AP", "gap.OS", "gap.MI", "gap.CP", "distance", "now.up", "needed.up", "now.across", "needed.across"],
            profile.Figures!.Select(figure => figure.Id));
    }

    [Fact]
    public void A_side_without_a_process_has_no_figures()
    {
        var balance = Latest("balance");
        var leading = balance with { Balance = [.. balance.Balance.Where(process => process.Side == Side.Up)] };

        Assert.Equal(["gap.SD", "gap.AP", "gap.MI", "distance", "now.up", "needed.up"], leading.Score("258755464473").Figures!.Select(figure => figure.Id));
    }

    [Fact]
    public void Without_one_rating_there_is_no_distance_and_its_gap_has_no_error()
    {
        var profile = Latest("balance").Score("25-755464473");

        Assert.Null(profile.Figure("gap.PB")!.Value);
        Assert.Null(profile.Figure("gap.PB")!.Error);
        Assert.Null(profile.Figure(BalanceFigures.Distance)!.Value);
        Assert.NotNull(profile.Figure(BalanceFigures.Now(Side.Up))!.Value);
        Assert.Null(profile.Figure(BalanceFigures.Now(Side.Across))!.Value);
    }

    [Fact]
    public void The_lean_of_a_pair_is_leading_less_managing_with_the_spread_of_two_single_answers_as_its_error()
    {
        var elements = Latest("elements");
        var profile = elements.Score("6345" + new string('4', 19));

        Assert.Equal(3, profile.Figure(PairFigures.Lean("E1"))!.Value);
        Assert.Equal(-1, profile.Figure(PairFigures.Lean("E2"))!.Value);
        Assert.Equal(Math.Sqrt(2 * Math.Max(.25, profile.Error.PooledVariance!.Value)), profile.Figure(PairFigures.Lean("E1"))!.Error!.Value, 1e-12);
        Assert.Equal(profile.Scale("L").Pomp - profile.Scale("M").Pomp, profile.Figure(PairFigures.Overall)!.Value);
        Assert.Equal(Math.Sqrt(Math.Pow(profile.Scale("L").Sem!.Value, 2) + Math.Pow(profile.Scale("M").Sem!.Value, 2)), profile.Figure(PairFigures.Overall)!.Error!.Value, 1e-12);
    }

    [Fact]
    public void The_error_of_a_single_answer_comes_from_a_sample_where_the_scale_has_one()
    {
        var elements = Latest("elements");
        // SEM of the whole scale, POMP points; a single one of its 12 answers is √12 times as far off, 20 points a step.
        var basis = new ErrorBasis.Sample(new Dictionary<string, double> { ["L"] = 5, ["M"] = 4 }, 200, "given");
        var profile = ScoringService.Score(elements, Questionnaires.Sheet(elements, new string('4', 23)), basis);

        Assert.Equal(Math.Sqrt((25 * 12) + (16 * 11)) / 20, profile.Figure(PairFigures.Lean("E1"))!.Error!.Value, 1e-12);
    }

    [Fact]
    public void Nine_of_twelve_have_the_interval_of_Wilson()
    {
        var mistakes = Latest("mistakes");
        var answers = mistakes.Items.Index().Select(item => (item.Item.Id, (int?)((item.Item.Fact!.Truth ? 80 : -80) * (item.Index < 9 ? 1 : -1))));
        var profile = ScoringService.Score(mistakes, Questionnaires.Sheet(mistakes, [.. answers]), new ErrorBasis.Person());

        Assert.Equal(9, profile.Figure(KnowledgeFigures.Correct)!.Value);
        Assert.Equal(.75, profile.Figure(KnowledgeFigures.Share)!.Value);
        Assert.Equal(.468, profile.Figure(KnowledgeFigures.Lower)!.Value!.Value, .0005);
        Assert.Equal(.911, profile.Figure(KnowledgeFigures.Upper)!.Value!.Value, .0005);
        Assert.Equal(.05, profile.Figure(KnowledgeFigures.Over)!.Value!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(12 * .8 * .2) / 12, profile.Figure(KnowledgeFigures.Over)!.Error!.Value, 1e-12);
        Assert.Equal(.75, profile.Figure(KnowledgeFigures.ShareAt(80))!.Value);
        Assert.Equal(12, profile.Figure(KnowledgeFigures.CountAt(80))!.Value);
        Assert.Null(profile.Figure(KnowledgeFigures.ShareAt(50))!.Value);
    }

    [Fact]
    public void The_Brier_score_is_the_mean_squared_distance_of_confidence_and_truth()
    {
        // .9, .6, .75, .5 against right, wrong, right, right.
        var format = new TruthFormat("True", "False", [50, 60, 75, 90]);
        var quiz = Questionnaires.Of(0, 1, ("A", "++++"));
        quiz = quiz with { Answer = format, Items = [.. quiz.Items.Select(item => item with { Format = format, Fact = new Fact(item.Id != "A2", "Because.", "A book.") })] };
        var profile = ScoringService.Score(quiz, Questionnaires.Sheet(quiz, ("A1", 90), ("A2", 60), ("A3", 75), ("A4", 50)), new ErrorBasis.Person());

        Assert.Equal((.75, 75), (profile.Scale("A").Mean, profile.Scale("A").Pomp));
        Assert.Equal(.170625, profile.Figure(KnowledgeFigures.Brier)!.Value!.Value, 1e-12);
        Assert.Equal(.6875 - .75, profile.Figure(KnowledgeFigures.Over)!.Value!.Value, 1e-12);
    }

    [Fact]
    public void Judgements_beside_other_statements_count_by_themselves()
    {
        var mistakes = Latest("mistakes");
        var mixed = mistakes with { Items = [mistakes.Items[0], Latest("lm12").Items[0]] };

        var profile = ScoringService.Score(mixed, Questionnaires.Sheet(mixed, (mixed.Items[0].Id, mixed.Items[0].Fact!.Truth ? 90 : -90)), new ErrorBasis.Person());

        Assert.Equal(1, profile.Figure(KnowledgeFigures.Share)!.Value);
        Assert.Equal("sure.90.right", KnowledgeFigures.RightAt(90));
        var finer = mistakes with { Items = [mistakes.Items[0], mistakes.Items[1] with { Format = new TruthFormat("True", "False", [55, 90]) }] };
        Assert.Equal(KnowledgeFigures.Steps(mistakes).Append(55).Order(), KnowledgeFigures.Steps(finer));
    }

    [Fact]
    public void What_is_wished_for_less_what_is_adds_up_to_nothing_and_half_of_it_is_moved()
    {
        var phases = Latest("phases");
        string[] shares = ["NOW-AN", "NOW-MA", "NOW-LE", "NOW-OT", "WISH-AN", "WISH-MA", "WISH-LE", "WISH-OT"];
        int?[] given = [20, 50, 10, 20, 20, 35, 35, 10];
        var profile = ScoringService.Score(phases, Questionnaires.Sheet(phases, [.. shares.Zip(given)]), new ErrorBasis.Person());

        Assert.Equal([0, -15, 25, -10], Enumerable.Range(1, 4).Select(place => profile.Figure(ShareFigures.Shift("wish", place))!.Value!.Value));
        Assert.Equal(25, profile.Figure(ShareFigures.Moved("wish"))!.Value);
        Assert.Equal(profile.Figure(ShareFigures.Moved("wish")), profile.Figure("moved.wish"));
        var half = ScoringService.Score(phases, Questionnaires.Sheet(phases, [.. shares.Take(7).Zip(given)]), new ErrorBasis.Person());
        Assert.Equal(20, half.Figure(ShareFigures.Share("now", 1))!.Value);
        Assert.Null(half.Figure(ShareFigures.Share("wish", 1))!.Value);
        Assert.Null(half.Figure(ShareFigures.Moved("wish"))!.Value);
    }

    [Fact]
    public void Every_later_allocation_is_held_against_the_first()
    {
        var phases = Latest("phases");
        string[] ids = ["A", "B", "C", "D", "E", "F"];
        var three = phases with
        {
            Items = [.. ids.Select(id => phases.Item("NOW-AN") with { Id = id })],
            Groups = [.. ids.Chunk(2).Select(pair => new ItemGroup(pair[0], "Share out 100 percent.", pair, 100))],
            Shares = [.. ids.Chunk(2).Select(pair => new Allocation(pair[0], pair[0], pair[0]))],
        };

        var profile = ScoringService.Score(three, Questionnaires.Sheet(three, [.. ids.Zip<string, int?>([20, 80, 30, 70, 60, 40])]), new ErrorBasis.Person());

        Assert.Equal((10, 40), (profile.Figure(ShareFigures.Moved("C"))!.Value, profile.Figure(ShareFigures.Moved("E"))!.Value));
    }

    [Theory]
    // Three comparisons: a difference counts from Φ⁻¹(1 - .05 / 3) = 2.128 errors of 10 √2 = 14.142 on, 30.1 points.
    [InlineData(80, 50, 20, "1-2 1-3 2-3")]
    [InlineData(81, 50, 19, "1-1 2-2 3-3")]
    [InlineData(90, 50, 40, "1-1 2-3 2-3")]
    [InlineData(50, 50, 50, "1-3 1-3 1-3")]
    public void Scores_take_different_places_only_when_their_difference_is_beyond_its_error(int a, int b, int c, string places)
    {
        var ranking = Questionnaires.Of(0, 100, ("A", "+"), ("B", "+"), ("C", "+")) with { Ranked = true };
        var basis = new ErrorBasis.Sample(new Dictionary<string, double> { ["A"] = 10, ["B"] = 10, ["C"] = 10 }, 100, "given");
        var profile = ScoringService.Score(ranking, Questionnaires.Sheet(ranking, ("A1", a), ("B1", b), ("C1", c)), basis);

        Assert.Equal(places, string.Join(' ', profile.Scales.Select(scale => $"{profile.Figure(RankFigures.Best(scale.Id))!.Value}-{profile.Figure(RankFigures.Worst(scale.Id))!.Value}")));
    }

    [Theory]
    [InlineData(24, true)]
    [InlineData(23, false)]
    public void With_a_single_comparison_it_is_the_line_of_a_lean(int difference, bool apart)
    {
        // 1.645 x 10 √2 = 23.26.
        var ranking = Questionnaires.Of(0, 100, ("A", "+"), ("B", "+")) with { Ranked = true };
        var basis = new ErrorBasis.Sample(new Dictionary<string, double> { ["A"] = 10, ["B"] = 10 }, 100, "given");
        var profile = ScoringService.Score(ranking, Questionnaires.Sheet(ranking, ("A1", 50 + difference), ("B1", 50)), basis);

        Assert.Equal(apart, RankFigures.IsAbove(profile, profile.Scale("A"), profile.Scale("B")));
    }

    private static Instrument Latest(string id) => InstrumentCatalog.Published.Latest(id)!;
}
