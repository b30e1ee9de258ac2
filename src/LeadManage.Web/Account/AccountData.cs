using LeadManage.Web.Hosting;
using LeadManage.Web.Inviting;
using LeadManage.Web.Mailing;
using LeadManage.Web.Reminding;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Account;

/// <summary>What an account holds, and its end.</summary>
public sealed class AccountData(StoreReaders readers, StoreWriter writer, LiveChanges live)
{
    private const string OnlyTheirs = "FROM Holders WHERE GuestId = ?1 AND NOT EXISTS (SELECT 1 FROM Holders AS Others WHERE Others.SittingId = Holders.SittingId AND Others.GuestId <> ?1)";

    public OwnAccount Of(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return readers.First(
            $"SELECT Name, Email, PasswordHash IS NOT NULL, IsAdministrator, (SELECT count(*) {OnlyTheirs}) FROM People WHERE Id = ?1",
            row => new OwnAccount(row.Text(0), row.Text(1), row.Number(2) != 0, row.Number(3) != 0, (int)row.Number(4)),
            actor.HolderId) ?? throw new InvalidOperationException("Whoever has a session has an account.");
    }

    /// <summary>Links to a new password that administrators made, the newest first: who made them is for their owner to see.</summary>
    public IReadOnlyList<(string By, DateTimeOffset At)> HandedLinks(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return readers.All("SELECT MadeBy, MadeAt FROM HandedLinks WHERE PersonId = ?1 ORDER BY Id DESC", row => (row.Text(0), DateTimeOffset.FromUnixTimeSeconds(row.Number(1))), actor.HolderId);
    }

    /// <summary>
    /// Erases the account with everything that hangs on it, every sitting that nobody else may open, and the letters that wait for its addresses.
    /// Unreadable at once; the last traces go with the next compaction, which is due from here on.
    /// </summary>
    /// <returns>False when it was gone already.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; nothing was erased.</exception>
    public async Task<bool> EraseAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return await EraseAsync(actor.HolderId, _ => true, ct);
    }

    /// <summary>Erases an account like its owner, if its time is over and nobody has used it meanwhile.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot write now; nothing was erased.</exception>
    internal Task<bool> EraseUnusedAsync(long person, DateTimeOffset now, CancellationToken ct) =>
        EraseAsync(person, store => store.First("SELECT 1 FROM AccountUses WHERE PersonId = ?1 AND EndsAt <= ?2", _ => true, person, now.ToUnixTimeSeconds()), ct);

    private async Task<bool> EraseAsync(long person, Func<StoreConnection, bool> still, CancellationToken ct)
    {
        var (erased, others) = await writer.WriteAsync(
            store =>
            {
                // Coaches and clients of the person, and coaches they answer for, whose open pages show less from here on.
                var both = store.All($"SELECT CoachId FROM Grants WHERE OwnerId = ?1 UNION SELECT OwnerId FROM Grants WHERE CoachId = ?1 UNION {PartRows.CoachesOf}", row => row.Number(0), person);
                return (still(store) && Erase(store, person), both);
            },
            ct);
        if (!erased)
            return false;
        live.Tell(person, LiveChange.SessionEnded);
        foreach (var other in others)
            live.Tell(other, LiveChange.GrantChanged);
        return true;
    }

    private static bool Erase(StoreConnection store, long person)
    {
        var addresses = store.All("SELECT Email FROM People WHERE Id = ?1 UNION SELECT Email FROM PersonLinks WHERE PersonId = ?1 AND Email IS NOT NULL", row => row.Text(0), person);
        if (!store.First("SELECT 1 FROM People WHERE Id = ?1", _ => true, person))
            return false;
        foreach (var sitting in store.All($"SELECT SittingId {OnlyTheirs}", row => new SittingId(row.Number(0)), person))
            Erasure.Erase(store, sitting);
        // Of plans that somebody else holds too.
        foreach (var plan in store.All("SELECT SittingId FROM Holders WHERE GuestId = ?1", row => new SittingId(row.Number(0)), person))
            ReminderRows.Erase(store, person, plan);
        InvitationRows.ForgetHolder(store, person, addresses);
        InvitationRows.ForgetCoach(store, person);
        // Account, groups, memberships, sessions, passkeys and links go with it: ON DELETE CASCADE.
        store.Execute("DELETE FROM Guests WHERE Id = ?1", person);
        foreach (var address in addresses)
            Outbox.EraseTo(store, address);
        CompactionState.Set(store, CompactionState.Due);
        return true;
    }
}
