using LeadManage.Web.Storage;

namespace LeadManage.Web.Keeping;

/// <summary>Erases in a copy of before what was erased since, and ends what was ended.</summary>
internal static class Replay
{
    // Where a copy of an older version lacks the table, nobody could have erased from it.
    private static readonly (ErasedThing Kind, string Table, string Act)[] Acts =
    [
        (ErasedThing.Sitting, "Sittings", "DELETE FROM Sittings WHERE Id = ?1"),
        (ErasedThing.Person, "People", "DELETE FROM Guests WHERE Id = ?1"),
        (ErasedThing.Grant, "Grants", "UPDATE Grants SET RevokedAt = EndsAt - 1 WHERE Id = ?1 AND RevokedAt IS NULL"),
        (ErasedThing.Member, "Members", "DELETE FROM Members WHERE Id = ?1"),
        (ErasedThing.Note, "Notes", "DELETE FROM Notes WHERE Id = ?1"),
        (ErasedThing.Telling, "Invitations", "UPDATE Invitations SET TellsAt = NULL WHERE Id = ?1"),
        (ErasedThing.Group, "Groups", "DELETE FROM Groups WHERE Id = ?1"),
        (ErasedThing.Link, "SharedLinks", "UPDATE SharedLinks SET RevokedAt = min(EndsAt - 1, unixepoch()) WHERE Id = ?1 AND RevokedAt IS NULL"),
    ];

    private static readonly string[] Ways = ["Sessions", "PersonLinks"];

    /// <param name="store">The copy.</param>
    /// <param name="erased">What was erased since it was made, as <see cref="ErasureLedger.LineOf"/> writes it.</param>
    /// <returns>How much of it was still there.</returns>
    public static int Run(StoreConnection store, IReadOnlySet<string> erased)
    {
        var done = 0;
        foreach (var (kind, table, act) in Acts.Where(one => Has(store, one.Table)))
            foreach (var thing in store.All($"SELECT Id FROM {table}", row => row.Number(0)).Where(thing => erased.Contains(ErasureLedger.LineOf(kind, thing))))
                done += store.Execute(act, thing) > 0 ? 1 : 0;
        return done;
    }

    /// <summary>Nobody knows who has used their account since: the time in which an unused one stays begins anew, and no warning of before counts.</summary>
    public static void BeginUsesAnew(StoreConnection store, DateTimeOffset now)
    {
        if (Has(store, "AccountUses"))
            store.Execute("UPDATE AccountUses SET UsedAt = max(UsedAt, ?1), Warnings = 0, EndsAt = NULL", now.ToUnixTimeSeconds());
    }

    /// <summary>Whoever was signed in, or had a link, may have been shut out since.</summary>
    public static void SignEverybodyOut(StoreConnection store)
    {
        foreach (var table in Ways.Where(table => Has(store, table)))
            store.Execute($"DELETE FROM {table}");
    }

    private static bool Has(StoreConnection store, string table) => store.First("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?1", _ => true, table);
}
