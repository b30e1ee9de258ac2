using LeadManage.Web.Inviting;
using LeadManage.Web.Reminding;

namespace LeadManage.Web.Storage;

/// <summary>
/// Erases sittings. The rows are overwritten at once (secure_delete); what pages still carry of them goes when the file is
/// compacted, and that it has to be is noted in the file itself, in the transaction that erases.
/// </summary>
internal static class Erasure
{
    /// <summary>The sitting, its answers, links, holders, profile and reminder, and the guests who hold nothing else.</summary>
    public static bool Erase(StoreConnection store, SittingId id)
    {
        var guests = store.All("SELECT GuestId FROM Holders WHERE SittingId = ?1", row => row.Number(0), id.Value);
        // Answers, links, holders and profile go with it: ON DELETE CASCADE.
        if (store.Execute("DELETE FROM Sittings WHERE Id = ?1", id.Value) == 0)
            return false;
        foreach (var guest in guests)
            ReminderRows.Erase(store, guest, id);
        EraseIdle(store, guests);
        CompactionState.Set(store, CompactionState.Due);
        return true;
    }

    /// <summary>Those of the guests who hold nothing, with what they take part in; people with an account stay.</summary>
    /// <param name="store">The writer's connection.</param>
    /// <param name="guests">Whom to look at.</param>
    /// <param name="unlessJoinedAfter">Unix seconds: who joined a group or took up an invitation after that stays as well, and may still begin.</param>
    /// <returns>How many they were.</returns>
    public static int EraseIdle(StoreConnection store, IEnumerable<long> guests, long unlessJoinedAfter = long.MaxValue)
    {
        var idle = guests.Where(guest => store.First($"SELECT 1 FROM Guests WHERE Id = ?2 AND {Idle}", _ => true, unlessJoinedAfter, guest)).ToArray();
        foreach (var guest in idle)
        {
            InvitationRows.ForgetHolder(store, guest, []);
            store.Execute("DELETE FROM Guests WHERE Id = ?1", guest);
        }

        if (idle.Length > 0)
            CompactionState.Set(store, CompactionState.Due);
        return idle.Length;
    }

    /// <summary>Whether a row of Guests is of somebody without an account who holds nothing and joined nothing after ?1.</summary>
    public const string Idle =
        """
        NOT EXISTS (SELECT 1 FROM Holders WHERE GuestId = Guests.Id) AND NOT EXISTS (SELECT 1 FROM People WHERE People.Id = Guests.Id)
        AND NOT EXISTS (SELECT 1 FROM Members WHERE HolderId = Guests.Id AND JoinedAt > ?1) AND NOT EXISTS (SELECT 1 FROM Invitations WHERE HolderId = Guests.Id AND AcceptedAt > ?1)
        """;
}
