using LeadManage.Web.Account;
using LeadManage.Web.Inviting;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Coaching;

/// <summary>Who stands in the list of a coach, and in which order; who may see what says the view Shared.</summary>
internal static class ListedClients
{
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
}
