using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Inviting;

/// <summary>A coach's groups: make one, open it for people to join, end it, delete it. What is seen of the people in it says <see cref="GroupStandings"/>.</summary>
public sealed class Groups(StoreReaders readers, StoreWriter writer, InstrumentCatalog catalog, TimeProvider clock)
{
    public const int MostLetters = 80;

    /// <summary>Groups of one coach; more is no work but a fault.</summary>
    public const int MostOfACoach = 500;

    /// <summary>A link that lies about on a flip chart is to end some day.</summary>
    public static readonly TimeSpan LongestOpen = TimeSpan.FromDays(31);

    private const string Mine = "CoachId = ?2 AND EXISTS (SELECT 1 FROM People WHERE People.Id = ?2 AND IsCoach = 1)";

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <returns>The newest first.</returns>
    public Task<IReadOnlyList<OwnGroup>> ListAsync(Actor coach, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(readers.All($"{Columns} WHERE {Mine} ORDER BY EndedAt IS NOT NULL, Id DESC", Read, Now, coach.HolderId));
    }

    /// <returns>Null when this coach has no such group.</returns>
    public Task<OwnGroup?> FindAsync(Actor coach, long group, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(readers.First($"{Columns} WHERE {Mine} AND Id = ?3", Read, Now, coach.HolderId, group));
    }

    /// <returns>Its id; null when the name is empty or too long, there is no such questionnaire, or whoever asks is no coach or has too many.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public async Task<long?> MakeAsync(Actor coach, string name, string questionnaire, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        ArgumentNullException.ThrowIfNull(name);
        var plain = Plain.OneLine(name);
        if (plain.Length is 0 or > MostLetters || catalog.Latest(questionnaire) is null)
            return null;
        var now = Now;
        return await writer.WriteAsync(
            store => store.First(
                "INSERT INTO Groups (CoachId, Name, Questionnaire, MadeAt) SELECT Id, ?2, ?3, ?4 FROM People WHERE Id = ?1 AND IsCoach = 1 AND (SELECT count(*) FROM Groups WHERE CoachId = ?1) < ?5 RETURNING Id",
                row => (long?)row.Number(0),
                coach.HolderId,
                plain,
                questionnaire,
                now,
                MostOfACoach),
            ct);
    }

    /// <summary>Opens a group to whoever has its link; the link of before opens nothing from then on.</summary>
    /// <returns>The token of the link, which nobody can read from the store again; null when there is no such group, it is over, or the time lies behind or too far ahead.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public async Task<string?> OpenAsync(Actor coach, long group, DateTimeOffset until, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        var now = clock.GetUtcNow();
        if (until <= now || until > now + LongestOpen)
            return null;
        var (token, hash) = GuestTokens.NewToken();
        var opened = await writer.WriteAsync(store => store.Execute($"UPDATE Groups SET JoinHash = ?3, JoinUntil = ?4 WHERE Id = ?1 AND {Mine} AND EndedAt IS NULL", group, coach.HolderId, hash, until.ToUnixTimeSeconds()), ct);
        return opened > 0 ? token : null;
    }

    /// <summary>Whether this is the link by which people join now.</summary>
    public Task<bool> IsLinkAsync(Actor coach, long group, string token, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(GuestTokens.HashOf(token) is { } hash && readers.First($"SELECT 1 FROM Groups WHERE Id = ?1 AND {Mine} AND JoinHash = ?3 AND JoinUntil > ?4", _ => true, group, coach.HolderId, hash, Now));
    }

    /// <summary>Lets nobody join any more; who has joined stays.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public async Task<bool> CloseAsync(Actor coach, long group, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        return await writer.WriteAsync(store => store.Execute($"UPDATE Groups SET JoinHash = NULL, JoinUntil = NULL WHERE Id = ?1 AND {Mine}", group, coach.HolderId), ct) > 0;
    }

    /// <summary>
    /// Ends a group: nobody joins, its invitations open nothing, and no letter of theirs goes any more. What people agreed to stands until they change it.
    /// All invitations end alike: which of them were taken up does not show by it.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public Task<bool> EndAsync(Actor coach, long group, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        var now = Now;
        return writer.WriteAsync(
            store =>
            {
                if (store.Execute($"UPDATE Groups SET JoinHash = NULL, JoinUntil = NULL, EndedAt = ?3 WHERE Id = ?1 AND {Mine} AND EndedAt IS NULL", group, coach.HolderId, now) == 0)
                    return false;
                foreach (var id in store.All("SELECT Id FROM Invitations WHERE GroupId = ?1", row => row.Number(0), group))
                    InvitationRows.WithdrawLetters(store, id);
                return true;
            },
            ct);
    }

    /// <summary>
    /// Deletes a group that is over, with its members, invitations and pictures. That results were counted together in a picture stays known without what the picture
    /// said: the coach has seen it, and the next one must not be subtracted from it (decision 0017).
    /// </summary>
    /// <returns>False when this coach has no such group, or it is not over.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public Task<bool> DeleteAsync(Actor coach, long group, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        return writer.WriteAsync(
            store =>
            {
                // Members and invitations go with it: ON DELETE CASCADE; a trigger empties its pictures.
                var isGone = store.Execute($"DELETE FROM Groups WHERE Id = ?1 AND {Mine} AND EndedAt IS NOT NULL", group, coach.HolderId) > 0;
                if (isGone)
                    CompactionState.Set(store, CompactionState.Due);
                return isGone;
            },
            ct);
    }

    private const string Columns =
        """
        SELECT Id, Name, Questionnaire, MadeAt, CASE WHEN JoinUntil > ?1 THEN JoinUntil END, EndedAt IS NOT NULL,
            (SELECT count(*) FROM Members WHERE GroupId = Groups.Id AND InvitationId IS NULL), (SELECT count(*) FROM Invitations WHERE GroupId = Groups.Id)
        FROM Groups
        """;

    private static OwnGroup Read(StoreRow row) => new(
        row.Number(0), row.Text(1), row.Text(2), DateTimeOffset.FromUnixTimeSeconds(row.Number(3)), row.IsNull(4) ? null : DateTimeOffset.FromUnixTimeSeconds(row.Number(4)), row.Number(5) != 0, (int)row.Number(6), (int)row.Number(7));
}
