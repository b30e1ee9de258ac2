namespace LeadManage.Web.Storage;

/// <summary>
/// Rewrites the file without what was deleted. Overwriting deleted rows alone has been seen to leave remnants in pages that
/// were moved before; VACUUM and a truncated log have not.
/// </summary>
public sealed class Compaction(DataFolder folder, StoreWriter writer, TimeProvider clock)
{
    /// <summary>The last one since the start; null when there was none.</summary>
    public DateTimeOffset? LastAt { get; private set; }

    public bool IsDue()
    {
        using var store = StoreConnection.Open(folder);
        return CompactionState.Of(store) != CompactionState.None;
    }

    /// <summary>
    /// Compacts now; a reader or another writer in the way makes it throw, and it may be tried again. It runs on a
    /// connection of its own, so that answers that wait meanwhile are told in time that they have to wait.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public async Task CompactAsync(CancellationToken ct)
    {
        await writer.WriteAsync(store => Move(store, CompactionState.Due, CompactionState.UnderWay), ct);
        using (var store = StoreConnection.Open(folder))
        {
            store.Execute("VACUUM");
            if (store.First("PRAGMA wal_checkpoint(TRUNCATE)", row => row.Number(0)) != 0)
                throw new StoreUnavailableException("A reader kept the log from being emptied.");
        }

        // Whoever erased meanwhile made it due again.
        await writer.WriteAsync(store => Move(store, CompactionState.UnderWay, CompactionState.None), ct);
        LastAt = clock.GetUtcNow();
    }

    private static bool Move(StoreConnection store, long from, long to)
    {
        if (CompactionState.Of(store) != from)
            return false;
        CompactionState.Set(store, to);
        return true;
    }
}
