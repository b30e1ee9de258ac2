using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Noting;

/// <summary>The rows behind <see cref="Notes"/>. Who is whose coach says the view Coached, and each statement asks it again.</summary>
internal static class NoteRows
{
    private const string Columns = "Id, Kind, Text, Draft, Day, DoneAt, ChangedAt, DeletedAt IS NOT NULL, Revision";

    /// <summary>Of this author, and the client still shares with them: ?1 the author, ?2 the moment.</summary>
    private const string Own = "CoachId = ?1 AND EXISTS (SELECT 1 FROM Coached WHERE Coached.CoachId = ?1 AND Coached.ClientId = Notes.ClientId AND EndsAt > ?2)";

    public static bool IsCoached(StoreReaders readers, Actor coach, long client, long now) =>
        readers.First("SELECT 1 FROM Coached WHERE CoachId = ?1 AND ClientId = ?2 AND EndsAt > ?3", _ => true, coach.HolderId, client, now);

    /// <summary>What stands, and what was deleted so lately that it can be brought back; the newest first.</summary>
    public static IReadOnlyList<OwnNote> Of(StoreReaders readers, Actor coach, long client, long now) =>
        readers.All(
            $"SELECT {Columns} FROM Notes WHERE ClientId = ?3 AND {Own} AND (DeletedAt IS NULL OR DeletedAt > ?4) ORDER BY Id DESC",
            OwnOf,
            coach.HolderId,
            now,
            client,
            now - (long)Notes.Undoable.TotalSeconds);

    /// <summary>Keeps what is being typed; where the note was changed or deleted meanwhile, or is none of theirs, in a new one.</summary>
    /// <returns>Null when the client does not share with this coach, or has as many notes as one may have.</returns>
    public static NoteState? Draft(StoreConnection store, Actor coach, long client, NoteState state, NoteKind kind, string text, long now) =>
        Known(store.First(
            $"UPDATE Notes SET Draft = ?6, ChangedAt = ?2, Revision = Revision + 1 WHERE ClientId = ?3 AND Id = ?4 AND Revision = ?5 AND DeletedAt IS NULL AND {Own} RETURNING Id, Revision",
            StateOf, coach.HolderId, now, client, state.Id, state.Revision, text))
        ?? Insert(store, coach, client, kind, "", text, null, now);

    /// <summary>What was finished stands from here on; where the note was changed or deleted meanwhile, as a new one.</summary>
    public static NoteState? Keep(StoreConnection store, Actor coach, long client, NoteState state, FinishedNote finished, long now) =>
        Known(store.First(
            $"UPDATE Notes SET Kind = ?6, Text = ?7, Draft = NULL, Day = ?8, DoneAt = CASE WHEN ?6 = 3 THEN DoneAt END, ChangedAt = ?2, Revision = Revision + 1 WHERE ClientId = ?3 AND Id = ?4 AND Revision = ?5 AND DeletedAt IS NULL AND {Own} RETURNING Id, Revision",
            StateOf, coach.HolderId, now, client, state.Id, state.Revision, (int)finished.Kind, finished.Text, DayOf(finished)))
        ?? Insert(store, coach, client, finished.Kind, finished.Text, null, DayOf(finished), now);

    /// <summary>Back to what stands; a note that was never finished goes.</summary>
    public static bool Drop(StoreConnection store, Actor coach, long note, long now) =>
        store.Execute($"UPDATE Notes SET Draft = NULL, Revision = Revision + 1 WHERE Id = ?3 AND Text <> '' AND Draft IS NOT NULL AND {Own}", coach.HolderId, now, note) > 0
        || store.Execute($"UPDATE Notes SET DeletedAt = ?2, Revision = Revision + 1 WHERE Id = ?3 AND Text = '' AND DeletedAt IS NULL AND {Own}", coach.HolderId, now, note) > 0;

    public static bool Delete(StoreConnection store, Actor coach, long note, long now) =>
        store.Execute($"UPDATE Notes SET DeletedAt = ?2, Revision = Revision + 1 WHERE Id = ?3 AND DeletedAt IS NULL AND {Own}", coach.HolderId, now, note) > 0;

    public static bool Restore(StoreConnection store, Actor coach, long note, long now) =>
        store.Execute($"UPDATE Notes SET DeletedAt = NULL, Revision = Revision + 1 WHERE Id = ?3 AND DeletedAt > ?4 AND {Own}", coach.HolderId, now, note, now - (long)Notes.Undoable.TotalSeconds) > 0;

    public static bool Mark(StoreConnection store, Actor coach, long note, bool done, long now) =>
        store.Execute($"UPDATE Notes SET DoneAt = ?4, ChangedAt = ?2, Revision = Revision + 1 WHERE Id = ?3 AND Kind = 3 AND Text <> '' AND DeletedAt IS NULL AND {Own}", coach.HolderId, now, note, done ? now : null) > 0;

    /// <summary>What coaches wrote for this person to read, those with goals first, each coach's newest first.</summary>
    public static IReadOnlyList<SharedNote> ForClient(StoreReaders readers, Actor client) =>
        readers.All(
            """
            SELECT CoachId, People.Name, Kind, Text, Day, DoneAt, ChangedAt FROM Notes JOIN People ON People.Id = CoachId
            WHERE ClientId = ?1 AND Kind IN (2, 3) AND Text <> '' AND DeletedAt IS NULL ORDER BY CoachId, Kind DESC, Notes.Id DESC
            """,
            row => new SharedNote(row.Number(0), row.Text(1), (NoteKind)row.Number(2), row.Text(3), Day(row, 4), Time(row, 5), DateTimeOffset.FromUnixTimeSeconds(row.Number(6))),
            client.HolderId);

    /// <summary>Those that can be brought back no more.</summary>
    public static int EraseDeleted(StoreConnection store, DateTimeOffset now)
    {
        var erased = store.Execute("DELETE FROM Notes WHERE DeletedAt <= ?1", (now - Notes.Undoable).ToUnixTimeSeconds());
        if (erased > 0)
            CompactionState.Set(store, CompactionState.Due);
        return erased;
    }

    private static NoteState? Insert(StoreConnection store, Actor coach, long client, NoteKind kind, string text, string? draft, string? day, long now) =>
        Known(store.First(
            """
            INSERT INTO Notes (CoachId, ClientId, Kind, Text, Draft, Day, MadeAt, ChangedAt, Revision)
            SELECT CoachId, ClientId, ?4, ?5, ?6, ?7, ?3, ?3, 1 FROM Coached
            WHERE CoachId = ?1 AND ClientId = ?2 AND EndsAt > ?3 AND (SELECT count(*) FROM Notes WHERE CoachId = ?1 AND ClientId = ?2) < ?8
            RETURNING Id, Revision
            """,
            StateOf, coach.HolderId, client, now, (int)kind, text, draft, day, Notes.MostForAClient));

    private static NoteState? Known(NoteState state) => state == NoteState.New ? null : state;

    private static NoteState StateOf(StoreRow row) => new(row.Number(0), row.Number(1));

    private static string? DayOf(FinishedNote note) => note.Day?.ToString("yyyy-MM-dd");

    private static OwnNote OwnOf(StoreRow row) => new(
        row.Number(0),
        (NoteKind)row.Number(1),
        row.Text(2),
        row.IsNull(3) ? null : row.Text(3),
        Day(row, 4),
        Time(row, 5),
        DateTimeOffset.FromUnixTimeSeconds(row.Number(6)),
        row.Number(7) != 0,
        row.Number(8));

    private static DateOnly? Day(StoreRow row, int column) => row.IsNull(column) ? null : DateOnly.ParseExact(row.Text(column), "yyyy-MM-dd");

    private static DateTimeOffset? Time(StoreRow row, int column) => row.IsNull(column) ? null : DateTimeOffset.FromUnixTimeSeconds(row.Number(column));
}
