using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Coaching;
using LeadManage.Web.Inviting;
using LeadManage.Web.Sharing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Inviting;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Coaching;

/// <summary>The list of clients, by what changed reliably and by group.</summary>
public sealed class ListPicksTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Picked_by_a_change_is_who_has_that_in_the_column_of_changes()
    {
        await using var store = await TestStore.NewAsync();
        var coach = await store.PersonAsync("Coach", coach: true);
        await ChangedAsync(store, coach, 12);
        await store.ShareAsync(await store.PersonAsync("One result"), coach, later: ["lm36"]);
        var all = await RowsAsync(store, coach, new ClientQuery());

        string[] With(Func<string, bool> fits) => [.. all.Where(row => row.Change is { } change && fits(change)).Select(row => row.Name)];
        var (up, down, none) = (With(change => change.Contains('↑', StringComparison.Ordinal)), With(change => change.Contains('↓', StringComparison.Ordinal)), With(change => change == "no reliable change"));
        Assert.All([up, down, none], names => Assert.InRange(names.Length, 1, 11));

        Assert.Equal(up, await NamesAsync(store, coach, new ClientQuery(Change: ChangePick.Up)));
        Assert.Equal(down, await NamesAsync(store, coach, new ClientQuery(Change: ChangePick.Down)));
        Assert.Equal(none, await NamesAsync(store, coach, new ClientQuery(Change: ChangePick.None)));
        Assert.Equal(down[..1], await NamesAsync(store, coach, new ClientQuery(Search: down[0], Change: ChangePick.Down)));
        Assert.Equal(13, all.Count);
    }

    [Fact]
    public async Task Whoever_is_looked_through_for_a_change_finds_one_look_a_day_at_each_of_the_two_results_also_when_left_out()
    {
        await using var store = await TestStore.NewAsync();
        var coach = await store.PersonAsync("Coach", coach: true);
        var people = await ChangedAsync(store, coach, 12);
        var narrow = new ClientQuery(Change: ChangePick.Up, Take: 1);

        await RowsAsync(store, coach, narrow);
        await RowsAsync(store, coach, narrow);

        var shown = Assert.Single(await NamesAsync(store, coach, narrow));
        foreach (var (name, person) in people)
        {
            var looks = await store.Get<Grants>().LooksAsync(person, Ct);
            Assert.Equal((2, true), (looks.Count, looks.All(look => look is { What: Looking.List, Coach: "Coach" })));
            Assert.All(looks, look => Assert.Equal(name == shown ? 3 : 1, look.Times));
        }

        store.Clock.Advance(TimeSpan.FromDays(1));
        await RowsAsync(store, coach, narrow);
        Assert.All(people, one => Assert.Equal("4", store.Scalar($"SELECT count(*) FROM Looks WHERE OwnerId = {one.Person.HolderId}")));
    }

    [Fact]
    public async Task Of_three_results_the_first_and_the_newest_decide_as_in_the_column()
    {
        await using var store = await TestStore.NewAsync();
        var coach = await store.PersonAsync("Coach", coach: true);
        var people = await ChangedAsync(store, coach, 2);
        Assert.Equal(["Client 00"], await NamesAsync(store, coach, new ClientQuery(Change: ChangePick.Up)));

        store.Clock.Advance(TimeSpan.FromDays(5));
        await AnswerAsync(store, people[0].Person, 2);
        await AnswerAsync(store, people[1].Person, 2);

        Assert.Empty(await NamesAsync(store, coach, new ClientQuery(Change: ChangePick.Up)));
        Assert.Equal(["Client 00"], await NamesAsync(store, coach, new ClientQuery(Change: ChangePick.None)));
        Assert.Equal(["Client 01"], await NamesAsync(store, coach, new ClientQuery(Change: ChangePick.Down)));
    }

    [Fact]
    public async Task A_change_between_results_of_which_one_is_not_shared_any_more_picks_nobody()
    {
        await using var store = await TestStore.NewAsync();
        var coach = await store.PersonAsync("Coach", coach: true);
        var people = await ChangedAsync(store, coach, 12);
        var (name, person) = people.First(one => one.Name == NamesAsync(store, coach, new ClientQuery(Change: ChangePick.None)).Result[0]);

        await store.ShareAsync(person, coach, sittings: [(await store.MyData.ListAsync(person, Ct))[0].Id]);

        Assert.DoesNotContain(name, await NamesAsync(store, coach, new ClientQuery(Change: ChangePick.None)));
        Assert.Contains(name, await NamesAsync(store, coach, new ClientQuery()));
    }

    [Fact]
    public async Task Of_a_group_those_are_found_who_tell_that_they_have_answered_in_it_and_nobody_else()
    {
        await using var asking = await Asking.NewAsync();
        var store = asking.Store;
        var (group, other) = (await asking.GroupAsync(), await asking.GroupAsync("Other"));
        var (link, people) = (await asking.LinkAsync(group), new List<Actor>());
        await JoinAsync("Tells and answered", new Choices(Tells: true, Counts: false, "Ann"), answers: true);
        await JoinAsync("Tells", new Choices(Tells: true, Counts: false, "Ben"), answers: false);
        await JoinAsync("Answered", new Choices(Tells: false, Counts: true), answers: true);
        await InviteAsync("Invited, tells and answered", tells: true, answers: true);
        await InviteAsync("Invited, tells", tells: true, answers: false);
        await InviteAsync("Invited, answered", tells: false, answers: true);
        await SharingAsync("In no group");

        Assert.Equal(7, (await RowsAsync(store, asking.Coach, new ClientQuery())).Count);
        Assert.Equal(["Invited, tells and answered", "Tells and answered"], await NamesAsync(store, asking.Coach, new ClientQuery(Group: group)));
        Assert.Empty(await NamesAsync(store, asking.Coach, new ClientQuery(Group: other)));

        // The same clients, and a group that is another coach's.
        var stranger = await store.PersonAsync("Stranger", coach: true);
        foreach (var person in people)
            await store.ShareAsync(person, stranger, later: ["lm36"]);
        Assert.Empty(await NamesAsync(store, stranger, new ClientQuery(Group: group)));

        async Task<Actor> SharingAsync(string name)
        {
            var person = await store.PersonAsync(name);
            people.Add(person);
            await store.ShareAsync(person, asking.Coach, later: ["lm36"]);
            return person;
        }

        async Task JoinAsync(string name, Choices choices, bool answers)
        {
            var person = await SharingAsync(name);
            Assert.Equal(PartOutcome.Done, await store.Get<Joining>().JoinAsync(person, link, choices, Ct));
            if (answers)
                await store.ResultAsync(person);
        }

        async Task InviteAsync(string name, bool tells, bool answers)
        {
            var person = await SharingAsync(name);
            Assert.Equal(PartOutcome.Done, await store.Get<Accepting>().AcceptAsync(person, await asking.InvitedAsync(name.Replace(',', ' '), group), new Choices(tells, Counts: false), Ct));
            if (answers)
                await store.ResultAsync(person);
        }
    }

    /// <summary>People with two results each, three weeks apart: of every three one rose by two steps, one fell by two, one answered as before.</summary>
    private static async Task<IReadOnlyList<(string Name, Actor Person)>> ChangedAsync(TestStore store, Actor coach, int people)
    {
        (int Before, int After)[] changes = [(2, 4), (5, 3), (4, 4)];
        var all = new List<(string Name, Actor Person)>();
        foreach (var number in Enumerable.Range(0, people))
        {
            var person = await store.PersonAsync($"Client {number:00}");
            await store.ShareAsync(person, coach, later: ["lm36"]);
            await AnswerAsync(store, person, changes[number % 3].Before);
            all.Add(($"Client {number:00}", person));
        }

        store.Clock.Advance(TimeSpan.FromDays(20));
        foreach (var (number, (_, person)) in all.Index())
            await AnswerAsync(store, person, changes[number % 3].After);
        return all;
    }

    private static async Task AnswerAsync(TestStore store, Actor person, int step)
    {
        var id = await store.Sittings.BeginAsync(person, TestStore.Lm36, Ct);
        var answers = TestStore.Lm36.Items.Select((item, place) => new QueuedAnswer("page", place + 1, item.Id, item.Keys[0].Reverse ? TestStore.Lm36.Format.Lo + TestStore.Lm36.Format.Hi - step : step));
        await store.Sittings.RecordAsync(person, id, [.. answers], Ct);
        Assert.Equal(SubmitOutcome.Done, await store.Sittings.SubmitAsync(person, id, LastWord.None, Ct));
    }

    private static async Task<IReadOnlyList<ClientRow>> RowsAsync(TestStore store, Actor coach, ClientQuery query) => (await store.Get<Clients>().ListAsync(coach, query, Ct)).Rows;

    private static async Task<string[]> NamesAsync(TestStore store, Actor coach, ClientQuery query) => [.. (await RowsAsync(store, coach, query)).Select(row => row.Name)];
}
