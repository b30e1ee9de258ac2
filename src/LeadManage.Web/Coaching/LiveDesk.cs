using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Sharing;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Components;

namespace LeadManage.Web.Coaching;

/// <summary>
/// What a coach has open. It is read again whenever something changed for the coach, so that what a client took back is gone at once; while it is
/// being read for that, nothing of before is shown.
/// </summary>
public abstract class LiveDesk : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private IDisposable? _listening;
    private ITimer? _end;
    private int _turn;

    [Inject] public required LiveChanges Live { get; init; }

    [Inject] public required Grants Granted { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Parameter, EditorRequired] public required Actor Coach { get; set; }

    /// <summary>True while the page reads by itself, because something changed.</summary>
    protected bool IsAgain { get; private set; }

    /// <summary>Kept across a restart of the server: a page that goes on after it was open already.</summary>
    [PersistentState]
    public bool WasOpen { get; set; }

    /// <summary>True when the look could not be written, so that nothing was read.</summary>
    protected bool IsUnavailable { get; private set; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads.</summary>
    /// <returns>Puts what was read onto the page; not called when something newer was asked for meanwhile.</returns>
    protected abstract Task<Action> LoadAsync(CancellationToken ct);

    /// <summary>Takes what was read off the page.</summary>
    protected abstract void Clear();

    protected override async Task OnInitializedAsync()
    {
        _listening = Live.Subscribe(Coach.HolderId, _ => InvokeAsync(BeginAgainAsync));
        (IsAgain, WasOpen) = (WasOpen, true);
        await ReadAsync();
        IsAgain = false;
    }

    protected async Task ReadAsync()
    {
        var turn = ++_turn;
        try
        {
            var show = await LoadAsync(_gone.Token);
            if (turn != _turn)
                return;
            IsUnavailable = false;
            show();
            AwaitEnd();
        }
        catch (StoreUnavailableException)
        {
            IsUnavailable = true;
            Clear();
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The page was closed.
        }
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _listening?.Dispose();
        _end?.Dispose();
        _gone.Cancel();
        _gone.Dispose();
    }

    // A timer may go off a little early, and then a grant stands while it is looked for and is over while it is read by.
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(50);

    // Nobody tells of a grant that ends by its date. A timer counts 49 days at most, and no session lasts for more than 30.
    private void AwaitEnd()
    {
        _end?.Dispose();
        _end = Granted.NextEnd(Coach) is { } at && at - Clock.GetUtcNow() is var left && left < SessionTickets.Remembered
            ? Clock.CreateTimer(_ => _ = InvokeAsync(BeginAgainAsync), null, (left < TimeSpan.Zero ? TimeSpan.Zero : left) + Late, Timeout.InfiniteTimeSpan)
            : null;
    }

    private async Task BeginAgainAsync()
    {
        Clear();
        StateHasChanged();
        IsAgain = true;
        await ReadAsync();
        IsAgain = false;
        StateHasChanged();
    }
}
