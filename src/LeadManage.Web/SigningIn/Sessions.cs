using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.SigningIn;

/// <summary>Where a person is signed in: they see it, and end what they do not know.</summary>
public sealed class Sessions(IDbContextFactory<LeadManageDb> stores, StoreReaders readers, StoreWriter writer, LiveChanges live, TimeProvider clock)
{
    /// <returns>The one used last first.</returns>
    public async Task<IReadOnlyList<OwnSession>> ListAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        await using var db = await stores.CreateDbContextAsync(ct);
        var rows = await db.Sessions.AsNoTracking()
            .Where(session => session.PersonId == actor.HolderId && session.EndsAt > now && session.SeenAt + session.MostIdle > now)
            .OrderByDescending(session => session.SeenAt).ThenByDescending(session => session.Id).ToListAsync(ct);
        return [.. rows.Select(row => new OwnSession(row.Id, row.Device, row.Means, DateTimeOffset.FromUnixTimeSeconds(row.BegunAt), DateTimeOffset.FromUnixTimeSeconds(row.SeenAt), row.Id == actor.SessionId))];
    }

    /// <summary>Whether the actor's session still stands; asked with every event of a circuit, which outlives the request that opened it.</summary>
    public bool Stands(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return readers.First("SELECT 1 FROM Sessions WHERE Id = ?1 AND PersonId = ?2 AND EndsAt > ?3 AND SeenAt + MostIdle > ?3", _ => true, actor.SessionId, actor.HolderId, clock.GetUtcNow().ToUnixTimeSeconds());
    }

    /// <summary>Notes that the session is used, by a page that makes no requests.</summary>
    public async Task NoteUseAsync(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        try
        {
            await writer.WriteAsync(store => store.Execute("UPDATE Sessions SET SeenAt = ?3 WHERE Id = ?1 AND PersonId = ?2", actor.SessionId, actor.HolderId, clock.GetUtcNow().ToUnixTimeSeconds()), CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // It may end earlier than it had to.
        }
    }

    /// <summary>Ends one session, or all but the actor's own.</summary>
    /// <returns>How many ended.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; all go on.</exception>
    public async Task<int> EndAsync(Actor actor, long? session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var ended = await writer.WriteAsync(
            store => session is { } one
                ? store.Execute("DELETE FROM Sessions WHERE PersonId = ?1 AND Id = ?2", actor.HolderId, one)
                : store.Execute("DELETE FROM Sessions WHERE PersonId = ?1 AND Id <> ?2", actor.HolderId, actor.SessionId),
            ct);
        if (ended > 0)
            live.Tell(actor.HolderId, LiveChange.SessionEnded);
        return ended;
    }
}
