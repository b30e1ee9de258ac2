using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Noting;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Noting;

/// <summary>Notes and goals on a real store.</summary>
public sealed class NotesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_typed_stays_a_draft_of_one_note_until_it_is_finished()
    {
        await using var practice = await NotedPractice.OpenAsync();

        var first = await practice.DraftAsync("Ann wan");
        var second = await practice.DraftAsync("Ann wants to delegate", first);
        var typed = Assert.Single(await practice.ListAsync());
        Assert.Equal((true, "Ann wants to delegate"), (typed.IsUnfinished, typed.Draft));
        Assert.Equal(second.Id, (await practice.KeepAsync(NoteKind.Private, "Ann wants to delegate.", second)).Id);

        var kept = Assert.Single(await practice.ListAsync());
        Assert.Equal((NoteKind.Private, "Ann wants to delegate.", null), (kept.Kind, kept.Text, kept.Draft));
    }

    [Fact]
    public async Task The_client_reads_what_is_shared_and_never_what_is_private_half_typed_or_deleted()
    {
        await using var practice = await NotedPractice.OpenAsync();
        await practice.KeepAsync(NoteKind.Private, "private");
        await practice.DraftAsync("half typed");
        var deleted = await practice.KeepAsync(NoteKind.Shared, "deleted");
        Assert.True(await practice.Notes.DeleteAsync(practice.Coach, deleted.Id, Ct));
        var shared = await practice.KeepAsync(NoteKind.Shared, "shared");
        await practice.DraftAsync("shared, with more that is not finished", shared);
        await practice.KeepAsync(NoteKind.Goal, "a goal", day: new DateOnly(2026, 4, 1));

        var read = await practice.ReadAsync();

        Assert.Equal([(NoteKind.Goal, "a goal"), (NoteKind.Shared, "shared")], read.Select(note => (note.Kind, note.Text)));
        Assert.Equal(new DateOnly(2026, 4, 1), read[0].Day);
        Assert.All(read, note => Assert.Equal("Coach", note.Coach));
    }

    [Fact]
    public async Task Two_pages_on_one_note_lose_no_word_of_either()
    {
        await using var practice = await NotedPractice.OpenAsync();
        var note = await practice.KeepAsync(NoteKind.Private, "begun");

        await practice.DraftAsync("typed on the laptop", note);
        var other = await practice.DraftAsync("typed on the phone", note);
        var third = await practice.KeepAsync(NoteKind.Shared, "finished on the tablet", note);

        Assert.Equal(3, new[] { note.Id, other.Id, third.Id }.Distinct().Count());
        var words = (await practice.ListAsync()).Select(one => one.Draft ?? one.Text);
        Assert.Equal(["finished on the tablet", "typed on the phone", "typed on the laptop"], words);
    }

    [Fact]
    public async Task What_is_typed_into_a_note_that_was_deleted_elsewhere_becomes_a_new_one()
    {
        await using var practice = await NotedPractice.OpenAsync();
        var note = await practice.KeepAsync(NoteKind.Private, "begun");
        Assert.True(await practice.Notes.DeleteAsync(practice.Coach, note.Id, Ct));

        var kept = await practice.DraftAsync("begun, and more", note with { Revision = note.Revision + 1 });

        Assert.NotEqual(note.Id, kept.Id);
    }

    [Fact]
    public async Task A_deleted_note_can_be_brought_back_for_ten_minutes_and_is_erased_after_them()
    {
        await using var practice = await NotedPractice.OpenAsync();
        var note = await practice.KeepAsync(NoteKind.Shared, "a word of weight 9173");
        Assert.True(await practice.Notes.DeleteAsync(practice.Coach, note.Id, Ct));
        Assert.True(Assert.Single(await practice.ListAsync()).IsDeleted);
        Assert.True(await practice.Notes.RestoreAsync(practice.Coach, note.Id, Ct));
        Assert.False(Assert.Single(await practice.ListAsync()).IsDeleted);

        Assert.True(await practice.Notes.DeleteAsync(practice.Coach, note.Id, Ct));
        practice.Store.Clock.Advance(Notes.Undoable);
        Assert.Empty(await practice.ListAsync());
        Assert.False(await practice.Notes.RestoreAsync(practice.Coach, note.Id, Ct));
        await practice.Store.Get<Upkeep>().BeatAsync(Ct);

        Assert.Equal("0", practice.Store.Scalar("SELECT count(*) FROM Notes"));
        Assert.False(TestStore.Holds(await practice.Store.Bytes(), "weight 9173"u8.ToArray()));
    }

    [Fact]
    public async Task Left_as_it_was_a_note_keeps_its_words_and_one_that_never_was_is_deleted()
    {
        await using var practice = await NotedPractice.OpenAsync();
        var note = await practice.KeepAsync(NoteKind.Private, "as it was");
        await practice.DraftAsync("as it was not", note);
        var never = await practice.DraftAsync("never finished");

        Assert.True(await practice.Notes.DropAsync(practice.Coach, note.Id, Ct));
        Assert.True(await practice.Notes.DropAsync(practice.Coach, never.Id, Ct));

        var (deleted, kept) = ((await practice.ListAsync())[0], (await practice.ListAsync())[1]);
        Assert.Equal((true, never.Id), (deleted.IsDeleted, deleted.Id));
        Assert.Equal((false, "as it was", null), (kept.IsDeleted, kept.Text, kept.Draft));
    }

    [Fact]
    public async Task A_goal_is_reached_and_not_reached_again_and_a_note_never_is()
    {
        await using var practice = await NotedPractice.OpenAsync();
        var goal = await practice.KeepAsync(NoteKind.Goal, "a goal");
        var note = await practice.KeepAsync(NoteKind.Private, "a note");

        Assert.True(await practice.Notes.MarkAsync(practice.Coach, goal.Id, done: true, Ct));
        Assert.NotNull((await practice.ReadAsync())[0].DoneAt);
        Assert.True(await practice.Notes.MarkAsync(practice.Coach, goal.Id, done: false, Ct));
        Assert.Null((await practice.ReadAsync())[0].DoneAt);
        Assert.False(await practice.Notes.MarkAsync(practice.Coach, note.Id, done: true, Ct));
    }

    [Fact]
    public async Task When_the_sharing_ends_the_coach_reaches_no_note_the_client_still_reads_theirs_and_a_new_grant_opens_them_again()
    {
        await using var practice = await NotedPractice.OpenAsync();
        var note = await practice.KeepAsync(NoteKind.Private, "mine");
        await practice.KeepAsync(NoteKind.Shared, "ours");

        Assert.True(await practice.Grants.RevokeAsync(practice.Coach, (await practice.Grants.ListAsync(practice.Client, Ct))[0].Id, Ct));

        Assert.Null(await practice.Notes.ListAsync(practice.Coach, practice.Client.HolderId, Ct));
        Assert.False(await practice.Notes.DeleteAsync(practice.Coach, note.Id, Ct));
        Assert.Equal("ours", Assert.Single(await practice.ReadAsync()).Text);
        await practice.Store.ShareAsync(practice.Client, practice.Coach, later: ["lm36"]);
        Assert.Equal(["ours", "mine"], (await practice.ListAsync()).Select(one => one.Text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_notes_on_a_person_go_with_their_account_and_all_of_a_coach_with_theirs(bool client)
    {
        await using var practice = await NotedPractice.OpenAsync();
        await practice.KeepAsync(NoteKind.Private, "a word of weight 2846");
        await practice.KeepAsync(NoteKind.Goal, "a goal");

        Assert.True(await new AccountData(practice.Store.Get<StoreReaders>(), practice.Store.Writer, practice.Store.Get<LiveChanges>()).EraseAsync(client ? practice.Client : practice.Coach, Ct));
        await practice.Store.Get<Upkeep>().BeatAsync(Ct);

        Assert.Equal("0", practice.Store.Scalar("SELECT count(*) FROM Notes"));
        Assert.False(TestStore.Holds(await practice.Store.Bytes(), "weight 2846"u8.ToArray()));
    }

    [Fact]
    public async Task Whatever_is_sent_a_note_is_plain_text_of_at_most_four_thousand_letters()
    {
        await using var practice = await NotedPractice.OpenAsync();

        await practice.KeepAsync(NoteKind.Private, $"  line one\r\nline\0 two\u0007 {new string('x', 30_000)}");

        var text = Assert.Single(await practice.ListAsync()).Text;
        Assert.StartsWith("line one\nline two xxx", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, Note.MostLetters - 2, Note.MostLetters);
        Assert.Null(await practice.Notes.KeepAsync(practice.Coach, practice.Client.HolderId, NoteState.New, new FinishedNote(NoteKind.Private, " \n\t "), Ct));
    }

    [Fact]
    public async Task The_store_itself_keeps_a_note_with_its_author_and_its_client()
    {
        await using var practice = await NotedPractice.OpenAsync();
        var note = await practice.KeepAsync(NoteKind.Private, "mine");
        var other = await practice.Store.PersonAsync("Other");

        foreach (var column in (string[])["CoachId", "ClientId"])
            await Assert.ThrowsAnyAsync<Exception>(() => practice.Store.Writer.WriteAsync(writing => writing.Execute($"UPDATE Notes SET {column} = ?2, Revision = Revision + 1 WHERE Id = ?1", note.Id, other.HolderId), Ct));
    }
}
