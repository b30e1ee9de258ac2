namespace LeadManage.Web.Storage;

/// <summary>One piece of writing that waits for the writer. It may be run again when the transaction around it has to be.</summary>
internal abstract class WriteJob(long enqueued)
{
    /// <summary>Timestamp of the clock when it began to wait.</summary>
    public long Enqueued => enqueued;

    /// <summary>Writes within the open transaction; a bug in it undoes this job alone.</summary>
    public abstract void Run(StoreConnection store);

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

    public override void Run(StoreConnection store)
    {
        store.Execute("SAVEPOINT job");
        try
        {
            _result = work(store);
            _bug = null;
        }
        catch (Exception error) when (!StoreUnavailableException.Explains(error))
        {
            store.Execute("ROLLBACK TO job");
            _bug = error;
        }

        store.Execute("RELEASE job");
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
