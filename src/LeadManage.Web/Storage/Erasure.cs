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

    /// <summary>Those of the guests who hold nothing; people with an account stay.</summary>
    /// <returns>How many they were.</returns>
    public static int EraseIdle(StoreConnection store, IEnumerable<long> guests)
    {
        var erased = guests.Sum(guest => store.Execute("DELETE FROM Guests WHERE Id = ?1 AND NOT EXISTS (SELECT 1 FROM Holders WHERE GuestId = ?1) AND NOT EXISTS (SELECT 1 FROM People WHERE Id = ?1)", guest));
        if (erased > 0)
            CompactionState.Set(store, CompactionState.Due);
        return erased;
    }
}
