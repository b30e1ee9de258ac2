using LeadManage.Web.Account;
using LeadManage.Web.Coaching;
using LeadManage.Web.Sharing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Tests.Sharing;

/// <summary>The one view that says what is shared: without any of its conditions it would open something to somebody.</summary>
public sealed class SharedViewTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The view that says what is shared, with one condition less: each keeps somebody out whom nothing else keeps out.</summary>
    [Theory]
    [InlineData("RevokedAt IS NULL AND", "", "ended")]
    [InlineData("AND coach.IsCoach = 1", "", "no coach")]
    [InlineData("coach.Id = CoachId AND", "", "no coach")]
    [InlineData("SubmittedAt >= MadeAt AND", "", "later")]
    [InlineData("GrantId = Grants.Id AND GrantedSittings.SittingId = Sittings.Id", "GrantedSittings.SittingId = Sittings.Id", "another result")]
    [InlineData("GrantId = Grants.Id AND GrantedSittings.SittingId = Sittings.Id", "GrantId = Grants.Id", "another result")]
    [InlineData(" AND Instrument LIKE Questionnaire || '.v%'", "", "later of another questionnaire")]
    public async Task Each_condition_of_what_is_shared_keeps_somebody_out(string condition, string instead, string subject)
    {
        await using var store = await TestStore.NewAsync();
        var (ann, third) = (await store.PersonAsync("Ann"), await store.PersonAsync("Third", coach: true));
        var (result, other) = (await store.ResultAsync(ann), await store.ResultAsync(ann, answers: 2));
        await store.ShareAsync(ann, third, sittings: [result]);
        var actor = await SubjectAsync(store, subject, ann, result, other);
        Assert.False(await ReadsAsync(store, actor, ann, result));

        WithoutInView(store, condition, instead);

        Assert.True(await ReadsAsync(store, actor, ann, result));
    }

    [Fact]
    public async Task Later_results_are_those_of_the_owner_alone()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, ben, coach) = (await store.PersonAsync("Ann"), await store.PersonAsync("Ben"), await store.PersonAsync("Coach", coach: true));
        await store.ShareAsync(ann, coach, later: ["lm36"]);
        var foreign = await store.ResultAsync(ben);
        Assert.Null(await store.Get<Clients>().ReadAsync(coach, ann.HolderId, foreign, Looking.Profile, Ct));

        WithoutInView(store, "Holders.GuestId = OwnerId", "1");

        Assert.NotNull(await store.Get<Clients>().ReadAsync(coach, ann.HolderId, foreign, Looking.Profile, Ct));
    }

    [Fact]
    public async Task A_result_that_two_people_hold_is_read_by_what_each_of_them_granted()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, ben, coach) = (await store.PersonAsync("Ann"), await store.PersonAsync("Ben"), await store.PersonAsync("Coach", coach: true));
        var result = await store.ResultAsync(ann);
        Assert.Equal(result, await store.Sittings.RedeemAsync(ben, (await store.Sittings.IssueResumeLinkAsync(ann, result, Ct))!, Ct));
        await store.ShareAsync(ann, coach, sittings: [result]);
        await store.ShareAsync(ben, coach, GrantedFields.Profile, [result]);

        Assert.NotNull(await store.Get<Clients>().ReadAsync(coach, ann.HolderId, result, Looking.Derivations, Ct));
        Assert.Null(await store.Get<Clients>().ReadAsync(coach, ben.HolderId, result, Looking.Derivations, Ct));
        Assert.NotNull(await store.Get<Clients>().ReadAsync(coach, ben.HolderId, result, Looking.Profile, Ct));
    }

    [Fact]
    public async Task A_client_is_found_with_their_own_results_alone_and_until_their_date()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, ben, coach) = (await store.PersonAsync("Ann"), await store.PersonAsync("Ben"), await store.PersonAsync("Coach", coach: true));
        var result = await store.ResultAsync(ann);
        await store.ShareAsync(ann, coach, sittings: [result]);
        await store.ShareAsync(ben, coach, sittings: [await store.ResultAsync(ben, answers: 2)]);
        await using var db = await store.Get<IDbContextFactory<LeadManageDb>>().CreateDbContextAsync(Ct);
        long Now() => store.Clock.GetUtcNow().ToUnixTimeSeconds();

        Assert.Equal([result], (await store.Get<Clients>().FindAsync(coach, ann.HolderId, Ct))!.Sittings.Select(sitting => sitting.Id));
        Assert.Equal(2, await db.SharedWith(coach, Now()).CountAsync(Ct));
        store.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await db.SharedWith(coach, Now()).CountAsync(Ct));
    }

    [Fact]
    public async Task A_code_finds_its_coach_as_long_as_they_are_one()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, coach) = (await store.PersonAsync("Ann"), await store.PersonAsync("Coach", coach: true));
        var code = store.Scalar($"SELECT CoachCode FROM People WHERE Id = {coach.HolderId}");
        Assert.Equal("Coach", (await store.Get<Grants>().CoachAsync(ann, code, Ct))?.Name);

        store.Scalar($"UPDATE People SET IsCoach = 0 WHERE Id = {coach.HolderId}");

        Assert.Null(await store.Get<Grants>().CoachAsync(ann, code, Ct));
    }

    private static void WithoutInView(TestStore store, string condition, string instead)
    {
        var view = store.Scalar("SELECT sql FROM sqlite_master WHERE name = 'Shared'");
        Assert.Contains(condition, view, StringComparison.Ordinal);
        store.Scalar("DROP VIEW Shared");
        store.Scalar(view.Replace(condition, instead, StringComparison.Ordinal));
    }

    private static async Task<Actor> SubjectAsync(TestStore store, string subject, Actor ann, SittingId result, SittingId other)
    {
        var actor = await store.PersonAsync(subject, coach: true);
        if (subject is "ended" or "no coach")
            await store.ShareAsync(ann, actor, sittings: [result]);
        if (subject == "another result")
            await store.ShareAsync(ann, actor, sittings: [other]);
        if (subject == "later")
        {
            store.Clock.Advance(TimeSpan.FromSeconds(1));
            await store.ShareAsync(ann, actor, later: ["lm36"]);
        }

        if (subject == "later of another questionnaire")
            await store.ShareAsync(ann, actor, later: ["lm12"]);
        if (subject == "ended")
            Assert.True(await store.Get<Grants>().RevokeAsync(ann, (await store.Get<Grants>().ListAsync(ann, Ct))[0].Id, Ct));
        if (subject == "no coach")
            await store.Writer.WriteAsync(writing => writing.Execute("UPDATE People SET IsCoach = 0 WHERE Id = ?1", actor.HolderId), Ct);
        return actor;
    }

    private static async Task<bool> ReadsAsync(TestStore store, Actor coach, Actor ann, SittingId result) =>
        await store.Get<Clients>().ReadAsync(coach, ann.HolderId, result, Looking.Profile, Ct) is not null;
}
