using System.Collections.Concurrent;

namespace LeadManage.Web.Hosting;

/// <summary>
/// Tells open pages of this server that something changed for a person, after it was committed. It says that, never what: whoever hears it asks
/// again, as anybody does.
/// </summary>
public sealed class LiveChanges(ILogger<LiveChanges> logger)
{
    private readonly ConcurrentDictionary<Listener, byte> _listeners = new();

    public IDisposable Subscribe(long personId, Func<LiveChange, Task> on)
    {
        ArgumentNullException.ThrowIfNull(on);
        var listener = new Listener(this, personId, on);
        _listeners[listener] = 0;
        return listener;
    }

    public void Tell(long personId, LiveChange change)
    {
        foreach (var listener in _listeners.Keys.Where(listener => listener.PersonId == personId))
            _ = TellAsync(listener, change);
    }

    private async Task TellAsync(Listener listener, LiveChange change)
    {
        try
        {
            await listener.On(change);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A page that is just being closed must not keep others from hearing.
            logger.LogDebug(error, "An open page could not be told of a change.");
        }
    }

    private sealed class Listener(LiveChanges owner, long personId, Func<LiveChange, Task> on) : IDisposable
    {
        public long PersonId => personId;

        public Func<LiveChange, Task> On => on;

        public void Dispose() => owner._listeners.TryRemove(this, out _);
    }
}
