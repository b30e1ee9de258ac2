namespace LeadManage.Web.Storage;

/// <summary>One piece of writing that waits for the writer. It may be run again when the transaction around it has to be.</summary>
internal abstract class WriteJob(long enqueued)
{
    /// <summary>Timestamp of the clock when it began to wait.</summary>
    public long Enqueued => enqueued;

    /// <summary>Writes within the open transaction; false when the job has a bug, and then the transaction has to be undone.</summary>
    public abstract bool TryRun(StoreConnection store);

    /// <summary>Writes within a savepoint of its own, so that a bug undoes this job alone.</summary>
    public void RunAlone(StoreConnection store)
    {
        store.Execute("SAVEPOINT job");
        if (!TryRun(store))
            store.Execute("ROLLBACK TO job");
        store.Execute("RELEASE job");
    }

    /// <summary>Tells the caller, after the commit.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception error);
}

internal sealed class WriteJob<T>(Func<StoreConnection, T> work, long enqueued) : WriteJob(enqueued)
{
    // Callers go on elsewhere: the writer's thread must not run their code.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _bug;

    public Task<T> Done => _done.Task;

    public override bool TryRun(StoreConnection store)
    {
        try
        {
            _result = work(store);
            _bug = null;
        }
        catch (Exception error) when (!StoreUnavailableException.Explains(error))
        {
            _bug = error;
        }

        return _bug is null;
    }

    public override void Complete()
    {
        if (_bug is null)
            _done.SetResult(_result!);
        else
            _done.SetException(_bug);
    }

    public override void Fail(Exception error) => _done.SetException(error);
}
