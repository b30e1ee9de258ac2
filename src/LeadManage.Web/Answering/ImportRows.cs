using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Answering;

/// <summary>A sitting that was answered elsewhere: begun, answered and submitted by the same rows and the same scoring as one that is typed in, in one transaction.</summary>
internal static class ImportRows
{
    private const string Writer = "import";

    /// <returns>The sitting; null when the actor has this line already.</returns>
    public static SittingId? Store(StoreConnection store, InstrumentCatalog catalog, TimeProvider clock, Actor actor, Instrument instrument, IReadOnlyDictionary<string, Given> answers, DateTimeOffset at, byte[] lineHash)
    {
        if (store.First("SELECT 1 FROM ImportedSittings JOIN Holders USING (SittingId) WHERE LineHash = ?1 AND GuestId = ?2", _ => true, lineHash, actor.HolderId))
            return null;
        var id = SittingRows.Begin(store, clock, actor, instrument);
        QueuedAnswer[] queued = [.. answers.Index().Select(answer => new QueuedAnswer(Writer, answer.Index + 1, answer.Item.Key, answer.Item.Value))];
        var refused = AnswerRows.Record(store, catalog, actor, id, queued, DateOnly.FromDateTime(at.UtcDateTime)).Refused;
        // The line was looked at by the same rules before it came here.
        if (refused.Count > 0 || Submission.Close(store, catalog, actor, id, LastWord.None, at.ToUnixTimeSeconds()) is not SubmitOutcome.Done)
            throw new InvalidOperationException("A line that was found good could not be stored.");
        store.Execute("INSERT INTO ImportedSittings (SittingId, ImportedAt, LineHash) VALUES (?1, ?2, ?3)", id.Value, clock.GetUtcNow().ToUnixTimeSeconds(), lineHash);
        return id;
    }
}
