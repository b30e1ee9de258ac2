using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Scoring;

namespace LeadManage.Assessment.Tests.Reading;

/// <summary>The words for what a questionnaire has beside scales.</summary>
public sealed class PartWordsTests
{
    private static readonly string[] TimeFields = ["NOW-AN", "NOW-MA", "NOW-LE", "NOW-OT", "WISH-AN", "WISH-MA", "WISH-LE", "WISH-OT"];

    [Theory]
    // Given and needed for direction, planning, aligning, organizing, motivating, controlling; a gap counts from two steps on.
    [InlineData("575757575757", "Overloaded: every kind of work needed more energy than you gave.")]
    [InlineData("585558555555", "Under-steering: leading needed more energy than you gave.")]
    [InlineData("555855585555", "Under-running: managing needed more energy than you gave.")]
    [InlineData("535554555555", "Overdoing: you gave more energy than was needed.")]
    [InlineData("585355555555", "Mixed: some kinds of work needed more energy than you gave, others less.")]
    [InlineData("585855555555", "Mixed: some leading and some managing needed more energy than you gave.")]
    [InlineData("565455565554", "In balance: what you gave and what was needed cannot be told apart.")]
    [InlineData("58555555555-", "Some kinds of work are rated, but not yet all of them.")]
    [InlineData("------------", "There are too few answers for a result.")]
    public void The_pattern_is_that_of_the_gaps_beyond_their_error(string ratings, string headline) =>
        Assert.Equal(headline, Read("balance", ratings)[0].Text);

    [Theory]
    [InlineData("666661666661", "Your situation clearly asks for much leading and much managing.")]
    [InlineData("666661111116", "Your situation clearly asks for leading first.")]
    [InlineData("111116666661", "Your situation clearly asks for managing first.")]
    [InlineData("111116111116", "Your situation clearly asks for a little of both.")]
    [InlineData("343433111116", "What your situation asks for lies between leading first and a little of both.")]
    [InlineData("666661------", "There are too few answers for a result.")]
    public void A_situation_is_named_by_its_cell_as_far_as_the_error_allows(string answers, string headline) =>
        Assert.Equal(headline, Read("situation", answers)[0].Text);

    [Fact]
    public void Below_75_in_100_the_texts_of_both_cells_are_given()
    {
        var need = InstrumentCatalog.Published.Latest("situation")!.Need!;

        Assert.Equal([need.UpFirst], Texts(Read("situation", "666661111116"), Topic.Need));
        Assert.Equal([need.UpFirst, need.Neither], Texts(Read("situation", "343433111116"), Topic.Need).Take(2));
    }

    [Theory]
    // A profile of 80 and 80 with an error of 4 on each axis; the situation asks for 90 or 30 on each.
    [InlineData("666661666661", 90, 90, "fit.way", "more leading and more managing")]
    [InlineData("666661666661", 90, 60, "fit.way", "more managing")]
    [InlineData("666661666661", 86, 88, "fit.inside", null)]
    [InlineData("111116666661", 90, 90, "fit.way", "less leading")]
    public void A_way_is_named_only_beyond_the_inner_area_and_a_direction_only_beyond_its_error(string answers, int up, int across, string rule, string? way)
    {
        var profile = Questionnaires.OnMap(60, up, across, upSem: 4, acrossSem: 4);
        if (rule == "fit.way" && way == "more leading and more managing")
            profile = Questionnaires.OnMap(60, 60, 60, upSem: 4, acrossSem: 4);
        var sentences = Read("situation", answers, new Beside(Questionnaires.Map(60), profile));

        var found = Assert.Single(sentences, sentence => sentence.Rule is "fit.way" or "fit.inside" or "fit.far");
        Assert.Equal(rule, found.Rule);
        if (way is not null)
            Assert.Contains($"asks for {way} than you report", found.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 6, "knowledge.over.clearly")]
    [InlineData(70, 6, "knowledge.over.clearly")]
    [InlineData(60, 6, "knowledge.over.probably")]
    [InlineData(80, 10, "knowledge.fits")]
    [InlineData(70, 10, "knowledge.under.probably")]
    [InlineData(50, 12, "knowledge.under.clearly")]
    public void Surer_than_right_or_less_sure_is_said_only_beyond_chance(int sure, int right, string rule)
    {
        var mistakes = InstrumentCatalog.Published.Latest("mistakes")!;
        var answers = mistakes.Items.Index().Select(item => (item.Item.Id, (int?)((item.Item.Fact!.Truth ? sure : -sure) * (item.Index < right ? 1 : -1))));
        var profile = ScoringService.Score(mistakes, Questionnaires.Sheet(mistakes, [.. answers]), new ErrorBasis.Person());

        Assert.Single(Narrative.Of(mistakes, profile), sentence => sentence.Rule == rule);
    }

    [Theory]
    [InlineData("If the plan slips,", "then I will call Ann.", "If the plan slips, then I will call Ann.")]
    [InlineData("the plan\nslips", "I'll call Ann", "If the plan slips, then I will call Ann.")]
    [InlineData("iffy numbers come in", "thenceforth ask", "If iffy numbers come in, then I will thenceforth ask.")]
    [InlineData("{action}", "call Ann", "If {action}, then I will call Ann.")]
    [InlineData("…", "call Ann", null)]
    [InlineData("the plan slips", null, null)]
    public void An_if_then_plan_takes_the_words_as_they_are_without_saying_if_or_then_twice(string? situation, string? action, string? sentence)
    {
        var plan = InstrumentCatalog.Published.Latest("plan")!;
        var given = new[] { ("SITUATION", situation), ("ACTION", action) }.Where(one => one.Item2 is not null).Select(one => KeyValuePair.Create(one.Item1, new Given(null, one.Item2)));
        var profile = ScoringService.Score(plan, new AnswerSheet(plan, given), new ErrorBasis.Person());

        var said = Assert.Single(Narrative.Of(plan, profile), one => one.Topic == Topic.Plan);
        Assert.Equal(sentence ?? "The sentence “If …, then I will …” needs a situation and an action.", said.Text);
    }

    [Fact]
    public void Parts_of_an_allocation_are_called_by_the_words_in_which_they_differ()
    {
        var phases = InstrumentCatalog.Published.Latest("phases")!;

        Assert.All(phases.Shares, share => Assert.Equal(["analysis", "management", "leadership", "other work"], ShareReading.NamesOf(phases, share)));
        var one = phases with { Groups = [phases.Groups[0] with { Items = ["NOW-AN"] }] };
        Assert.Equal(["I spent this share on analysis"], ShareReading.NamesOf(one, one.Shares[0]));
    }

    [Fact]
    public void What_is_wished_for_is_said_part_by_part()
    {
        var phases = InstrumentCatalog.Published.Latest("phases")!;
        int?[] given = [20, 50, 10, 20, 20, 35, 35, 10];
        var profile = ScoringService.Score(phases, Questionnaires.Sheet(phases, [.. TimeFields.Zip(given)]), new ErrorBasis.Person());

        Assert.Equal(
            [
                "Last month: analysis 20 %, management 50 %, leadership 10 %, other work 20 %.",
                "Wished for: analysis 20 %, management 35 %, leadership 35 %, other work 10 %.",
                "“Wished for” has more of leadership (25) than “Last month”.",
                "“Wished for” has less of management (15) and other work (10) than “Last month”.",
                "Taken together, 25 percent is divided up differently in “Wished for” than in “Last month”.",
            ],
            Texts(Narrative.Of(phases, profile), Topic.Shares));
    }

    [Fact]
    public void Ratings_and_a_profile_agree_where_both_lie_on_the_same_side_of_the_own_average()
    {
        // Direction 9 against 2 elsewhere, and high in the profile; planning as low as the rest, and high in the profile.
        var instrument = SampleInstrument.SixInPairs;
        var profile = ScoringService.Score(instrument, SampleProfiles.Alike(instrument, 6, 3, 3, 6, 3, 3), new ErrorBasis.Person());
        var sentences = Read("balance", "991122222222", new Beside(instrument, profile));

        Assert.Equal("The energy you gave and how often you report the work point the same way for Setting direction.", Assert.Single(sentences, one => one.Rule == "agreement.same").Text.Replace(", Aligning people, Organizing and staffing, Motivating and inspiring and Controlling and problem solving", "", StringComparison.Ordinal));
        Assert.Equal("The energy you gave and how often you report the work point different ways for Planning and budgeting; look at these again.", Assert.Single(sentences, one => one.Rule == "agreement.apart").Text);
    }

    [Fact]
    public void Of_many_that_agree_the_surest_are_named_as_far_as_all_are_sure_together_and_the_rest_are_open()
    {
        // Each of the six is 1.7 standard errors from the others, .955 sure: five together have .777, six would have .733.
        var instrument = SampleInstrument.SixInPairs;
        var error = new ErrorBasis.Sample(instrument.Scales.ToDictionary(scale => scale.Id, _ => 12.89, StringComparer.Ordinal), 200, "test");
        var sentences = Read("balance", "991199119911", new Beside(instrument, ScoringService.Score(instrument, SampleProfiles.Alike(instrument, 5, 5, 5, 3, 3, 3), error)));

        var same = Assert.Single(sentences, one => one.Rule == "agreement.same");
        Assert.EndsWith("the same way for Setting direction, Planning and budgeting, Aligning people, Organizing and staffing and Motivating and inspiring.", same.Text);
        Assert.InRange(same.Probability!.Value, .775, .78);
        Assert.Contains("cannot be told for Controlling and problem solving:", Assert.Single(sentences, one => one.Rule == "agreement.open").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(sentences, one => one.Rule == "agreement.apart");
    }

    private static IReadOnlyList<Sentence> Read(string id, string answers, Beside? beside = null)
    {
        var instrument = InstrumentCatalog.Published.Latest(id)!;
        return Narrative.Of(instrument, instrument.Score(answers), beside);
    }

    private static string[] Texts(IReadOnlyList<Sentence> sentences, Topic topic) => [.. sentences.Where(sentence => sentence.Topic == topic).Select(sentence => sentence.Text)];
}
