using LeadManage.Web.Mailing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Mailing;

public sealed class MailSendingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_arrives_once_and_nothing_of_it_stays()
    {
        await using var room = await MailRoom.NewAsync();
        await room.PutAsync("one");

        await room.SendAsync();
        await room.SendAsync();

        var message = Assert.Single(room.Sink.Taken);
        Assert.Equal(("LeadManage <hello@lead.test>", MailRoom.Ann, "Hello"), (message.From.ToString().Replace("\"", ""), message.To.ToString(), message.Subject));
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        Assert.Equal(room.Clock.GetUtcNow(), message.Date);
        Assert.Equal("EHLO lead.test", room.Sink.Commands[0]);
        Assert.StartsWith("AUTH PLAIN", room.Sink.Commands[1], StringComparison.Ordinal);
        Assert.Equal($"1 1 {room.Clock.GetUtcNow().ToUnixTimeSeconds()} - - - -", room.Row("Outcome", "Attempts", "EndedAt", "NextAt", "Address", "Content", "Fault"));
    }

    [Fact]
    public async Task After_sending_and_compaction_no_file_holds_the_address_or_a_word_of_the_letter()
    {
        await using var room = await MailRoom.NewAsync();
        var traces = new List<byte[]> { "canary.zqxjkv@example.org"u8.ToArray() };
        foreach (var number in Enumerable.Range(1, 41))
        {
            await room.PutAsync($"{number}", "canary.zqxjkv@example.org");
            traces.Add(Convert.FromHexString(room.Store.Scalar($"SELECT hex(Content) FROM Outbox WHERE rowid = {number}")));
        }

        var full = await room.Store.Bytes();
        Assert.All(traces, trace => Assert.True(TestStore.Holds(full, trace), "the search must see what is there"));

        await room.SendAsync();
        Assert.Equal(41, room.Sink.Taken.Count);
        Assert.Equal(1, room.Sink.Conversations);
        var compaction = room.Store.Get<Compaction>();
        Assert.True(compaction.IsDue());
        await compaction.CompactAsync(Ct);

        var left = await room.Store.Bytes();
        Assert.All(traces, trace => Assert.False(TestStore.Holds(left, trace)));
    }

    [Fact]
    public async Task A_letter_that_is_not_due_waits_for_its_time()
    {
        await using var room = await MailRoom.NewAsync();
        await room.PutAsync("reminder", later: TimeSpan.FromDays(30));

        Assert.Equal(TimeSpan.FromHours(1), await room.SendAsync());
        room.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(7));
        Assert.Equal(TimeSpan.FromMinutes(7), await room.SendAsync());
        Assert.Empty(room.Sink.Taken);

        room.Clock.Advance(TimeSpan.FromMinutes(7));
        await room.SendAsync();
        Assert.Single(room.Sink.Taken);
    }

    [Fact]
    public async Task A_letter_that_becomes_due_while_we_look_is_looked_for_again_at_once()
    {
        await using var room = await MailRoom.NewAsync();
        await room.PutAsync("one", later: TimeSpan.FromMinutes(5));
        // Each time somebody asks what time it is.
        room.Clock.AutoAdvanceAmount = TimeSpan.FromMinutes(10);

        Assert.Equal(TimeSpan.Zero, await room.SendAsync());
        await room.SendAsync();
        Assert.Single(room.Sink.Taken);
    }

    [Fact]
    public async Task What_fails_for_now_is_tried_again_with_growing_pauses_and_given_up_within_three_days()
    {
        await using var room = await MailRoom.NewAsync();
        room.Sink.Mode = SinkMode.AsksToComeLater;
        await room.PutAsync("one");
        var pauses = new List<TimeSpan>();
        var begun = room.Clock.GetUtcNow();
        await room.SendAsync();
        Assert.Equal($"1 451 RecipientNotAccepted {begun.ToUnixTimeSeconds()} {MailRoom.Ann}", room.Row("Attempts", "Fault", "FailingSince", "Address"));
        while (long.TryParse(room.Row("NextAt"), out var next))
        {
            var pause = DateTimeOffset.FromUnixTimeSeconds(next) - room.Clock.GetUtcNow();
            room.Clock.Advance(pause - TimeSpan.FromSeconds(1));
            var attempts = room.Sink.Conversations;
            await room.SendAsync();
            Assert.Equal(attempts, room.Sink.Conversations);
            room.Clock.Advance(TimeSpan.FromSeconds(1));
            await room.SendAsync();
            pauses.Add(pause);
        }

        Assert.Equal(["00:01:00", "00:05:00", "00:30:00", "02:00:00", "06:00:00", .. Enumerable.Repeat("12:00:00", 5)], pauses.Select(pause => $"{pause}"));
        Assert.InRange(room.Clock.GetUtcNow() - begun, TimeSpan.FromDays(2), TimeSpan.FromDays(3));
        Assert.Equal("3 11 451 RecipientNotAccepted - -", room.Row("Outcome", "Attempts", "Fault", "Address", "Content"));
        Assert.Empty(room.Sink.Taken);
    }

    [Fact]
    public async Task What_failed_goes_as_soon_as_the_server_takes_it()
    {
        await using var room = await MailRoom.NewAsync();
        room.Sink.Mode = SinkMode.AsksToComeLater;
        await room.PutAsync("one");
        await room.SendAsync();

        room.Sink.Mode = SinkMode.Accepts;
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.SendAsync();

        Assert.Single(room.Sink.Taken);
        Assert.Equal("1 2 - 451 RecipientNotAccepted", room.Row("Outcome", "Attempts", "FailingSince", "Fault"));
    }

    [Theory]
    [InlineData(SinkMode.RefusesRecipient, "550 RecipientNotAccepted")]
    [InlineData(SinkMode.RefusesContent, "554 MessageNotAccepted")]
    public async Task A_letter_that_is_refused_for_good_is_not_tried_again_and_does_not_keep_the_next_one(SinkMode mode, string fault)
    {
        await using var room = await MailRoom.NewAsync();
        room.Sink.Mode = mode;
        await room.PutAsync("one");
        await room.SendAsync();
        Assert.Equal($"2 1 {fault} - -", room.Row("Outcome", "Attempts", "Fault", "Address", "Content"));

        room.Sink.Mode = SinkMode.Accepts;
        var taken = room.Sink.Taken.Count;
        room.Clock.Advance(TimeSpan.FromHours(5));
        await room.SendAsync();
        Assert.Equal(taken, room.Sink.Taken.Count);
        await room.PutAsync("two");
        await room.SendAsync();
        Assert.Equal(taken + 1, room.Sink.Taken.Count);
    }

    [Theory]
    [InlineData(SinkMode.RefusesSender, "550 SenderNotAccepted")]
    [InlineData(SinkMode.RefusesSignIn, "AuthenticationException")]
    public async Task What_is_refused_for_the_settings_goes_when_they_are_mended(SinkMode mode, string fault)
    {
        await using var room = await MailRoom.NewAsync();
        room.Sink.Mode = mode;
        await room.PutAsync("one");
        await room.SendAsync();
        Assert.Equal($"- 1 {fault}", room.Row("Outcome", "Attempts", "Fault"));

        room.Sink.Mode = SinkMode.Accepts;
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.SendAsync();
        Assert.Single(room.Sink.Taken);
    }

    [Fact]
    public async Task A_server_that_does_not_let_us_in_is_asked_once_for_all_letters_and_told_none()
    {
        await using var room = await MailRoom.NewAsync();
        room.Sink.Mode = SinkMode.RefusesSignIn;
        foreach (var number in Enumerable.Range(1, 5))
            await room.PutAsync($"{number}");

        await room.SendAsync();

        Assert.Equal("5", room.Store.Scalar("SELECT count(*) FROM Outbox WHERE Attempts = 1 AND Fault = 'AuthenticationException' AND Content IS NOT NULL"));
        Assert.Equal(1, room.Sink.Conversations);
        Assert.DoesNotContain(room.Sink.Commands, command => command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_is_not_there_loses_no_letter_and_takes_all_at_once_when_it_is_back()
    {
        await using var room = await MailRoom.NewAsync();
        await room.Sink.DisposeAsync();
        foreach (var number in Enumerable.Range(1, 5))
            await room.PutAsync($"{number}");

        await room.SendAsync();

        Assert.Equal("5", room.Store.Scalar("SELECT count(*) FROM Outbox WHERE Attempts = 1 AND Fault = 'no connection: ConnectionRefused' AND Content IS NOT NULL"));
        await using var back = new SmtpSink(room.Sink.Port);
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.SendAsync();
        Assert.Equal((5, 1), (back.Taken.Count, back.Conversations));
    }

    [Fact]
    public async Task Taken_but_cut_off_before_the_answer_it_comes_again_under_the_same_id()
    {
        await using var room = await MailRoom.NewAsync();
        room.Sink.Mode = SinkMode.TakesAndHangsUp;
        await room.PutAsync("one");
        await room.PutAsync("two");
        await room.SendAsync();
        Assert.Equal("2", room.Store.Scalar("SELECT count(*) FROM Outbox WHERE Attempts = 1 AND Content IS NOT NULL"));

        room.Sink.Mode = SinkMode.Accepts;
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.SendAsync();

        var ids = room.Sink.Taken.Select(message => message.MessageId).ToArray();
        Assert.Equal(4, ids.Length);
        Assert.Equal(ids[..2].Order(), ids[2..].Order());
        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(ids, id => Assert.EndsWith("@lead.test", id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Killed_between_taken_and_noted_the_next_run_sends_it_once_more_under_the_same_id()
    {
        await using var room = await MailRoom.NewAsync();
        await room.PutAsync("one");
        // The run that is killed: it finds the letter, the server takes it, and that is never noted.
        var letter = Assert.Single(await room.Store.Writer.WriteAsync(store => Outgoing.Due(store, room.Clock.GetUtcNow()), Ct));
        await using (var postman = new Postman(MailRoom.Options(room.Sink.Port)))
            await postman.HandOverAsync(await room.Store.Get<LetterWriting>().MessageAsync(letter), Ct);

        await using (var restarted = room.Store.Beside())
            await restarted.Get<MailSending>().SendDueAsync(Ct);

        Assert.Equal(2, room.Sink.Taken.Count);
        Assert.Single(room.Sink.Taken.Select(message => message.MessageId).Distinct());
        Assert.Equal("1", room.Row("Outcome"));
    }

    [Fact]
    public async Task What_was_taken_while_the_store_cannot_write_is_not_sent_again_but_noted_later()
    {
        await using var room = await MailRoom.NewAsync();
        await room.PutAsync("one");
        using var other = room.Store.Raw();
        using var hold = other.CreateCommand();
        room.Sink.WhenTaken = () =>
        {
            hold.CommandText = "BEGIN EXCLUSIVE";
            hold.ExecuteNonQuery();
        };

        var sending = room.SendAsync();
        await UntilAsync(() => room.Log.Contains("The store is locked by another program.", StringComparison.Ordinal));
        hold.CommandText = "ROLLBACK";
        hold.ExecuteNonQuery();
        await UntilAsync(() => sending.IsCompleted, () => room.Clock.Advance(TimeSpan.FromMinutes(1)));
        await sending;

        Assert.Single(room.Sink.Taken);
        Assert.Equal("1 1", room.Row("Outcome", "Attempts"));
    }

    /// <summary>The link of a letter opens something; its token stands nowhere else but as a hash.</summary>
    [Fact]
    public async Task A_copy_of_the_database_opens_no_letter_that_waits()
    {
        await using var room = await MailRoom.NewAsync();
        await room.PutAsync("reset", letter: new Letter("subjectzqxjkv", ["wordszqxjkv"], "whyzqxjkv", new LetterLink("Go", new Uri("https://lead.test/reset/tokenzqxjkv"))));

        Assert.True(TestStore.Holds(await room.Store.Bytes(), "ann@example.org"u8.ToArray()), "the search must see what is there");
        Assert.False(TestStore.Holds(await room.Store.Bytes(), "zqxjkv"u8.ToArray()));
        await room.SendAsync();
        Assert.Contains("https://lead.test/reset/tokenzqxjkv", Assert.Single(room.Sink.Taken).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_whose_key_is_lost_ends_and_keeps_no_other()
    {
        await using var room = await MailRoom.NewAsync();
        await room.PutAsync("lost");
        Directory.Delete(room.Store.Folder.Keys, recursive: true);
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var restarted = room.Store.Beside();
        var now = room.Clock.GetUtcNow();
        await restarted.Writer.WriteAsync(store => restarted.Get<Outbox>().Put(store, MailRoom.Ann, MailRoom.Hello, "new", now, now), Ct);

        await restarted.Get<MailSending>().SendDueAsync(Ct);

        Assert.Equal("3 unreadable", room.Store.Scalar("SELECT Outcome || ' ' || Fault FROM Outbox WHERE Outcome <> 1"));
        Assert.Single(room.Sink.Taken);
    }

    [Fact]
    public async Task Neither_log_nor_row_repeats_an_address_a_word_or_what_the_server_said_of_them()
    {
        await using var room = await MailRoom.NewAsync();
        foreach (var mode in Enum.GetValues<SinkMode>())
        {
            room.Sink.Mode = mode;
            await room.PutAsync($"{mode}");
            await room.SendAsync();
        }

        Assert.Contains("has ended: Sent", room.Log, StringComparison.Ordinal);
        Assert.Contains("550 RecipientNotAccepted", room.Log, StringComparison.Ordinal);
        Assert.Contains("451 RecipientNotAccepted", room.Log, StringComparison.Ordinal);
        Assert.All(["ann", "example.org", "results", "secret", "lead.test/my"], trace => Assert.DoesNotContain(trace, room.Log, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("0", room.Store.Scalar("SELECT count(*) FROM Outbox WHERE Fault LIKE '%ann%' OR Fault LIKE '%example%'"));
    }

    [Fact]
    public async Task The_service_sends_when_a_letter_is_put_and_when_its_time_comes()
    {
        await using var room = await MailRoom.NewAsync();
        await room.Sending.StartAsync(Ct);
        // Time enough to look and fall asleep: it must be woken, not come by by chance.
        await Task.Delay(TimeSpan.FromSeconds(1), Ct);
        await room.PutAsync("now");
        await UntilAsync(() => room.Sink.Taken.Count == 1);

        await room.PutAsync("later", later: TimeSpan.FromHours(5));
        await UntilAsync(() => room.Sink.Taken.Count == 2, () => room.Clock.Advance(TimeSpan.FromMinutes(5)));
        Assert.True(room.Sink.Taken[1].Date >= TestStore.NewClock().GetUtcNow() + TimeSpan.FromHours(5), "not before its time");
        await room.Sending.StopAsync(Ct);
    }

    [Fact]
    public async Task With_mail_off_nothing_is_put_and_nothing_is_tried()
    {
        await using var room = await MailRoom.NewAsync(on: false);
        Assert.False(await room.PutAsync("one"));
        Assert.Equal("0", room.Store.Scalar("SELECT count(*) FROM Outbox"));

        await room.Sending.StartAsync(Ct);
        await room.Sending.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(20), Ct);

        Assert.Contains("Mail is off, pages show links to copy instead: LeadManage:Mail:Host is not set.", room.Log, StringComparison.Ordinal);
        Assert.Empty(room.Sink.Commands);
    }

    private static async Task UntilAsync(Func<bool> isSo, Action? meanwhile = null)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromMinutes(1), "it never came");
            meanwhile?.Invoke();
            await Task.Delay(20, Ct);
        }
    }
}
