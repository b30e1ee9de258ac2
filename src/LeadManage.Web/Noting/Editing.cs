using LeadManage.Web.Storage;

namespace LeadManage.Web.Noting;

/// <summary>One note while it is written: what is typed becomes its draft, until it is finished or left as it was.</summary>
internal sealed class Editing : IAsyncDisposable
{
    private readonly Notes _notes;
    private readonly NotedClient _about;
    private readonly NoteKind _kind;
    private readonly Action _changed;
    private readonly TimeProvider _clock;
    private Typing _typing;
    private NoteState _state;

    /// <param name="notes">Where it is kept.</param>
    /// <param name="about">Who writes about whom.</param>
    /// <param name="kind">What it will be, as far as it is new.</param>
    /// <param name="of">Null for a new one.</param>
    /// <param name="changed">Called whenever there is something new to show.</param>
    /// <param name="clock">Waits.</param>
    public Editing(Notes notes, NotedClient about, NoteKind kind, OwnNote? of, Action changed, TimeProvider clock)
    {
        (_notes, _about, _kind, _changed, _clock) = (notes, about, kind, changed, clock);
        Begun = of?.Draft ?? of?.Text ?? "";
        _state = of is null ? NoteState.New : new NoteState(of.Id, of.Revision);
        _typing = new Typing(SaveAsync, changed, clock);
        _typing.Begin(Begun);
    }

    /// <summary>What stood in the field when it opened.</summary>
    public string Begun { get; }

    /// <summary>0 while it is not in the store.</summary>
    public long Id => _state.Id;

    public int Letters => _typing.Text.Length;

    public TypingState State => _typing.State;

    /// <summary>What could not be done, in words; null when nothing was wrong.</summary>
    public string? Problem { get; private set; }

    public void Typed(string text)
    {
        Problem = null;
        _typing.Typed(text);
    }

    /// <returns>False when it is not finished; <see cref="Problem"/> says why, and what was typed is still being saved.</returns>
    public async Task<bool> KeepAsync(NoteKind kind, DateOnly? day)
    {
        var text = _typing.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            Problem = "There is nothing to keep yet.";
            return false;
        }

        await _typing.StopAsync();
        try
        {
            if (await _notes.KeepAsync(_about.Coach, _about.Id, _state, new FinishedNote(kind, text, day), CancellationToken.None) is not null)
                return true;
            Problem = NoteWords.Of(TypingState.Refused);
        }
        catch (StoreUnavailableException)
        {
            Problem = NoteWords.Unavailable;
        }

        await GoOnAsync(text);
        return false;
    }

    /// <summary>Leaves it as it was before; a new one goes.</summary>
    /// <returns>False when that could not be written.</returns>
    public async Task<bool> DropAsync()
    {
        var text = _typing.Text;
        await _typing.StopAsync();
        try
        {
            if (_state != NoteState.New)
                await _notes.DropAsync(_about.Coach, _state.Id, CancellationToken.None);
            return true;
        }
        catch (StoreUnavailableException)
        {
            Problem = NoteWords.Unavailable;
        }

        await GoOnAsync(text);
        return false;
    }

    public ValueTask DisposeAsync() => _typing.DisposeAsync();

    private async Task GoOnAsync(string text)
    {
        await _typing.DisposeAsync();
        _typing = new Typing(SaveAsync, _changed, _clock);
        _typing.Typed(text);
    }

    private async Task<bool> SaveAsync(string text)
    {
        if (await _notes.DraftAsync(_about.Coach, _about.Id, _state, _kind, text, CancellationToken.None) is not { } state)
            return false;
        _state = state;
        return true;
    }
}
