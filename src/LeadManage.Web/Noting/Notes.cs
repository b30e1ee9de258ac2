using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Noting;

/// <summary>
/// What a coach writes about a client: notes of their own, notes that both read, and goals. Only its author changes a note, and only while the client
/// shares with them (docs/decisions/0014). What is returned as saved is on disk.
/// </summary>
public sealed class Notes(StoreReaders readers, StoreWriter writer, TimeProvider clock)
{
    /// <summary>More are never kept of one client by one coach.</summary>
    public const int MostForAClient = 1000;

    /// <summary>How long what was deleted can be brought back.</summary>
    public static readonly TimeSpan Undoable = TimeSpan.FromMinutes(10);

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <returns>The newest first, deleted ones that can be brought back among them; null when the client does not share with this coach (any more).</returns>
    public Task<IReadOnlyList<OwnNote>?> ListAsync(Actor coach, long client, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(NoteRows.IsCoached(readers, coach, client, Now) ? NoteRows.Of(readers, coach, client, Now) : null);
    }

    /// <summary>Keeps what is being typed. It is never put over what another page has typed meanwhile: then it becomes a note of its own.</summary>
    /// <returns>What to name the next time; null when nothing is kept, for the client does not share (any more).</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; nothing was saved.</exception>
    public Task<NoteState?> DraftAsync(Actor coach, long client, NoteState state, NoteKind kind, string text, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        var plain = NoteText.Plain(text);
        return writer.WriteAsync(store => NoteRows.Draft(store, coach, client, state, kind == NoteKind.Goal ? kind : NoteKind.Private, plain, Now), ct);
    }

    /// <summary>Finishes a note, for its author or for both.</summary>
    /// <returns>Null when nothing is kept: it has no letter, or the client does not share (any more).</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; nothing was saved.</exception>
    public Task<NoteState?> KeepAsync(Actor coach, long client, NoteState state, FinishedNote finished, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        ArgumentNullException.ThrowIfNull(finished);
        var plain = finished with { Text = NoteText.Plain(finished.Text).Trim(), Day = finished.Kind == NoteKind.Goal ? finished.Day : null };
        return plain.Text.Length == 0 || !Enum.IsDefined(plain.Kind)
            ? Task.FromResult<NoteState?>(null)
            : writer.WriteAsync(store => NoteRows.Keep(store, coach, client, state, plain, Now), ct);
    }

    /// <summary>Takes back what was typed since the note was finished; one that never was is deleted.</summary>
    /// <returns>False when there is no such note for this coach.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; all is as it was.</exception>
    public Task<bool> DropAsync(Actor coach, long note, CancellationToken ct) => WriteAsync(coach, store => NoteRows.Drop(store, coach, note, Now), ct);

    /// <summary>From here on nobody reads it; <see cref="RestoreAsync"/> takes that back within <see cref="Undoable"/>.</summary>
    /// <returns>False when there is no such note for this coach.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; all is as it was.</exception>
    public Task<bool> DeleteAsync(Actor coach, long note, CancellationToken ct) => WriteAsync(coach, store => NoteRows.Delete(store, coach, note, Now), ct);

    /// <returns>False when there is no such note for this coach, or not any more.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; all is as it was.</exception>
    public Task<bool> RestoreAsync(Actor coach, long note, CancellationToken ct) => WriteAsync(coach, store => NoteRows.Restore(store, coach, note, Now), ct);

    /// <summary>Says of a goal whether it is reached.</summary>
    /// <returns>False when there is no such goal for this coach.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; all is as it was.</exception>
    public Task<bool> MarkAsync(Actor coach, long goal, bool done, CancellationToken ct) => WriteAsync(coach, store => NoteRows.Mark(store, coach, goal, done, Now), ct);

    /// <summary>Shared notes and goals about this person, for themselves; they stay readable when the sharing is over.</summary>
    public Task<IReadOnlyList<SharedNote>> ForClientAsync(Actor client, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(client);
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(NoteRows.ForClient(readers, client));
    }

    private Task<bool> WriteAsync(Actor coach, Func<StoreConnection, bool> work, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        return writer.WriteAsync(work, ct);
    }
}
