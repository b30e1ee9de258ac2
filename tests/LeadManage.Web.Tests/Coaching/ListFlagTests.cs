using LeadManage.Assessment.Scoring;
using LeadManage.Web.Account;
using LeadManage.Web.Coaching;
using LeadManage.Web.Noting;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Coaching;

/// <summary>What the list of clients says beside the scores: new, due, and what changed reliably.</summary>
public sealed class ListFlagTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_is_whose_newest_result_this_coach_has_not_opened()
    {
        await using var store = await TestStore.NewAsync();
        var (coach, ann, ben) = (await store.PersonAsync("Coach", coach: true), await store.PersonAsync("Ann"), await store.PersonAsync("Ben"));
        var result = await store.ResultAsync(ann);
        await store.ShareAsync(ann, coach, sittings: [result], later: ["lm36"]);
        await store.ShareAsync(ben, coach, later: ["lm36"]);

        Assert.Equal(["Ann"], await NamesAsync(store, coach, ClientPick.New));
        Assert.NotNull(await store.Get<Clients>().ReadAsync(coach, ann.HolderId, result, Looking.Profile, Ct));
        Assert.Empty(await NamesAsync(store, coach, ClientPick.New));
        store.Clock.Advance(TimeSpan.FromDays(1));
        await store.ResultAsync(ann, answers: 2);
        Assert.Equal(["Ann"], await NamesAsync(store, coach, ClientPick.New));
        Assert.Equal(["Ann", "Ben"], await NamesAsync(store, coach, ClientPick.All));
    }

    [Fact]
    public async Task Due_is_who_has_a_goal_of_this_coach_whose_day_has_come_and_that_is_not_reached()
    {
        await using var store = await TestStore.NewAsync();
        var (coach, other, ann) = (await store.PersonAsync("Coach", coach: true), await store.PersonAsync("Other", coach: true), await store.PersonAsync("Ann"));
        await store.ShareAsync(ann, coach, later: ["lm36"]);
        await store.ShareAsync(ann, other, later: ["lm36"]);
        var today = DateOnly.FromDateTime(store.Clock.GetUtcNow().UtcDateTime);
        var goal = (await store.Get<Notes>().KeepAsync(coach, ann.HolderId, NoteState.New, new FinishedNote(NoteKind.Goal, "a goal", today.AddDays(1)), Ct))!.Value;
        Assert.Empty(await NamesAsync(store, coach, ClientPick.Due));

        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["Ann"], await NamesAsync(store, coach, ClientPick.Due));
        Assert.Empty(await NamesAsync(store, other, ClientPick.Due));
        Assert.True(await store.Get<Notes>().MarkAsync(coach, goal.Id, done: true, Ct));
        Assert.Empty(await NamesAsync(store, coach, ClientPick.Due));
    }

    [Fact]
    public async Task The_change_is_that_of_the_page_of_the_comparison_and_each_sitting_it_rests_on_is_a_look()
    {
        await using var store = await TestStore.NewAsync();
        var (coach, ann) = (await store.PersonAsync("Coach", coach: true), await store.PersonAsync("Ann"));
        var first = await store.ResultAsync(ann, answers: 1);
        await store.ShareAsync(ann, coach, sittings: [first], later: ["lm36"]);
        Assert.Null((await RowAsync(store, coach)).Change);

        store.Clock.Advance(TimeSpan.FromDays(20));
        await store.ResultAsync(ann, answers: 5);
        var client = (await store.Get<Clients>().FindAsync(coach, ann.HolderId, Ct))!;
        var compared = await FoundResult.OverTimeAsync(store.Get<Clients>(), coach, client, "lm36", (null, null), Looking.Comparison, Ct);
        var between = compared.History!.View!.Reading.Between!;
        var expected = string.Join(", ", between.Axes.Where(axis => axis.Verdict is Verdict.Higher or Verdict.Lower).Select(axis => $"{(axis.Verdict == Verdict.Higher ? "↑" : "↓")} {TestStore.Lm36.Axis(axis.Id).Name}"));

        Assert.Equal(expected.Length == 0 ? "no reliable change" : expected, (await RowAsync(store, coach)).Change);
        Assert.Equal("2", store.Scalar($"SELECT count(DISTINCT SittingId) FROM Looks WHERE What = {(int)Looking.List}"));
    }

    private static async Task<string[]> NamesAsync(TestStore store, Actor coach, ClientPick flag) =>
        [.. (await store.Get<Clients>().ListAsync(coach, new ClientQuery(Flag: flag), Ct)).Rows.Select(row => row.Name)];

    private static async Task<ClientRow> RowAsync(TestStore store, Actor coach) => Assert.Single((await store.Get<Clients>().ListAsync(coach, new ClientQuery(), Ct)).Rows);
}
