using LeadManage.Web.Account;
using LeadManage.Web.Coaching;

namespace LeadManage.Web.Reporting;

/// <summary>An archive that a page offers, is made, and ends; the page shows how far it is.</summary>
/// <param name="id">Names it in the address, and cannot be guessed.</param>
/// <param name="coach">Whose it is; nobody else gets it.</param>
/// <param name="query">Which clients.</param>
/// <param name="clock">For telling not too often.</param>
public sealed class ArchiveRun(string id, Actor coach, ClientQuery query, TimeProvider clock) : IDisposable
{
    /// <summary>More often nobody reads it.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(150);

    private readonly CancellationTokenSource _stop = new();
    private bool _isOver;
    private long _told;

    /// <summary>Called when something of it is another; the page that offers it listens.</summary>
    public Action? Changed { get; set; }

    public string Id => id;

    public Actor Coach => coach;

    public ClientQuery Query => query;

    public ArchiveState State { get; private set; } = ArchiveState.Offered;

    /// <summary>Clients in it; known when it is begun.</summary>
    public int Total { get; private set; }

    /// <summary>Clients that are done.</summary>
    public int Done { get; private set; }

    /// <summary>Of these, without a report.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Ends with it.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Stops the work on the server; the file that the browser has of it is cut off.</summary>
    public void Stop()
    {
        lock (_stop)
            if (!_isOver)
                _stop.Cancel();
    }

    /// <summary>Nothing is made of it any more, so there is nothing to stop.</summary>
    public void Dispose()
    {
        lock (_stop)
            _isOver = true;
        _stop.Dispose();
    }

    internal void Begin(int total)
    {
        Total = total;
        Tell(ArchiveState.Running);
    }

    internal void Count(bool isIn)
    {
        Done++;
        LeftOut += isIn ? 0 : 1;
        if (clock.GetElapsedTime(_told) >= Often)
            Tell(ArchiveState.Running);
    }

    internal void Tell(ArchiveState state)
    {
        State = state;
        _told = clock.GetTimestamp();
        Changed?.Invoke();
    }
}
