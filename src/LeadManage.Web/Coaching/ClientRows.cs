using LeadManage.Assessment.Scoring;
using LeadManage.Web.Account;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Coaching;

/// <summary>The rows behind <see cref="Clients"/>; who may see what says the view Shared.</summary>
internal static class ClientRows
{
    internal const int SecondsADay = 86_400;

    /// <summary>All results of one questionnaire that this client shares, the oldest first.</summary>
    public static IReadOnlyList<SittingId> SittingsOf(StoreConnection store, Actor coach, long client, string questionnaire, long now) =>
        store.All(
            "SELECT SittingId FROM Shared WHERE CoachId = ?1 AND OwnerId = ?2 AND EndsAt > ?3 AND Instrument LIKE ?4 || '.v%' ORDER BY SubmittedAt DESC, SittingId DESC LIMIT ?5",
            row => new SittingId(row.Number(0)),
            coach.HolderId,
            client,
            now,
            questionnaire,
            StoredProfiles.MostAtOnce).Reverse().ToArray();

    /// <summary>Every result of one questionnaire that is shared with the coach, in no order.</summary>
    public static IReadOnlyList<ComparedRow> Compared(StoreReaders readers, Actor coach, string questionnaire, long now) =>
        readers.All(
            """
            SELECT OwnerId, SittingId, Instrument, SubmittedAt, Quality IS NOT NULL AND Quality = ?4
            FROM Shared JOIN Profiles USING (SittingId) WHERE CoachId = ?1 AND EndsAt > ?2 AND Instrument LIKE ?3 || '.v%'
            """,
            row => new ComparedRow(row.Number(0), new SittingId(row.Number(1)), row.Text(2), row.Number(3), row.Number(4) != 0),
            coach.HolderId,
            now,
            questionnaire,
            (int)QualityGrade.WithCare);

    /// <summary>A look at a result that decided whether its client stands in the list; one a day.</summary>
    public static int NoteListed(StoreConnection store, Actor coach, ComparedRow row, long now) =>
        store.Execute(
            """
            INSERT INTO Looks (OwnerId, CoachId, CoachName, SittingId, What, Day, Times, LastAt) VALUES (?1, ?2, (SELECT Name FROM People WHERE Id = ?2), ?3, ?4, ?5, 1, ?6)
            ON CONFLICT (OwnerId, CoachId, SittingId, What, Day) DO NOTHING
            """,
            row.Client,
            coach.HolderId,
            row.Sitting.Value,
            (int)Looking.List,
            now / SecondsADay,
            now);

    /// <summary>What of this result the coach may see now; null when it is not shared.</summary>
    public static (GrantedFields Fields, string Instrument)? Fields(StoreConnection store, Actor coach, long client, SittingId sitting, long now) =>
        store.First(
            "SELECT Fields, Instrument FROM Shared WHERE CoachId = ?1 AND OwnerId = ?2 AND SittingId = ?3 AND EndsAt > ?4",
            row => ((GrantedFields, string)?)((GrantedFields)row.Number(0), row.Text(1)),
            coach.HolderId,
            client,
            sitting.Value,
            now);

    /// <summary>What stands between a client and this coach; null when nothing does.</summary>
    public static ClientGrant? Grant(StoreConnection store, Actor coach, long client, long now) =>
        store.First(
            """
            SELECT owner.Name, coach.Name, Fields FROM Grants JOIN People owner ON owner.Id = OwnerId JOIN People coach ON coach.Id = CoachId AND coach.IsCoach = 1
            WHERE CoachId = ?1 AND OwnerId = ?2 AND EndsAt > ?3 AND RevokedAt IS NULL
            """,
            row => new ClientGrant(row.Text(0), row.Text(1), (GrantedFields)row.Number(2)),
            coach.HolderId,
            client,
            now);

    /// <summary>Every result that a client shares with this coach, the oldest first. None is read.</summary>
    public static IReadOnlyList<(SittingId Sitting, string Instrument, long SubmittedAt)> Shared(StoreConnection store, Actor coach, long client, long now) =>
        store.All(
            "SELECT SittingId, Instrument, SubmittedAt FROM Shared WHERE CoachId = ?1 AND OwnerId = ?2 AND EndsAt > ?3 ORDER BY SubmittedAt, SittingId",
            row => (new SittingId(row.Number(0)), row.Text(1), row.Number(2)),
            coach.HolderId,
            client,
            now);

    /// <summary>The result, and the look at it: both or none.</summary>
    public static ReadResult? Read(StoreConnection store, Actor coach, long client, SittingId sitting, Reading reading, long now)
    {
        var found = store.First(
            """
            SELECT Instrument, SubmittedAt, Packed, Seal, Manual, NOT EXISTS (SELECT 1 FROM Looks WHERE Looks.OwnerId = ?2 AND Looks.CoachId = ?1 AND Looks.SittingId = ?3 AND What = ?5),
                EXISTS (SELECT 1 FROM ImportedSittings WHERE ImportedSittings.SittingId = ?3),
                -- Which coaches a client has is told to none of them.
                (SELECT EnteredBy FROM ImportedSittings WHERE ImportedSittings.SittingId = ?3 AND EnteredById = ?1)
            FROM Shared JOIN Profiles USING (SittingId) WHERE CoachId = ?1 AND OwnerId = ?2 AND SittingId = ?3 AND EndsAt > ?4
            """,
            row => new ReadResult(row.Text(0), row.Number(1), row.Bytes(2), row.Bytes(3), row.IsNull(4) ? null : row.Number(4), row.Number(5) != 0, row.Number(6) != 0, row.IsNull(7) ? null : row.Text(7)),
            coach.HolderId,
            client,
            sitting.Value,
            now,
            (int)Looking.Profile);
        if (found is not null)
            store.Execute(
                """
                INSERT INTO Looks (OwnerId, CoachId, CoachName, SittingId, What, Day, Times, LastAt)
                VALUES (?1, ?2, (SELECT Name FROM People WHERE Id = ?2), ?3, ?4, ?5, 1, ?6)
                ON CONFLICT (OwnerId, CoachId, SittingId, What, Day) DO UPDATE SET Times = Times + 1, LastAt = max(LastAt, ?6) WHERE ?7 = 0
                """,
                client,
                coach.HolderId,
                sitting.Value,
                (int)reading.What,
                now / SecondsADay,
                now,
                reading.IsAgain ? 1 : 0);
        return found;
    }
}
