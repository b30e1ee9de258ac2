using LeadManage.Web.Mailing;

namespace LeadManage.Web.Tests.Mailing;

/// <summary>What does not go the first time: servers that fail, refuse, drop or are not there, and ends in between.</summary>
public sealed class MailRetryingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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
        await MailRoom.UntilAsync(() => room.Log.Contains("The store is locked by another program.", StringComparison.Ordinal));
        hold.CommandText = "ROLLBACK";
        hold.ExecuteNonQuery();
        await MailRoom.UntilAsync(() => sending.IsCompleted, () => room.Clock.Advance(TimeSpan.FromMinutes(1)));
        await sending;

        Assert.Single(room.Sink.Taken);
        Assert.Equal("1 1", room.Row("Outcome", "Attempts"));
    }

    /// <summary>The link of a letter opens something; its token stands nowhere else but as a hash.</summary>
}
