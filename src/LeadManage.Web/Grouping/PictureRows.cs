using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Grouping;

/// <summary>The rows behind <see cref="Pictures"/>, all on the writer's connection.</summary>
internal static class PictureRows
{
    private const int SecondsADay = 86_400;

    /// <summary>What a group answers; null when it is not a group of this coach, or they are no coach any more.</summary>
    public static string? Questionnaire(StoreConnection store, Actor coach, long group) =>
        store.First("SELECT Questionnaire FROM Groups JOIN People ON People.Id = CoachId WHERE Groups.Id = ?1 AND CoachId = ?2 AND IsCoach = 1", row => row.Text(0), group, coach.HolderId);

    /// <summary>The newest result, submitted since they joined, of each member who agreed to be counted.</summary>
    public static IReadOnlyList<GroupResult> Results(StoreConnection store, long group, string instrument) =>
    [
        .. store.All(
            $"""
            -- The other columns are those of the row with the greatest date (sqlite.org/lang_select.html#bareagg).
            SELECT Sittings.Id, max(SubmittedAt), Instrument, Packed, Seal
            FROM Members JOIN Holders ON Holders.GuestId = Members.HolderId JOIN Sittings ON Sittings.Id = Holders.SittingId JOIN Profiles ON Profiles.SittingId = Sittings.Id
            WHERE Members.GroupId = ?1 AND AgreedAt IS NOT NULL AND SubmittedAt >= JoinedAt AND Instrument = ?2 AND {ImportedSitting.NotByACoach} GROUP BY Members.HolderId
            """,
            row => new GroupResult(new SittingId(row.Number(0)), row.Text(2), row.Bytes(3), row.Bytes(4)),
            group,
            instrument).DistinctBy(result => result.Sitting),
    ];

    /// <summary>Every picture of a questionnaire that this coach has taken, the newest first.</summary>
    public static IReadOnlyList<CountedBefore> Before(StoreConnection store, Actor coach, string questionnaire) =>
    [
        .. store.All(
            "SELECT Pictures.Id, GroupId, SittingId FROM Pictures JOIN PictureResults ON PictureId = Pictures.Id WHERE CoachId = ?1 AND Instrument LIKE ?2 || '.v%' ORDER BY Pictures.Id DESC",
            row => (Picture: row.Number(0), Group: row.IsNull(1) ? (long?)null : row.Number(1), Sitting: row.Number(2)),
            coach.HolderId,
            questionnaire).GroupBy(row => (row.Picture, row.Group)).Select(picture => new CountedBefore(picture.Key.Group, [.. picture.Select(row => row.Sitting)])),
    ];

    /// <summary>The picture, who was counted, and a look for each of them who has an account.</summary>
    public static void Keep(StoreConnection store, Actor coach, long group, string instrument, string figures, IReadOnlyList<long> sittings, long now)
    {
        var picture = store.First(
            "INSERT INTO Pictures (GroupId, CoachId, Instrument, TakenAt, Figures) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING Id", row => row.Number(0), group, coach.HolderId, instrument, now, figures);
        foreach (var sitting in sittings)
        {
            store.Execute("INSERT INTO PictureResults (PictureId, SittingId) VALUES (?1, ?2)", picture, sitting);
            store.Execute(
                """
                INSERT INTO Looks (OwnerId, CoachId, CoachName, SittingId, What, Day, Times, LastAt)
                SELECT Holders.GuestId, ?1, coach.Name, ?2, ?3, ?4, 1, ?5 FROM Holders JOIN People ON People.Id = Holders.GuestId JOIN People coach ON coach.Id = ?1
                WHERE Holders.SittingId = ?2 AND Holders.GuestId <> ?1
                ON CONFLICT (OwnerId, CoachId, SittingId, What, Day) DO UPDATE SET Times = Times + 1, LastAt = max(LastAt, ?5)
                """,
                coach.HolderId,
                sitting,
                (int)Looking.Group,
                now / SecondsADay,
                now);
        }
    }
}
