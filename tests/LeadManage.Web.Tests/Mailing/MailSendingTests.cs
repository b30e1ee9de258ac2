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
        await MailRoom.UntilAsync(() => room.Sink.Taken.Count == 1);

        await room.PutAsync("later", later: TimeSpan.FromHours(5));
        await MailRoom.UntilAsync(() => room.Sink.Taken.Count == 2, () => room.Clock.Advance(TimeSpan.FromMinutes(5)));
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
}
