using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Importing;

/// <summary>The rows of what a coach enters for a client: the result, its place among what is shared, and the look. All of them in one transaction, or none.</summary>
internal static class EnteringRows
{
    private const int SecondsADay = 86_400;

    /// <summary>The grant by which this coach may enter answers for this client now, and what both are called.</summary>
    public const string Allowed =
        """
        SELECT Grants.Id, owner.Name, coach.Name FROM Grants JOIN People owner ON owner.Id = OwnerId JOIN People coach ON coach.Id = CoachId AND coach.IsCoach = 1
        WHERE CoachId = ?1 AND OwnerId = ?2 AND EndsAt > ?3 AND RevokedAt IS NULL AND Fields & ?4 = ?4
        """;

    public static EnterOutcome Store(StoreConnection store, InstrumentCatalog catalog, TimeProvider clock, Actor coach, long client, Instrument instrument, ImportLine line, byte[] hash, out SittingId? stored)
    {
        stored = null;
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var grant = store.First(Allowed, row => ((long Id, string Coach)?)(row.Number(0), row.Text(2)), coach.HolderId, client, now, (int)GrantedFields.Entering);
        if (grant is not { } allowed)
            return EnterOutcome.NotAllowed;
        // The client's own rows, for the client said so: no session of theirs stands behind it.
        if (ImportRows.Store(store, catalog, clock, new Actor(client), instrument, line.Answers, line.At, hash) is not { } id)
            return EnterOutcome.Known;
        store.Execute("UPDATE ImportedSittings SET EnteredBy = ?2, EnteredById = ?3 WHERE SittingId = ?1", id.Value, allowed.Coach, coach.HolderId);
        store.Execute("INSERT INTO GrantedSittings (GrantId, SittingId) VALUES (?1, ?2)", allowed.Id, id.Value);
        store.Execute(
            "INSERT INTO Looks (OwnerId, CoachId, CoachName, SittingId, What, Day, Times, LastAt) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1, ?7)",
            client,
            coach.HolderId,
            allowed.Coach,
            id.Value,
            (int)Looking.Entering,
            now / SecondsADay,
            now);
        stored = id;
        return EnterOutcome.Stored;
    }
}
