using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Profiles;

/// <summary>Sittings as people leave them: begun, answered and submitted through the application's own services.</summary>
internal static class Sat
{
    public static async Task<(Actor Actor, SittingId Id)> SubmittedAsync(WebServer server, string answers, Instrument? instrument = null)
    {
        var (actor, _) = await server.Services.GetRequiredService<GuestTokens>().IssueAsync(TestContext.Current.CancellationToken);
        return (actor, await SubmittedAsync(server, actor, answers, instrument));
    }

    public static async Task<SittingId> SubmittedAsync(WebServer server, Actor actor, string answers, Instrument? instrument = null)
    {
        var id = await OpenAsync(server, actor, answers, instrument);
        Assert.Equal(SubmitOutcome.Done, await server.Services.GetRequiredService<Sittings>().SubmitAsync(actor, id, LastWord.None, TestContext.Current.CancellationToken));
        return id;
    }

    public static async Task<SittingId> OpenAsync(WebServer server, Actor actor, string answers, Instrument? instrument = null)
    {
        var sittings = server.Services.GetRequiredService<Sittings>();
        instrument ??= Example.Lm36;
        var id = await sittings.BeginAsync(actor, instrument, TestContext.Current.CancellationToken);
        var sheet = AnswerCode.Unpack(instrument, answers.PadRight(answers.Length + instrument.Items.Count - 1 - answers.Count(letter => letter == ','), ','));
        var queue = instrument.Items.Where(item => !sheet.WasSkipped(item.Id)).Select((item, index) => new QueuedAnswer("test", index + 1, item.Id, sheet.GivenFor(item.Id)!.Value)).ToArray();
        Assert.Equal(RecordOutcome.Saved, (await sittings.RecordAsync(actor, id, queue, TestContext.Current.CancellationToken)).Outcome);
        return id;
    }

    /// <summary>As if its questionnaire had gone from the program since: the sitting, and its profile under a good seal, name another.</summary>
    public static async Task MakeUnknownAsync(WebServer server, SittingId id)
    {
        await using var db = await server.Services.GetRequiredService<IDbContextFactory<LeadManageDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER IF EXISTS profile_is_immutable; DROP TRIGGER IF EXISTS submitted_stays_submitted", TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlAsync($"UPDATE Sittings SET Instrument = 'lm99.v3' WHERE Id = {id.Value}", TestContext.Current.CancellationToken);
        if (await db.Profiles.AsNoTracking().SingleOrDefaultAsync(stored => stored.SittingId == id.Value, TestContext.Current.CancellationToken) is not { } row)
            return;
        var (packed, seal) = SealedProfile.Close(id, ProfileText.Read(SealedProfile.Text(id, row.Packed, row.Seal)) with { Instrument = "lm99", Version = 3 });
        await db.Database.ExecuteSqlAsync($"UPDATE Profiles SET Packed = {packed}, Seal = {seal} WHERE SittingId = {id.Value}", TestContext.Current.CancellationToken);
    }

    /// <summary>A flipped bit, as a failing disk leaves it: past the triggers and unseen by SQLite.</summary>
    public static async Task DamageAsync(WebServer server, SittingId id)
    {
        await using var db = await server.Services.GetRequiredService<IDbContextFactory<LeadManageDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var packed = await db.Profiles.Where(profile => profile.SittingId == id.Value).Select(profile => profile.Packed).SingleAsync(TestContext.Current.CancellationToken);
        packed[^1] ^= 1;
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER profile_is_immutable", TestContext.Current.CancellationToken);
        var changed = await db.Database.ExecuteSqlAsync($"UPDATE Profiles SET Packed = {packed} WHERE SittingId = {id.Value}", TestContext.Current.CancellationToken);
        Assert.Equal(1, changed);
    }
}
