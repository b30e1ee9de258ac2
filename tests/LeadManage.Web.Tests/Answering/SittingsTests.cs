using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Commands;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Tests.Answering;

public sealed class SittingsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sitting_begins_empty_in_an_order_that_stays()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.BeginAsync();
        var sitting = (await store.Sittings.FindAsync(actor, id, Ct))!;
        Assert.Empty(sitting.Answers);
        Assert.Equal((0L, false, "lm36.v1"), (sitting.Revision, sitting.Submitted, sitting.Instrument.Key));
        Assert.Equal(36, sitting.Screens.Distinct().Count());
        Assert.Equal(Order(sitting), Order((await store.Sittings.FindAsync(actor, id, Ct))!));
        Assert.NotEqual(Order(sitting), Order((await store.Sittings.FindAsync(actor, await store.Sittings.BeginAsync(actor, TestStore.Lm36, Ct), Ct))!));
    }

    [Fact]
    public async Task Answers_are_kept_and_raise_the_revision()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.BeginAsync();
        Assert.Equal(1, (await RecordAsync(store, actor, id, ("page", 1, 0, 4))).Revision);
        Assert.Equal(3, (await RecordAsync(store, actor, id, ("page", 2, 1, 6), ("page", 3, 2, null))).Revision);
        var sitting = (await store.Sittings.FindAsync(actor, id, Ct))!;
        Assert.Equal(3, sitting.Revision);
        Assert.Equal([(0, 4), (1, 6), (2, null)], Places(sitting));
    }

    [Fact]
    public async Task A_counter_that_was_seen_is_acknowledged_and_not_applied()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.BeginAsync();
        await RecordAsync(store, actor, id, ("page", 1, 0, 4), ("page", 2, 0, 5));
        var again = await RecordAsync(store, actor, id, ("page", 1, 0, 4), ("page", 2, 0, 6), ("page", 3, 1, 1));
        Assert.Equal((RecordOutcome.Saved, 3L), (again.Outcome, again.Revision));
        Assert.Empty(again.Refused);
        Assert.Equal([(0, 5), (1, 1)], Places((await store.Sittings.FindAsync(actor, id, Ct))!));
    }

    [Fact]
    public async Task Between_two_pages_the_later_arrival_counts_even_if_the_earlier_comes_twice()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.BeginAsync();
        await RecordAsync(store, actor, id, ("first", 9, 0, 4));
        await RecordAsync(store, actor, id, ("second", 1, 0, 2));
        await RecordAsync(store, actor, id, ("first", 9, 0, 4));
        Assert.Equal([(0, 2)], Places((await store.Sittings.FindAsync(actor, id, Ct))!));
    }

    [Fact]
    public async Task An_earlier_count_that_arrives_late_is_applied_where_it_is_news()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.BeginAsync();
        await RecordAsync(store, actor, id, ("page", 5, 0, 4));
        await RecordAsync(store, actor, id, ("page", 3, 1, 2));
        Assert.Equal([(0, 4), (1, 2)], Places((await store.Sittings.FindAsync(actor, id, Ct))!));
    }

    [Fact]
    public async Task What_is_not_an_answer_is_refused_by_statement_and_the_rest_is_saved()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.BeginAsync();
        var items = TestStore.Lm36.Items;
        var result = await store.Sittings.RecordAsync(
            actor,
            id,
            [new("page", 1, "SDX", 3), new("page", 2, items[0].Id, 7), new("page", 3, items[1].Id, 0), new("page", 0, items[2].Id, 3), new("", 4, items[3].Id, 3), new(new string('w', 23), 5, items[4].Id, 3), new("page", 6, items[5].Id, 3)],
            Ct);
        Assert.Equal((RecordOutcome.Saved, 1L), (result.Outcome, result.Revision));
        Assert.Equal(["SDX", items[0].Id, items[1].Id, items[2].Id, items[3].Id, items[4].Id], result.Refused.Keys);
        Assert.Equal("This statement is not part of the questionnaire.", result.Refused["SDX"]);
        Assert.StartsWith("The answer has to be one of 1 to 6", result.Refused[items[0].Id], StringComparison.Ordinal);
        Assert.Equal([(5, 3)], Places((await store.Sittings.FindAsync(actor, id, Ct))!));
    }

    [Fact]
    public async Task More_than_200_answers_at_once_are_a_mistake_of_the_caller()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.BeginAsync();
        var many = Enumerable.Range(1, 201).Select(count => new QueuedAnswer("page", count, TestStore.Lm36.Items[0].Id, 3)).ToArray();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.Sittings.RecordAsync(actor, id, many, Ct));
        Assert.Equal(200, (await store.Sittings.RecordAsync(actor, id, many[..200], Ct)).Revision);
    }

    [Fact]
    public async Task Whoever_does_not_hold_a_sitting_meets_the_same_as_when_there_is_none()
    {
        await using var store = await TestStore.NewAsync();
        var (_, id) = await store.AnsweredAsync();
        var stranger = await store.NewGuestAsync();
        foreach (var asked in (SittingId[])[id, SittingId.New(store.Clock)])
        {
            Assert.Null(await store.Sittings.FindAsync(stranger, asked, Ct));
            Assert.Equal(RecordOutcome.Gone, (await store.Sittings.RecordAsync(stranger, asked, TestStore.AnswersOf(2), Ct)).Outcome);
            Assert.Equal(SubmitOutcome.Gone, await store.Sittings.SubmitAsync(stranger, asked, LastWord.None, Ct));
            Assert.Null(await store.Sittings.IssueResumeLinkAsync(stranger, asked, Ct));
            Assert.Null(await store.Profiles.FindAsync(stranger, asked, Ct));
        }

        Assert.Equal("36", store.Scalar("SELECT count(*) FROM Answers"));
    }

    [Fact]
    public async Task A_submission_makes_the_profile_of_the_answers_given_and_closes_the_sitting()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.AnsweredAsync(5);
        var screens = (await store.Sittings.FindAsync(actor, id, Ct))!.Screens;
        Assert.Equal(SubmitOutcome.Done, await store.Sittings.SubmitAsync(actor, id, LastWord.None, Ct));

        var sheet = new AnswerSheet(TestStore.Lm36, TestStore.AnswersOf(5).Select(answer => KeyValuePair.Create(answer.ItemId, answer.Value)));
        var expected = ScoringService.Score(TestStore.Lm36, sheet, new ErrorBasis.Person()) with { Quality = SittingQuality.Of(TestStore.Lm36, sheet, screens, null, doNotUse: false) };
        var held = (await store.Profiles.FindAsync(actor, id, Ct))!;
        Assert.Equal(ProfileText.Write(expected), ProfileText.Write(held.Profile));
        Assert.Equal(store.Clock.GetUtcNow(), held.SubmittedAt);

        Assert.Equal(SubmitOutcome.Done, await store.Sittings.SubmitAsync(actor, id, LastWord.None, Ct));
        var late = TestStore.AnswersOf(6).Select(answer => answer with { Writer = "late" }).ToArray();
        Assert.Equal(RecordOutcome.Submitted, (await store.Sittings.RecordAsync(actor, id, late, Ct)).Outcome);
        Assert.True((await store.Sittings.FindAsync(actor, id, Ct))!.Submitted);
        Assert.Equal("0", store.Scalar("SELECT count(*) FROM Answers"));
    }

    [Theory]
    [InlineData(true, false, "1|1")] // Random answers: pairs are apart.
    [InlineData(false, false, "1|0")]
    [InlineData(true, true, "2|0")]
    [InlineData(false, true, "2|0")]
    public async Task Only_who_agrees_and_does_not_ask_otherwise_may_be_pooled(bool agrees, bool doNotUse, string stored)
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.AnsweredAsync();

        Assert.Equal(SubmitOutcome.Done, await store.Sittings.SubmitAsync(actor, id, new LastWord(agrees, doNotUse, null), Ct));

        Assert.Equal(stored, store.Scalar("SELECT Quality || '|' || Pooled FROM Profiles"));
        Assert.Equal(doNotUse, (await store.Profiles.FindAsync(actor, id, Ct))!.Profile.Quality!.AsksNotToBeUsed);
    }

    [Fact]
    public async Task Of_the_times_only_those_of_pages_are_kept_and_scoring_again_finds_the_same()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.AnsweredAsync();
        await store.Sittings.SubmitAsync(actor, id, new LastWord(MayBePooled: false, DoNotUse: false, [.. Enumerable.Range(0, 36).Select(place => (int?)(place < 12 ? 1100 : 2100))]), Ct);

        var quality = (await store.Profiles.FindAsync(actor, id, Ct))!.Profile.Quality!;
        Assert.Equal([1100, 1100, 2100, 2100, 2100, 2100], quality.Pages);
        Assert.Equal(Enumerable.Range(1, 12), quality.Signal(QualitySignal.Pace)!.Screens);
        Assert.Empty((await new Rescoring(store.Get<IDbContextFactory<LeadManageDb>>(), InstrumentCatalog.Published).CheckAsync(progress: null, Ct)).Differing);
    }

    [Fact]
    public async Task A_questionnaire_without_scales_has_no_grade_and_is_never_pooled()
    {
        await using var store = await TestStore.NewAsync();
        var actor = await store.NewGuestAsync();
        var id = await store.Sittings.BeginAsync(actor, InstrumentCatalog.Published.Find("balance.v1")!, Ct);
        await store.Sittings.RecordAsync(actor, id, [new("page", 1, InstrumentCatalog.Published.Find("balance.v1")!.Items[0].Id, 3)], Ct);
        await store.Sittings.SubmitAsync(actor, id, new LastWord(MayBePooled: true, DoNotUse: false, null), Ct);

        Assert.Equal("|0", store.Scalar("SELECT ifnull(Quality, '') || '|' || Pooled FROM Profiles"));
    }

    [Fact]
    public async Task Too_few_answers_make_no_profile_and_change_nothing()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.BeginAsync();
        await RecordAsync(store, actor, id, ("page", 1, 0, 4), ("page", 2, 35, null));
        Assert.Equal(SubmitOutcome.TooFewAnswers, await store.Sittings.SubmitAsync(actor, id, LastWord.None, Ct));
        Assert.Equal([(0, 4), (35, null)], Places((await store.Sittings.FindAsync(actor, id, Ct))!));
        Assert.Null(await store.Profiles.FindAsync(actor, id, Ct));
    }

    private static Task<RecordResult> RecordAsync(TestStore store, Actor actor, SittingId id, params (string Writer, long Counter, int Place, int? Value)[] answers) =>
        store.Sittings.RecordAsync(actor, id, [.. answers.Select(answer => new QueuedAnswer(answer.Writer, answer.Counter, TestStore.Lm36.Items[answer.Place].Id, new Given(answer.Value)))], Ct);

    private static string Order(OpenSitting sitting) => string.Join(' ', sitting.Screens.SelectMany(screen => screen.Items).Select(item => item.Id));

    private static IEnumerable<(int Place, int? Value)> Places(OpenSitting sitting) =>
        from item in TestStore.Lm36.Items.Index()
        where sitting.Answers.ContainsKey(item.Item.Id)
        select (item.Index, sitting.Answers[item.Item.Id].Number);
}
