using LeadManage.Web.Account;
using LeadManage.Web.Coaching;
using LeadManage.Web.Hosting;
using LeadManage.Web.Sharing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace LeadManage.Web.Tests.Sharing;

public sealed class GrantsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_now_on_opens_what_is_submitted_later_and_nothing_of_before()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, coach) = (await store.PersonAsync("Ann"), await store.PersonAsync("Coach", coach: true));
        var before = await store.ResultAsync(ann);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.ShareAsync(ann, coach, later: ["lm36"]);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var after = await store.ResultAsync(ann, answers: 2);

        var client = await store.Get<Clients>().FindAsync(coach, ann.HolderId, Ct);

        Assert.Equal([after], client!.Sittings.Select(sitting => sitting.Id));
        Assert.Null(await store.Get<Clients>().ReadAsync(coach, ann.HolderId, before, Looking.Profile, Ct));
    }

    [Fact]
    public async Task Agreeing_anew_with_the_same_coach_ends_what_was_agreed_before()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, coach) = (await store.PersonAsync("Ann"), await store.PersonAsync("Coach", coach: true));
        var (first, second) = (await store.ResultAsync(ann), await store.ResultAsync(ann, answers: 2));
        await store.ShareAsync(ann, coach, sittings: [first, second]);

        await store.ShareAsync(ann, coach, GrantedFields.Profile, [second]);

        Assert.Null(await store.Get<Clients>().ReadAsync(coach, ann.HolderId, first, Looking.Profile, Ct));
        Assert.Null(await store.Get<Clients>().ReadAsync(coach, ann.HolderId, second, Looking.Derivations, Ct));
        Assert.NotNull(await store.Get<Clients>().ReadAsync(coach, ann.HolderId, second, Looking.Profile, Ct));
        Assert.Equal([true, false], (await store.Get<Grants>().ListAsync(ann, Ct)).Select(grant => grant.Stands));
    }

    [Theory]
    [InlineData(0, GrantOutcome.WrongDate)]
    [InlineData(1, GrantOutcome.Given)]
    [InlineData(366, GrantOutcome.Given)]
    [InlineData(367, GrantOutcome.WrongDate)]
    public async Task A_grant_ends_within_a_year(int days, GrantOutcome expected)
    {
        await using var store = await TestStore.NewAsync();
        var (ann, coach) = (await store.PersonAsync("Ann"), await store.PersonAsync("Coach", coach: true));

        Assert.Equal(expected, await store.Get<Grants>().GiveAsync(ann, new Terms(coach.HolderId, [], ["lm36"], GrantedFields.All, store.Clock.GetUtcNow().AddDays(days)), Ct));
    }

    [Fact]
    public async Task What_cannot_be_shared_is_refused()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, ben, coach) = (await store.PersonAsync("Ann"), await store.PersonAsync("Ben"), await store.PersonAsync("Coach", coach: true));
        var (result, foreign, guest) = (await store.ResultAsync(ann), await store.ResultAsync(ben), await store.NewGuestAsync());
        var open = await store.Sittings.BeginAsync(ann, TestStore.Lm36, Ct);
        var until = store.Clock.GetUtcNow().AddDays(1);
        Task<GrantOutcome> Give(Actor who, long coachId, params SittingId[] sittings) => store.Get<Grants>().GiveAsync(who, new Terms(coachId, sittings, [], GrantedFields.All, until), Ct);

        Assert.Equal(GrantOutcome.NotFound, await Give(ann, ben.HolderId, result)); // no coach
        Assert.Equal(GrantOutcome.NotFound, await Give(coach, coach.HolderId, await store.ResultAsync(coach))); // to oneself
        Assert.Equal(GrantOutcome.NotFound, await Give(ann, coach.HolderId, result, foreign));
        Assert.Equal(GrantOutcome.NotFound, await Give(ann, coach.HolderId, open));
        Assert.Equal(GrantOutcome.NotFound, await Give(guest, coach.HolderId, result));
        Assert.Equal(GrantOutcome.Empty, await Give(ann, coach.HolderId));
        Assert.Equal("0", store.Scalar("SELECT count(*) FROM Grants"));
    }

    [Fact]
    public async Task Whoever_listens_hears_of_the_end_after_it_holds()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, coach) = (await store.PersonAsync("Ann"), await store.PersonAsync("Coach", coach: true));
        var result = await store.ResultAsync(ann);
        await store.ShareAsync(ann, coach, sittings: [result]);
        var heard = new TaskCompletionSource<bool>();
        using var listening = store.Get<LiveChanges>().Subscribe(coach.HolderId, async change =>
            heard.TrySetResult(change == LiveChange.GrantChanged && await store.Get<Clients>().FindAsync(coach, ann.HolderId, Ct) is null));

        await store.Get<Grants>().RevokeAsync(ann, (await store.Get<Grants>().ListAsync(ann, Ct))[0].Id, Ct);

        Assert.True(await heard.Task.WaitAsync(TimeSpan.FromSeconds(1), Ct));
    }

    [Fact]
    public async Task No_read_commits_after_the_end_has()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, coach) = (await store.PersonAsync("Ann"), await store.PersonAsync("Coach", coach: true));
        var result = await store.ResultAsync(ann);
        await store.ShareAsync(ann, coach, sittings: [result]);
        var grant = (await store.Get<Grants>().ListAsync(ann, Ct))[0].Id;
        using var stop = new CancellationTokenSource();
        var (ended, read, late) = (0, 0, 0);
        var reading = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var after = Volatile.Read(ref ended) == 1;
                if (await store.Get<Clients>().ReadAsync(coach, ann.HolderId, result, Looking.Profile, Ct) is null)
                    continue;
                Interlocked.Increment(ref read);
                if (after)
                    Interlocked.Increment(ref late);
            }
        }, Ct)).ToArray();
        while (Volatile.Read(ref read) < 20)
            await Task.Delay(1, Ct);

        Assert.True(await store.Get<Grants>().RevokeAsync(ann, grant, Ct));
        Volatile.Write(ref ended, 1);
        var atEnd = store.Scalar("SELECT sum(Times) FROM Looks");
        await Task.Delay(100, Ct);
        await stop.CancelAsync();
        await Task.WhenAll(reading);

        Assert.Equal(0, late);
        Assert.Equal(atEnd, store.Scalar("SELECT sum(Times) FROM Looks"));
    }

    [Theory]
    [InlineData("UPDATE Grants SET EndsAt = EndsAt + 1")]
    [InlineData("UPDATE Grants SET Fields = 15")]
    [InlineData("UPDATE Grants SET RevokedAt = NULL")]
    [InlineData("UPDATE Looks SET Times = 1")]
    [InlineData("UPDATE Looks SET CoachId = CoachId + 1, Times = Times + 1")]
    [InlineData("DELETE FROM Looks")]
    public async Task What_was_agreed_and_who_looked_cannot_be_rewritten_past_the_program(string sql)
    {
        await using var store = await TestStore.NewAsync();
        var (ann, coach) = (await store.PersonAsync("Ann"), await store.PersonAsync("Coach", coach: true));
        await store.ShareAsync(ann, coach, GrantedFields.Profile, [await store.ResultAsync(ann)]);
        await store.Get<Clients>().ListAsync(coach, new ClientQuery(), Ct);

        var refused = Assert.Throws<SqliteException>(() => store.Scalar(sql));

        Assert.Matches("a grant only ends|a look only counts on|a look is kept", refused.Message);
    }

    [Fact]
    public async Task What_an_open_page_reads_again_by_itself_counts_no_further_look_and_what_is_new_on_it_counts_one()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, coach) = (await store.PersonAsync("Ann"), await store.PersonAsync("Coach", coach: true));
        var first = await store.ResultAsync(ann);
        await store.ShareAsync(ann, coach, sittings: [first], later: ["lm36"]);
        var clients = store.Get<Clients>();
        await clients.ListAsync(coach, new ClientQuery(), Ct);
        await clients.ReadAsync(coach, ann.HolderId, first, Looking.Profile, Ct);

        await clients.ListAsync(coach, new ClientQuery { IsAgain = true }, Ct);
        await clients.ReadAsync(coach, ann.HolderId, first, new Reading(Looking.Profile, IsAgain: true), Ct);
        Assert.Equal("2 1", store.Scalar("SELECT count(*) || ' ' || max(Times) FROM Looks"));

        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await store.ResultAsync(ann, answers: 2);
        await clients.ListAsync(coach, new ClientQuery { IsAgain = true }, Ct);
        Assert.Equal("1", store.Scalar($"SELECT Times FROM Looks WHERE SittingId = {second.Value}"));
    }

    [Fact]
    public async Task The_log_goes_with_the_person_it_is_about_and_stays_when_the_coach_goes()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, coach) = (await store.PersonAsync("Ann"), await store.PersonAsync("Coach", coach: true));
        var result = await store.ResultAsync(ann);
        await store.ShareAsync(ann, coach, sittings: [result]);
        await store.Get<Clients>().ReadAsync(coach, ann.HolderId, result, Looking.Profile, Ct);

        await store.Writer.WriteAsync(writing => writing.Execute("DELETE FROM Guests WHERE Id = ?1", coach.HolderId), Ct);
        Assert.Equal("Coach", Assert.Single(await store.Get<Grants>().LooksAsync(ann, Ct)).Coach);

        await store.Writer.WriteAsync(writing => writing.Execute("DELETE FROM Guests WHERE Id = ?1", ann.HolderId), Ct);
        Assert.Equal("0", store.Scalar("SELECT count(*) FROM Looks"));
    }
}
