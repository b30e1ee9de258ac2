using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Answering;

/// <summary>The rows of answers of open sittings. Three statements an answer: this is the hottest path of the program.</summary>
internal static class AnswerRows
{
    // Far above what a person does; keeps one holder from filling the disk.
    private const long MostRevisions = 20_000;

    /// <summary>Runs in the writer. The revision is raised by as many as came, and corrected when some were not applied.</summary>
    public static RecordResult Record(StoreConnection store, InstrumentCatalog catalog, Actor actor, SittingId id, IReadOnlyList<QueuedAnswer> queued, DateOnly today)
    {
        var open = store.First(
            """
            UPDATE Sittings SET Revision = Revision + ?1
            WHERE Id = ?2 AND SubmittedAt IS NULL AND EXISTS (SELECT 1 FROM Holders WHERE GuestId = ?3 AND SittingId = ?2)
            RETURNING Instrument, Revision
            """,
            row => (Instrument: row.Text(0), Revision: row.Number(1)),
            queued.Count,
            id.Value,
            actor.HolderId);
        if (open.Instrument is null)
            return RecordResult.Of(Submission.IsSubmitted(store, actor, id) ? RecordOutcome.Submitted : RecordOutcome.Gone);

        var revision = open.Revision - queued.Count;
        if (catalog.Find(open.Instrument) is not { } instrument)
        {
            Correct(store, id, revision);
            return RecordResult.Of(RecordOutcome.Unavailable);
        }

        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in queued)
        {
            if (WhyRefused(instrument, entry, revision, today) is { } reason)
                refused[entry.ItemId ?? ""] = reason;
            else if (Apply(store, id, entry, revision + 1))
                revision++;
        }

        if (revision != open.Revision)
            Correct(store, id, revision);
        return new RecordResult(RecordOutcome.Saved, revision, refused);
    }

    /// <summary>Answers by item id from rows in order of arrival: the later arrival counts, and one that was taken back is none.</summary>
    public static Dictionary<string, Given> Newest(IEnumerable<KeyValuePair<string, Given>> rowsInOrder)
    {
        var newest = new Dictionary<string, Given>(StringComparer.Ordinal);
        foreach (var (item, value) in rowsInOrder)
            newest[item] = value;
        foreach (var (item, _) in newest.Where(answer => answer.Value.IsTakenBack))
            newest.Remove(item);
        return newest;
    }

    private static void Correct(StoreConnection store, SittingId id, long revision) =>
        store.Execute("UPDATE Sittings SET Revision = ?1 WHERE Id = ?2", revision, id.Value);

    private static bool Apply(StoreConnection store, SittingId id, QueuedAnswer entry, long revision) =>
        store.Execute(
            """
            INSERT INTO Answers (SittingId, ItemId, Writer, Counter, Value, Text, Revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT DO UPDATE SET Counter = excluded.Counter, Value = excluded.Value, Text = excluded.Text, Revision = excluded.Revision
            WHERE excluded.Counter > Counter
            """,
            id.Value,
            entry.ItemId,
            entry.Writer,
            entry.Counter,
            entry.Value.Number,
            entry.Value.Text,
            revision) == 1;

    private static string? WhyRefused(Instrument instrument, QueuedAnswer entry, long revision, DateOnly today) =>
        instrument.Items.FirstOrDefault(item => item.Id == entry.ItemId) is not { } item ? "This statement is not part of the questionnaire."
        : FaultOf(item.Format, entry.Value, today) is { } fault ? fault
        : entry.Writer is not { Length: >= 1 and <= QueuedAnswer.WriterLength } || entry.Counter < 1 ? "The answer came without a valid number; reload the page and answer again."
        : revision >= MostRevisions ? "This sitting was changed too often."
        : null;

    private static string? FaultOf(AnswerFormat format, Given given, DateOnly today) =>
        given.IsTakenBack ? null
        : format.Accepts(given) ? format.FaultOn(given, today)
        : $"The answer has to be {format.Expected}.";
}
