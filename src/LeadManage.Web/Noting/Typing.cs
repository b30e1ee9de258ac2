using LeadManage.Web.Storage;

namespace LeadManage.Web.Noting;

/// <summary>
/// Saves what is being typed: soon after the first letter that is not saved yet, and again as long as there is more; one save at a time, and never an
/// older text after a newer. A page that goes away saves at once what it still has.
/// </summary>
/// <param name="save">Returns false when it cannot be kept.</param>
/// <param name="changed">Called whenever <see cref="State"/> has changed.</param>
/// <param name="clock">Waits.</param>
internal sealed class Typing(Func<string, Task<bool>> save, Action changed, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>So long what was typed may be unsaved while the server can write.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(800);

    private static readonly TimeSpan BeforeTryingAgain = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _gone = new();
    private Task _saving = Task.CompletedTask;
    private string _saved = "";

    public string Text { get; private set; } = "";

    public TypingState State { get; private set; }

    /// <summary>What stood there when the page came.</summary>
    public void Begin(string text) => Text = _saved = text;

    public void Typed(string text)
    {
        Text = text;
        if (_gone.IsCancellationRequested || !_saving.IsCompleted)
            return;
        State = TypingState.Waiting;
        _saving = SaveAsync();
    }

    /// <summary>Ends it without a further save, after the one that is under way.</summary>
    public async Task StopAsync()
    {
        (_saved, State) = (Text, TypingState.Untouched);
        await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _gone.Dispose();
    }

    private async Task EndAsync()
    {
        if (!_gone.IsCancellationRequested)
            await _gone.CancelAsync();
        await _saving;
    }

    private async Task SaveAsync()
    {
        var pause = Soon;
        while (Text != _saved)
        {
            await Task.Delay(pause, clock, _gone.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            var text = Text;
            // What was stopped meanwhile, or typed and taken back.
            if (text == _saved)
                break;
            try
            {
                var kept = await save(text);
                (_saved, State, pause) = (text, !kept ? TypingState.Refused : Text == text ? TypingState.Saved : TypingState.Waiting, Soon);
            }
            catch (StoreUnavailableException)
            {
                (State, pause) = (TypingState.Unavailable, BeforeTryingAgain);
                if (_gone.IsCancellationRequested)
                    return;
            }

            changed();
        }

        // Typed and taken back within the pause: what is on the disk is what stands there.
        if (State == TypingState.Waiting)
        {
            State = TypingState.Saved;
            changed();
        }
    }
}
