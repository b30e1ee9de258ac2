using System.Text;
using CsCheck;
using LeadManage.Web.Account;
using LeadManage.Web.Lending;
using LeadManage.Web.Profiles;
using LeadManage.Web.Sharing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace LeadManage.Web.Tests.Lending;

/// <summary>What a link opens, for whom, how long, and what is counted; on a real store.</summary>
public sealed class LinksTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_opens_what_was_chosen_until_its_last_second_and_not_a_second_longer()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await Lender.InAsync(store);
        var token = await ann.LendAsync(ReportPart.Map, "A. B.", days: 2);

        store.Clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        var shown = await ann.LookAsync(token);
        Assert.Equal((ReportPart.Map, "A. B."), (shown!.View.Parts, shown.Name));
        Assert.True(ann.Lent.Opens(token));

        store.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await ann.LookAsync(token));
        Assert.False(ann.Lent.Opens(token));
        Assert.False((await ann.OnlyAsync()).Stands);
    }

    [Fact]
    public async Task An_ended_link_opens_nothing_from_that_moment_and_only_its_owner_ends_it()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, ben) = (await Lender.InAsync(store), await Lender.InAsync(store, "Ben", 2));
        var token = await ann.LendAsync();
        var link = (await ann.OnlyAsync()).Id;

        Assert.False(await ben.Links.EndAsync(ben.Actor, link, Ct));
        Assert.Equal(LinkOutcome.NotFound, await ben.Links.NarrowAsync(ben.Actor, link, ben.Terms(), Ct));
        Assert.Empty(await ben.Links.ListAsync(ben.Actor, ann.Result, Ct));
        Assert.NotNull(await ann.LookAsync(token));

        Assert.True(await ann.Links.EndAsync(ann.Actor, link, Ct));
        Assert.Null(await ann.LookAsync(token));
        Assert.False(await ann.Links.EndAsync(ann.Actor, link, Ct));
        Assert.Equal(LinkOutcome.NotFound, await ann.Links.NarrowAsync(ann.Actor, link, ann.Terms(), Ct));
    }

    [Fact]
    public async Task A_link_is_made_of_ones_own_result_with_an_account_within_a_year_and_with_a_part()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, ben) = (await Lender.InAsync(store), await Lender.InAsync(store, "Ben", 2));
        var (guest, guests) = await store.SubmittedAsync(3);
        var open = await store.Sittings.BeginAsync(ann.Actor, TestStore.Lm36, Ct);
        async Task<LinkOutcome> OfAsync(Actor actor, SittingId sitting, LinkTerms terms) => (await ann.Links.MakeAsync(actor, sitting, terms, token: null, Ct)).Outcome;

        Assert.Equal(LinkOutcome.NotFound, await OfAsync(ann.Actor, ben.Result, ann.Terms()));
        Assert.Equal(LinkOutcome.NotFound, await OfAsync(guest, guests, ann.Terms()));
        Assert.Equal(LinkOutcome.NotFound, await OfAsync(ann.Actor, open, ann.Terms()));
        Assert.Equal(LinkOutcome.WrongDate, await OfAsync(ann.Actor, ann.Result, ann.Terms(days: 367)));
        Assert.Equal(LinkOutcome.WrongDate, await OfAsync(ann.Actor, ann.Result, ann.Terms(days: 0)));
        Assert.Equal(LinkOutcome.Empty, await OfAsync(ann.Actor, ann.Result, ann.Terms(ReportPart.None)));
        Assert.Equal(LinkOutcome.Empty, await OfAsync(ann.Actor, ann.Result, ann.Terms(ReportPart.Plan | ReportPart.Crowd | ReportPart.Agreement | ReportPart.OwnProfile)));
        Assert.Empty(await ann.Links.ListAsync(ann.Actor, null, Ct));
        Assert.Equal(LinkOutcome.Done, await OfAsync(ann.Actor, ann.Result, ann.Terms(days: 366)));
    }

    [Fact]
    public async Task Of_what_is_asked_for_only_what_the_result_has_is_kept()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await Lender.InAsync(store);
        await ann.LendAsync(ReportPart.All);

        Assert.Equal(ReportPart.Words | ReportPart.Map | ReportPart.Scores | ReportPart.Next | ReportPart.Trust | ReportPart.Strength, (await ann.OnlyAsync()).Parts);
    }

    [Fact]
    public async Task Twenty_links_stand_at_once_and_an_ended_one_makes_room()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await Lender.InAsync(store);
        foreach (var _ in Enumerable.Range(0, Links.Most))
            await ann.LendAsync();
        Assert.Equal(LinkOutcome.TooMany, (await ann.Links.MakeAsync(ann.Actor, ann.Result, ann.Terms(), token: null, Ct)).Outcome);

        await ann.Links.EndAsync(ann.Actor, (await ann.Links.ListAsync(ann.Actor, ann.Result, Ct))[0].Id, Ct);

        await ann.LendAsync();
    }

    [Fact]
    public async Task The_store_holds_a_fingerprint_of_the_link_and_nothing_that_opens_it()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await Lender.InAsync(store);
        var token = await ann.LendAsync();

        Assert.Equal(43, token.Length);
        Assert.Equal("32", store.Scalar("SELECT length(TokenHash) FROM SharedLinks"));
        var files = await store.Bytes();
        Assert.False(TestStore.Holds(files, Encoding.ASCII.GetBytes(token)));
        Assert.False(TestStore.Holds(files, Convert.FromBase64String($"{token.Replace('-', '+').Replace('_', '/')}=")));
        Assert.True(TestStore.Holds(files, GuestTokens.HashOf(token)!));
    }

    [Fact]
    public async Task Each_look_is_counted_with_the_link_and_among_the_looks_as_somebody_not_known()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await Lender.InAsync(store);
        var token = await ann.LendAsync();
        Assert.Equal((0, null), ((await ann.OnlyAsync()).Looks, (await ann.OnlyAsync()).LastLookAt));

        Assert.True(ann.Lent.Opens(token));
        Assert.NotNull(await ann.LookAsync(token));
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await ann.LookAsync(token, ReportPart.Map));

        Assert.Equal((2, store.Clock.GetUtcNow()), ((await ann.OnlyAsync()).Looks, (await ann.OnlyAsync()).LastLookAt));
        var look = Assert.Single(await store.Get<Grants>().LooksAsync(ann.Actor, Ct));
        Assert.Equal(("Somebody with a link", ann.Result, Looking.Link, 2), (look.Coach, look.Sitting, look.What, look.Times));
    }

    /// <summary>As many press the button at the same moment, and as a clock is set right.</summary>
    [Fact]
    public async Task Looks_at_once_are_all_counted_also_when_the_clock_goes_back()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await Lender.InAsync(store);
        var token = await ann.LendAsync();
        Assert.NotNull(await ann.LookAsync(token));
        var last = store.Clock.GetUtcNow();
        store.Clock.AdjustTime(last.AddMinutes(-2));

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ann.LookAsync(token))), Assert.NotNull);

        Assert.Equal((51, last), ((await ann.OnlyAsync()).Looks, (await ann.OnlyAsync()).LastLookAt));
        Assert.Equal((51, last), (Assert.Single(await store.Get<Grants>().LooksAsync(ann.Actor, Ct)).Times, Assert.Single(await store.Get<Grants>().LooksAsync(ann.Actor, Ct)).LastAt));
    }

    [Fact]
    public async Task Nothing_that_begins_after_the_end_is_shown_however_many_look_meanwhile()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await Lender.InAsync(store);
        var token = await ann.LendAsync();
        var link = (await ann.OnlyAsync()).Id;
        var (isOver, shownLate, shown) = (false, 0, 0);
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                while (true)
                {
                    var (late, seen) = (Volatile.Read(ref isOver), await ann.LookAsync(token) is not null);
                    Interlocked.Add(ref shown, seen ? 1 : 0);
                    Interlocked.Add(ref shownLate, late && seen ? 1 : 0);
                    if (late)
                        return;
                }
            },
            Ct)).ToArray();
        while (Volatile.Read(ref shown) < 20)
            await Task.Delay(1, Ct);

        Assert.True(await ann.Links.EndAsync(ann.Actor, link, Ct));
        Volatile.Write(ref isOver, true);
        await Task.WhenAll(readers);

        Assert.Equal(0, shownLate);
        Assert.Equal(shown, (await ann.OnlyAsync()).Looks);
    }

    [Fact]
    public async Task What_is_not_among_the_parts_is_neither_read_nor_counted()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await Lender.InAsync(store);
        var token = await ann.LendAsync(ReportPart.Words);

        Assert.Null(await ann.LookAsync(token, ReportPart.Map));

        Assert.Equal(0, (await ann.OnlyAsync()).Looks);
    }

    [Fact]
    public async Task Where_the_look_cannot_be_noted_nothing_is_read_and_nothing_counted()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await Lender.InAsync(store);
        var token = await ann.LendAsync();
        store.Scalar("CREATE TRIGGER no_room BEFORE INSERT ON Looks BEGIN SELECT RAISE(ABORT, 'no room'); END");

        await Assert.ThrowsAnyAsync<Exception>(() => ann.LookAsync(token));

        Assert.Equal(0, (await ann.OnlyAsync()).Looks);
    }

    [Fact]
    public async Task Of_a_damaged_result_nothing_is_shown_and_no_look_is_counted()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await Lender.InAsync(store);
        var token = await ann.LendAsync();
        store.Scalar("DROP TRIGGER profile_is_immutable; UPDATE Profiles SET Seal = zeroblob(32)");

        await Assert.ThrowsAsync<DamagedProfileException>(() => ann.LookAsync(token));

        Assert.Equal(0, (await ann.OnlyAsync()).Looks);
        await Assert.ThrowsAsync<DamagedProfileException>(() => ann.Links.MakeAsync(ann.Actor, ann.Result, ann.Terms(), token: null, Ct));
    }

    [Fact]
    public async Task With_the_result_or_the_account_its_links_go()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, ben) = (await Lender.InAsync(store), await Lender.InAsync(store, "Ben", 2));
        var (anns, bens) = (await ann.LendAsync(), await ben.LendAsync());
        // Somebody else holds Ben's result as well, so it stays when he goes.
        var guest = await store.NewGuestAsync();
        Assert.Equal(ben.Result, await store.Sittings.RedeemAsync(guest, (await store.Sittings.IssueResumeLinkAsync(ben.Actor, ben.Result, Ct))!, Ct));

        Assert.True(await store.MyData.EraseAsync(ann.Actor, ann.Result, Ct));
        Assert.True(await store.Get<AccountData>().EraseAsync(ben.Actor, Ct));

        Assert.NotNull(await store.Profiles.FindAsync(guest, ben.Result, Ct));
        Assert.Equal((null, null), (await ann.LookAsync(anns), await ben.LookAsync(bens)));
        Assert.Equal("0", store.Scalar("SELECT count(*) FROM SharedLinks"));
    }

    /// <summary>Whatever is asked for, a link shows no more than it did: parts, name, time.</summary>
    [Fact]
    public async Task Narrowing_never_adds_anything()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await Lender.InAsync(store);
        var now = store.Clock.GetUtcNow();
        var all = LentResult.PartsOf((await store.Profiles.FindAsync(ann.Actor, ann.Result, Ct))!).ToArray();
        var terms = Gen.Select(Gen.Int[0, (int)ReportPart.All], Gen.Int[0, 2].Select(place => new[] { null, "Ann", "Somebody else" }[place]), Gen.Int[-3, 60]);

        await Gen.Select(Gen.Int[1, (1 << all.Length) - 1], Gen.Int[0, 1].Select(place => new[] { null, "Ann" }[place]), terms).SampleAsync(
            async (chosen, name, asked) =>
            {
                var parts = all.Where((_, place) => (chosen & (1 << place)) != 0).Aggregate(ReportPart.None, (sum, part) => sum | part);
                var token = await ann.LendAsync(parts, name, days: 20);
                var before = (await ann.Links.ListAsync(ann.Actor, ann.Result, Ct))[0];
                var outcome = await ann.Links.NarrowAsync(ann.Actor, before.Id, new LinkTerms((ReportPart)asked.Item1, asked.Item2, null, now.AddDays(asked.Item3)), Ct);
                var after = (await ann.Links.ListAsync(ann.Actor, ann.Result, Ct))[0];
                Assert.True(await ann.Links.EndAsync(ann.Actor, before.Id, Ct));

                Assert.Equal(asked.Item3 <= 0 ? LinkOutcome.WrongDate : ((ReportPart)asked.Item1 & parts) == ReportPart.None ? LinkOutcome.Empty : LinkOutcome.Done, outcome);
                Assert.Equal(outcome == LinkOutcome.Done ? parts & (ReportPart)asked.Item1 : parts, after.Parts);
                Assert.Equal(outcome == LinkOutcome.Done && asked.Item2 is null ? null : name, after.Name);
                Assert.True(after.EndsAt <= before.EndsAt);
                Assert.Equal(outcome == LinkOutcome.Done && asked.Item3 < 20 ? now.AddDays(asked.Item3) : before.EndsAt, after.EndsAt);
                Assert.Null(await ann.LookAsync(token));
            },
            iter: 40,
            threads: 1);
    }

    [Theory]
    [InlineData("Parts = Parts | 4")]
    [InlineData("EndsAt = EndsAt + 1")]
    [InlineData("Name = 'Ann'")]
    [InlineData("TokenHash = zeroblob(32)")]
    [InlineData("SittingId = SittingId + 1")]
    [InlineData("OwnerId = OwnerId + 1")]
    [InlineData("\"For\" = 'Ben'")]
    [InlineData("Looks = Looks - 1")]
    [InlineData("RevokedAt = NULL", "RevokedAt = 1")]
    [InlineData("Looks = Looks + 1", "RevokedAt = 1")]
    public async Task The_database_itself_lets_a_link_only_be_narrowed_counted_and_ended(string change, string before = "Looks = Looks + 1")
    {
        await using var store = await TestStore.NewAsync();
        var ann = await Lender.InAsync(store);
        await ann.LendAsync(ReportPart.Words | ReportPart.Map);
        store.Scalar($"UPDATE SharedLinks SET {before}");

        Assert.Contains("only narrowed, counted and ended", Assert.Throws<SqliteException>(() => store.Scalar($"UPDATE SharedLinks SET {change}")).Message, StringComparison.Ordinal);
    }

    /// <summary>The view that says what is lent, with one condition less: each keeps something shut that nothing else does.</summary>
    [Theory]
    [InlineData("RevokedAt IS NULL AND SubmittedAt IS NOT NULL", "SubmittedAt IS NOT NULL", "UPDATE SharedLinks SET RevokedAt = 1")]
    [InlineData("JOIN Holders ON Holders.GuestId = OwnerId AND Holders.SittingId = SharedLinks.SittingId", "", "DELETE FROM Holders")]
    [InlineData("AND Holders.SittingId = SharedLinks.SittingId", "", "UPDATE Holders SET SittingId = (SELECT Id FROM Sittings WHERE SubmittedAt IS NULL)")]
    [InlineData("Holders.GuestId = OwnerId AND", "", "UPDATE Holders SET GuestId = (SELECT min(Id) FROM Guests WHERE Id <> GuestId) WHERE SittingId = (SELECT SittingId FROM SharedLinks)")]
    [InlineData("AND SubmittedAt IS NOT NULL", "", "DROP TRIGGER link_stays; UPDATE SharedLinks SET SittingId = (SELECT Id FROM Sittings WHERE SubmittedAt IS NULL); UPDATE Holders SET GuestId = (SELECT OwnerId FROM SharedLinks)")]
    public async Task Each_condition_of_what_is_lent_keeps_it_shut(string condition, string instead, string shut)
    {
        await using var store = await TestStore.NewAsync();
        var ann = await Lender.InAsync(store);
        await store.BeginAsync();
        var token = await ann.LendAsync();
        Assert.True(ann.Lent.Opens(token));
        if (shut.StartsWith("UPDATE Holders SET SittingId", StringComparison.Ordinal))
            store.Scalar("DELETE FROM Holders WHERE SittingId <> (SELECT SittingId FROM SharedLinks)");
        store.Scalar(shut);
        Assert.False(ann.Lent.Opens(token));

        var view = store.Scalar("SELECT sql FROM sqlite_master WHERE name = 'Lent'");
        Assert.Contains(condition, view, StringComparison.Ordinal);
        store.Scalar("DROP VIEW Lent");
        store.Scalar(view.Replace(condition, instead, StringComparison.Ordinal));

        Assert.True(ann.Lent.Opens(token));
    }
}
