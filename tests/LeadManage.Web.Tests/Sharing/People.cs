using LeadManage.Web.Account;
using LeadManage.Web.Sharing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Sharing;

/// <summary>People with accounts in a store, without the way through the pages.</summary>
internal static class People
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<Actor> PersonAsync(this TestStore store, string name, bool coach = false, bool administrator = false) =>
        store.Writer.WriteAsync(
            writing =>
            {
                var id = Guest.IdOf(GuestTokens.NewToken().Hash);
                writing.Execute("INSERT INTO Guests (Id, TokenHash) VALUES (?1, x'')", id);
                writing.Execute(
                    """
                    INSERT INTO People (Id, Email, NormalizedEmail, Name, IsConfirmed, SecurityStamp, HasSecondFactor, FailedSignIns, IsCoach, CoachCode, IsAdministrator, BegunAt, Version)
                    VALUES (?1, ?2, upper(?2), ?3, 1, 'stamp', 0, 0, ?4, ?5, ?6, 0, 0)
                    """,
                    id,
                    $"{name}-{id}@example.org",
                    name,
                    coach ? 1 : 0,
                    coach ? $"{id:x16}"[^10..] : null,
                    administrator ? 1 : 0);
                writing.Execute("INSERT INTO Sessions (Id, KeyHash, PersonId, BegunAt, SeenAt, EndsAt, MostIdle, Device, Means) VALUES (?1, ?2, ?1, 0, 0, 9999999999, 9999999999, 'test', 'password')", id, GuestTokens.NewToken().Hash);
                return new Actor(id, id);
            },
            Ct);

    /// <summary>A submitted sitting of lm36.</summary>
    public static async Task<SittingId> ResultAsync(this TestStore store, Actor actor, int answers = 1)
    {
        var id = await store.Sittings.BeginAsync(actor, TestStore.Lm36, Ct);
        await store.Sittings.RecordAsync(actor, id, TestStore.AnswersOf(answers), Ct);
        Assert.Equal(LeadManage.Web.Answering.SubmitOutcome.Done, await store.Sittings.SubmitAsync(actor, id, LeadManage.Web.Answering.LastWord.None, Ct));
        return id;
    }

    public static async Task ShareAsync(this TestStore store, Actor owner, Actor coach, GrantedFields fields = GrantedFields.All, IReadOnlyList<SittingId>? sittings = null, IReadOnlyList<string>? later = null, int days = 30) =>
        Assert.Equal(GrantOutcome.Given, await store.Get<Grants>().GiveAsync(owner, new Terms(coach.HolderId, sittings ?? [], later ?? [], fields, store.Clock.GetUtcNow().AddDays(days)), Ct));
}
