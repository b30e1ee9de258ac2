using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Importing;

/// <summary>
/// Answers of a client who lets a coach enter them: looked at first, then stored line by line, each once. Whether the client allows it is asked in the transaction that
/// stores each line, so what ends in between ends it for the rest (decision 0020).
/// </summary>
public sealed class ClientImporter(Importer importer, StoreReaders readers, StoreWriter writer, InstrumentCatalog catalog, LiveChanges live, TimeProvider clock)
{
    /// <summary>What the client is called, for a coach who may enter answers for them.</summary>
    /// <returns>Null when there is no such client, or they do not allow it (any more).</returns>
    public string? Find(Actor coach, long client)
    {
        ArgumentNullException.ThrowIfNull(coach);
        return readers.First(EnteringRows.Allowed, row => row.Text(1), coach.HolderId, client, clock.GetUtcNow().ToUnixTimeSeconds(), (int)GrantedFields.Entering);
    }

    /// <summary>What would be stored; changes nothing. Of other results of the client it tells only that exactly this one is there already.</summary>
    /// <returns>Null when the coach may not enter answers for this client (any more).</returns>
    public async Task<ImportFile?> PreviewAsync(Actor coach, long client, ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        if (Find(coach, client) is null)
            return null;
        var read = await importer.CompareAsync(new Actor(client), file, byName: false, ct);
        // It took a while, and what ended meanwhile is not answered.
        return Find(coach, client) is null ? null : read;
    }

    /// <summary>Stores the good lines; those that are stored already stay as they are, and those with faults change nothing.</summary>
    /// <returns>The lines as they went; null when the coach may not, or not any more: then what was stored before the end stays.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now. What was stored by then stays, and the same file goes on from there.</exception>
    public async Task<(ImportFile File, int Stored)?> StoreAsync(Actor coach, long client, ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        if (await PreviewAsync(coach, client, file, ct) is not { } read)
            return null;
        var stored = 0;
        foreach (var some in read.Lines.Where(line => line.IsNew).Chunk(Importer.AtOnce))
        {
            var outcomes = await Task.WhenAll(some.Select(line => StoreAsync(coach, client, read.Instrument!, line, ct)));
            stored += outcomes.Count(outcome => outcome == EnterOutcome.Stored);
            if (outcomes.Contains(EnterOutcome.NotAllowed))
                return null;
        }

        return (read, stored);
    }

    private async Task<EnterOutcome> StoreAsync(Actor coach, long client, Instrument instrument, ImportLine line, CancellationToken ct)
    {
        var hash = Importer.HashOf(instrument, line);
        var (outcome, coaches) = await writer.WriteAsync(
            store =>
            {
                var outcome = EnteringRows.Store(store, catalog, clock, coach, client, instrument, line, hash, out var id);
                return (outcome, id is { } stored ? Sittings.CoachesOf(store, stored) : []);
            },
            ct);
        foreach (var other in coaches)
            live.Tell(other, LiveChange.Submitted);
        return outcome;
    }
}
