using LeadManage.Web.Account;
using LeadManage.Web.Noting;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Sharing;

/// <summary>The lines of the matrix that are about notes: Third, who coaches Ann, has written some; whoever acts tries it with those, or with some that stand under their own name.</summary>
internal static class NoteOperations
{
    private const string Foreign = "what Third wrote";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task PrepareAsync(TestStore store, Actor ann, Actor third)
    {
        foreach (var kind in Enum.GetValues<NoteKind>())
            Assert.NotNull(await store.Get<Notes>().KeepAsync(third, ann.HolderId, NoteState.New, new FinishedNote(kind, $"{Foreign}, {kind}"), Ct));
    }

    public static async Task<bool> DoneAsync(TestStore store, string operation, Actor actor, Actor ann, Actor third)
    {
        var notes = store.Get<Notes>();
        var note = operation.EndsWith("Own", StringComparison.Ordinal) ? await OwnAsync(store, actor, ann) : Find(store, NoteKind.Private);
        var goal = operation.EndsWith("Own", StringComparison.Ordinal) ? note : Find(store, NoteKind.Goal);
        var before = Written(store, third);
        var done = operation switch
        {
            "note.create" => await notes.KeepAsync(actor, ann.HolderId, NoteState.New, new FinishedNote(NoteKind.Shared, "new"), Ct) is not null,
            "note.draft" => await notes.DraftAsync(actor, ann.HolderId, NoteState.New, NoteKind.Private, "new", Ct) is not null,
            "goal.create" => await notes.KeepAsync(actor, ann.HolderId, NoteState.New, new FinishedNote(NoteKind.Goal, "new"), Ct) is not null,
            "note.list" => await notes.ListAsync(actor, ann.HolderId, Ct) is not null,
            "note.readForeign" => await notes.ListAsync(actor, ann.HolderId, Ct) is { } list && list.Any(one => one.Text.Contains(Foreign, StringComparison.Ordinal)),
            "note.readShared" => (await notes.ForClientAsync(actor, Ct)).Any(one => one.Text.Contains(Foreign, StringComparison.Ordinal)),
            // What is kept is a new note of the actor's own, if anything: the row that was named stays as it was.
            "note.draftForeign" => await notes.DraftAsync(actor, ann.HolderId, note, NoteKind.Private, "forged", Ct) is { } kept && kept.Id == note.Id,
            "note.changeForeign" => await notes.KeepAsync(actor, ann.HolderId, note, new FinishedNote(NoteKind.Shared, "forged"), Ct) is { } kept && kept.Id == note.Id,
            "note.dropForeign" => await notes.DropAsync(actor, note.Id, Ct),
            "note.deleteForeign" or "note.deleteOwn" => await notes.DeleteAsync(actor, note.Id, Ct),
            "note.restoreForeign" => await DeletedAsync(store, third, note) && await notes.RestoreAsync(actor, note.Id, Ct),
            "note.restoreOwn" => await MarkDeletedAsync(store, note) && await notes.RestoreAsync(actor, note.Id, Ct),
            "goal.markForeign" or "goal.markOwn" => await notes.MarkAsync(actor, goal.Id, done: true, Ct),
            "note.changeOwn" => await notes.KeepAsync(actor, ann.HolderId, note, new FinishedNote(NoteKind.Goal, "changed"), Ct) is { } kept && kept.Id == note.Id,
            _ => throw new ArgumentException($"The matrix has no operation {operation}.", nameof(operation)),
        };
        if (operation != "note.restoreForeign")
            Assert.Equal(before, Written(store, third));
        return done;
    }

    /// <summary>A goal that stands under the actor's name, whoever they are: written past the program.</summary>
    private static Task<NoteState> OwnAsync(TestStore store, Actor actor, Actor ann) =>
        store.Writer.WriteAsync(
            writing => writing.First("SELECT 1 FROM People WHERE Id = ?1", _ => true, actor.HolderId)
                ? writing.First(
                    "INSERT INTO Notes (CoachId, ClientId, Kind, Text, MadeAt, ChangedAt, Revision) VALUES (?1, ?2, 3, 'own', 0, 0, 1) RETURNING Id, Revision",
                    row => new NoteState(row.Number(0), row.Number(1)),
                    actor.HolderId,
                    ann.HolderId)
                : new NoteState(-1, 1),
            Ct);

    private static NoteState Find(TestStore store, NoteKind kind) =>
        new(long.Parse(store.Scalar($"SELECT Id FROM Notes WHERE Kind = {(int)kind} AND Text LIKE '{Foreign}%'")), 1);

    private static async Task<bool> DeletedAsync(TestStore store, Actor third, NoteState note) => await store.Get<Notes>().DeleteAsync(third, note.Id, Ct);

    private static async Task<bool> MarkDeletedAsync(TestStore store, NoteState note)
    {
        await store.Writer.WriteAsync(writing => writing.Execute("UPDATE Notes SET DeletedAt = ?2, Revision = Revision + 1 WHERE Id = ?1", note.Id, store.Clock.GetUtcNow().ToUnixTimeSeconds()), Ct);
        return true;
    }

    /// <summary>Everything that Third has written, as it stands.</summary>
    private static string Written(TestStore store, Actor third) =>
        store.Scalar($"SELECT group_concat(Id || Kind || Text || coalesce(Draft, '-') || coalesce(DoneAt, '-') || coalesce(DeletedAt, '-') || Revision) FROM Notes WHERE CoachId = {third.HolderId}");
}
