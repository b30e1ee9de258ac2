using LeadManage.Assessment.Scoring;
using LeadManage.Web.Account;
using LeadManage.Web.Inviting;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Coaching;

/// <summary>The rows behind <see cref="Clients"/>; who may see what says the view Shared.</summary>
internal static class ClientRows
{
    internal const int SecondsADay = 86_400;

    /// <summary>Every client of the coach, with the newest shared result of one questionnaire.</summary>
    public static IReadOnlyList<FoundClient> Of(StoreReaders readers, Actor coach, ClientQuery query, long now) =>
        readers.All(
            $"""
            SELECT Grants.OwnerId, People.Name, newest.SittingId, newest.SubmittedAt, Up, Across, newest.Sittings,
                EXISTS (SELECT 1 FROM Notes WHERE Notes.CoachId = ?1 AND ClientId = Grants.OwnerId AND Day <= date(?2, 'unixepoch') AND DoneAt IS NULL AND Text <> '' AND DeletedAt IS NULL),
                -- Asked for each client only where clients are picked by it.
                CASE WHEN ?4 = 1 THEN newest.SittingId IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM Looks WHERE Looks.OwnerId = Grants.OwnerId AND Looks.CoachId = ?1 AND Looks.SittingId = newest.SittingId AND What = ?5) END
            FROM Grants JOIN People ON People.Id = Grants.OwnerId
            LEFT JOIN (
                -- The other columns are those of the row with the greatest date (sqlite.org/lang_select.html#bareagg).
                SELECT OwnerId, SittingId, max(SubmittedAt) AS SubmittedAt, count(*) AS Sittings FROM Shared
                WHERE CoachId = ?1 AND EndsAt > ?2 AND Instrument LIKE ?3 || '.v%' GROUP BY OwnerId
            ) newest ON newest.OwnerId = Grants.OwnerId
            LEFT JOIN Profiles ON Profiles.SittingId = newest.SittingId
            WHERE CoachId = ?1 AND EndsAt > ?2 AND RevokedAt IS NULL AND EXISTS (SELECT 1 FROM People coach WHERE coach.Id = ?1 AND coach.IsCoach = 1)
                AND (?6 IS NULL OR EXISTS ({GroupStandings.HasTold} AND Groups.Id = ?6 AND Groups.CoachId = ?1 AND Members.HolderId = Grants.OwnerId))
            """,
            row => new FoundClient(
                row.Number(0),
                row.Text(1),
                row.IsNull(2) ? null : new SittingId(row.Number(2)),
                row.IsNull(3) ? 0 : row.Number(3),
                row.IsNull(4) ? null : row.Real(4),
                row.IsNull(5) ? null : row.Real(5),
                row.IsNull(6) ? 0 : (int)row.Number(6),
                query.Flag == ClientPick.All || (query.Flag == ClientPick.Due ? row.Number(7) : row.Number(8)) != 0,
                row.Number(7) != 0),
            coach.HolderId,
            now,
            query.Questionnaire,
            (int)query.Flag,
            (int)Looking.Profile,
            query.Group);

    /// <summary>Those of them who are flagged and of whose name the search is a part.</summary>
    public static IReadOnlyList<FoundClient> Searched(IReadOnlyList<FoundClient> all, string? search) =>
        [.. all.Where(row => row.IsFlagged && (string.IsNullOrWhiteSpace(search) || row.Name.Contains(search.Trim(), StringComparison.OrdinalIgnoreCase)))];

    /// <summary>Whoever has nothing to be ordered by comes last, whichever way round.</summary>
    public static IReadOnlyList<FoundClient> Ordered(IReadOnlyList<FoundClient> found, ClientQuery query)
    {
        var byName = query.Descending && query.Sort == ClientSort.Name
            ? found.OrderByDescending(row => row.Name, StringComparer.OrdinalIgnoreCase)
            : found.OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase);
        Func<FoundClient, double?>? key = query.Sort switch
        {
            ClientSort.Latest => row => row.Sitting is null ? null : row.SubmittedAt,
            ClientSort.Up => row => row.Up,
            ClientSort.Across => row => row.Across,
            _ => null,
        };
        if (key is null)
            return [.. byName.ThenBy(row => row.Id)];
        var known = byName.OrderBy(row => key(row) is null);
        return [.. query.Descending ? known.ThenByDescending(key) : known.ThenBy(key)];
    }

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
                EXISTS (SELECT 1 FROM ImportedSittings WHERE ImportedSittings.SittingId = ?3)
            FROM Shared JOIN Profiles USING (SittingId) WHERE CoachId = ?1 AND OwnerId = ?2 AND SittingId = ?3 AND EndsAt > ?4
            """,
            row => new ReadResult(row.Text(0), row.Number(1), row.Bytes(2), row.Bytes(3), row.IsNull(4) ? null : row.Number(4), row.Number(5) != 0, row.Number(6) != 0),
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
                ON CONFLICT (OwnerId, CoachId, SittingId, What, Day) DO UPDATE SET Times = Times + 1, LastAt = ?6 WHERE ?7 = 0
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
