using System.Threading.Channels;

namespace LeadManage.Web.Storage;

/// <summary>
/// The only one who writes. A thread with a connection of its own takes everything that waits, writes it in one
/// immediate transaction and tells the callers only after the commit, which is on disk (synchronous=FULL): one flush
/// of the disk serves them all. See docs/decisions/0005-one-writer-with-group-commit.md.
/// </summary>
public sealed class StoreWriter : IAsyncDisposable
{
    private const int MostWaiting = 10_000;
    private const int MostTogether = 512;

    // One attempt to begin lasts about a second; a caller hears within five.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3.5);

    private readonly Channel<WriteJob> _waiting = Channel.CreateBounded<WriteJob>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DataFolder _folder;
    private readonly ILogger<StoreWriter> _logger;
    private readonly TimeProvider _clock;
    private StoreConnection? _store;
    private long _changes;
    private long _lastChange;

    public StoreWriter(DataFolder folder, TimeProvider clock, ILogger<StoreWriter> logger)
    {
        _folder = folder;
        _clock = clock;
        _logger = logger;
        _lastChange = clock.GetTimestamp();
        new Thread(Run) { IsBackground = true, Name = "store writer" }.Start();
    }

    /// <summary>How long no row was changed; for work that should not disturb.</summary>
    public TimeSpan Idle => _clock.GetElapsedTime(Interlocked.Read(ref _lastChange));

    /// <summary>Runs <paramref name="work"/> in the next transaction. It may be run more than once; only its last run is kept.</summary>
    /// <returns>What the work returned, once it is on disk.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was written and it may be tried again.</exception>
    public Task<T> WriteAsync<T>(Func<StoreConnection, T> work, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var job = new WriteJob<T>(work, TimeProvider.System.GetTimestamp());
        // From here on the caller cannot take it back: a browser that went away has still answered.
        return _waiting.Writer.TryWrite(job) ? job.Done : Task.FromException<T>(new StoreUnavailableException("Too much is waiting to be written, or the server is stopping."));
    }

    /// <summary>Writes what waits, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _stopped.Task;
    }

    private void Run()
    {
        var together = new List<WriteJob>(MostTogether);
        while (together.Count > 0 || _waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (together.Count < MostTogether && _waiting.Reader.TryRead(out var job))
                together.Add(job);
            Commit(together);
        }

        _store?.Dispose();
        _stopped.SetResult();
    }

    private void Commit(List<WriteJob> together)
    {
        try
        {
            _store ??= StoreConnection.Open(_folder);
            Write(_store, together);
            NoteChanges(_store);
        }
        catch (Exception error) when (StoreUnavailableException.IsBusy(error))
        {
            // Another program holds the lock: whoever can still wait stays for the next attempt.
            Reopen();
            var over = together.Where(job => TimeProvider.System.GetElapsedTime(job.Enqueued) > Patience).ToHashSet();
            if (over.Count > 0)
                GiveUp(over, "The store is locked by another program.", error);
            together.RemoveAll(over.Contains);
            return;
        }
        catch (Exception error)
        {
            Reopen();
            GiveUp(together, "The store cannot write.", error);
            together.Clear();
            return;
        }

        foreach (var job in together)
            job.Complete();
        together.Clear();
    }

    private static void Write(StoreConnection store, List<WriteJob> together)
    {
        store.Execute("BEGIN IMMEDIATE");
        if (!together.TrueForAll(job => job.TryRun(store)))
        {
            // Rare, and dear only then: all again, each within a savepoint, so that the one with the bug fails alone.
            store.Execute("ROLLBACK");
            store.Execute("BEGIN IMMEDIATE");
            foreach (var job in together)
                job.RunAlone(store);
        }

        store.Execute("COMMIT");
    }

    // A job that only reads, a health check for one, is no change.
    private void NoteChanges(StoreConnection store)
    {
        var changes = store.First("SELECT total_changes()", static row => row.Number(0));
        if (changes != _changes)
            Interlocked.Exchange(ref _lastChange, _clock.GetTimestamp());
        _changes = changes;
    }

    // Closing rolls back whatever is left, and a fresh connection cannot carry a fault on.
    private void Reopen()
    {
        _store?.Dispose();
        _store = null;
    }

    private void GiveUp(IEnumerable<WriteJob> jobs, string reason, Exception error)
    {
        foreach (var job in jobs)
            job.Fail(StoreUnavailableException.Explains(error) ? new StoreUnavailableException(reason, error) : error);
        _logger.LogError(error, "{Reason} Nothing of this attempt was saved; reading goes on.", reason);
    }
}
