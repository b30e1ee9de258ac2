using LeadManage.Web.Mailing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace LeadManage.Web.Tests.Mailing;

public sealed class OutboxTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_letter_of_one_key_is_not_put_before_or_after_the_first_has_gone()
    {
        await using var room = await MailRoom.NewAsync();
        Assert.True(await room.PutAsync("confirm-7"));
        Assert.False(await room.PutAsync("confirm-7", "bob@example.org"));
        await room.SendAsync();
        Assert.False(await room.PutAsync("confirm-7"));
        Assert.True(await room.PutAsync("confirm-8"));
        await room.SendAsync();

        Assert.Equal(2, room.Sink.Taken.Count);
        Assert.All(room.Sink.Taken, message => Assert.Equal(MailRoom.Ann, message.To.ToString()));
    }

    [Fact]
    public async Task An_act_that_fails_leaves_no_letter_and_one_beside_it_keeps_its_own()
    {
        await using var room = await MailRoom.NewAsync();
        var now = room.Clock.GetUtcNow();
        bool Put(StoreConnection store, string key) => room.Store.Get<Outbox>().Put(store, MailRoom.Ann, MailRoom.Hello, key, now, now);

        // Together, so that they share a group of the writer.
        var fails = room.Store.Writer.WriteAsync(store => Put(store, "fails") ? throw new InvalidOperationException("the act failed") : false, Ct);
        var works = room.Store.Writer.WriteAsync(store => Put(store, "works"), Ct);
        Assert.True(await works);
        await Assert.ThrowsAsync<InvalidOperationException>(() => fails);
        await room.SendAsync();

        Assert.Equal("1", room.Store.Scalar("SELECT count(*) FROM Outbox"));
        Assert.Single(room.Sink.Taken);
        Assert.True(await room.PutAsync("fails"), "its key is free");
    }

    [Fact]
    public async Task A_letter_can_be_withdrawn_until_it_has_gone_and_put_again_after_that()
    {
        await using var room = await MailRoom.NewAsync();
        Task<bool> WithdrawAsync() => room.Store.Writer.WriteAsync(store => Outbox.Withdraw(store, "reminder"), Ct);
        await room.PutAsync("reminder", later: TimeSpan.FromDays(3));
        Assert.True(await WithdrawAsync());
        Assert.True(room.Store.Get<Compaction>().IsDue());
        Assert.False(await WithdrawAsync());
        room.Clock.Advance(TimeSpan.FromDays(3));
        await room.SendAsync();
        Assert.Empty(room.Sink.Taken);

        Assert.True(await room.PutAsync("reminder"));
        await room.SendAsync();
        Assert.False(await WithdrawAsync());
        Assert.False(await room.PutAsync("reminder"));
        Assert.Single(room.Sink.Taken);
    }

    [Fact]
    public async Task Whoever_leaves_gets_no_letter_any_more_however_their_address_is_written()
    {
        await using var room = await MailRoom.NewAsync();
        await room.PutAsync("1", "Ann@Example.org", later: TimeSpan.FromDays(1));
        await room.PutAsync("2", "ann@example.org", later: TimeSpan.FromDays(2));
        await room.PutAsync("3", "bob@example.org", later: TimeSpan.FromDays(1));

        Assert.Equal(2, await room.Store.Writer.WriteAsync(store => Outbox.EraseTo(store, MailRoom.Ann), Ct));
        Assert.True(room.Store.Get<Compaction>().IsDue());

        Assert.Equal("bob@example.org", room.Row("Address"));
    }

    [Fact]
    public async Task That_a_letter_went_is_forgotten_after_90_days()
    {
        await using var room = await MailRoom.NewAsync();
        await room.PutAsync("one");
        await room.SendAsync();
        room.Clock.Advance(TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1));
        await room.Store.Get<Upkeep>().EraseExpiredAsync(Ct);
        Assert.Equal("1", room.Store.Scalar("SELECT count(*) FROM Outbox"));
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        await room.Store.Get<Upkeep>().EraseExpiredAsync(Ct);
        Assert.Equal("0", room.Store.Scalar("SELECT count(*) FROM Outbox"));
    }

    [Fact]
    public async Task A_letter_that_could_not_go_for_three_days_is_emptied_and_does_not_go_later()
    {
        await using var room = await MailRoom.NewAsync();
        await room.PutAsync("old");
        await room.PutAsync("reminder", later: TimeSpan.FromDays(10));
        // As if the server, or mail, had been off.
        room.Clock.Advance(TimeSpan.FromDays(3));
        await room.SendAsync();
        Assert.Empty(room.Sink.Taken);

        await room.Store.Get<Upkeep>().EraseExpiredAsync(Ct);
        Assert.Equal("3 - - 0", room.Store.Scalar("SELECT Outcome || ' ' || ifnull(Address, '-') || ' ' || ifnull(Content, '-') || ' ' || Attempts FROM Outbox WHERE EndedAt IS NOT NULL"));
        Assert.Equal("1", room.Store.Scalar("SELECT count(*) FROM Outbox WHERE NextAt IS NOT NULL AND Content IS NOT NULL"));
        Assert.True(room.Store.Get<Compaction>().IsDue());
    }

    [Fact]
    public async Task A_letter_that_should_have_gone_long_ago_goes_now()
    {
        await using var room = await MailRoom.NewAsync();
        await room.PutAsync("one", later: TimeSpan.FromDays(-10));
        await room.SendAsync();
        Assert.Single(room.Sink.Taken);
    }

    [Fact]
    public async Task The_store_itself_keeps_no_content_of_a_letter_that_has_ended()
    {
        await using var room = await MailRoom.NewAsync();
        await room.PutAsync("one");
        Assert.Contains("CK_Outbox_WaitsOrEnded", Assert.Throws<SqliteException>(() => room.Store.Scalar("UPDATE Outbox SET NextAt = NULL, EndedAt = 1, Outcome = 1, Address = NULL")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_every_minute_and_every_wake_is_looked_up_not_searched()
    {
        await using var room = await MailRoom.NewAsync();
        Assert.Contains("IX_Outbox_NextAt", PlanOf(room.Store, "SELECT KeyHash FROM Outbox WHERE NextAt <= 1 AND DueAt > 2 ORDER BY NextAt LIMIT 5"), StringComparison.Ordinal);
        Assert.Contains("IX_Outbox_NextAt", PlanOf(room.Store, "SELECT min(NextAt) FROM Outbox WHERE NextAt IS NOT NULL AND DueAt > 1"), StringComparison.Ordinal);
        Assert.Contains("IX_Outbox_NextAt", PlanOf(room.Store, "DELETE FROM Outbox WHERE NextAt IS NOT NULL AND Address = 'a' COLLATE NOCASE"), StringComparison.Ordinal);
        Assert.Contains("IX_Outbox_EndedAt", PlanOf(room.Store, "DELETE FROM Outbox WHERE EndedAt <= 1"), StringComparison.Ordinal);
    }

    private static string PlanOf(TestStore store, string sql)
    {
        using var connection = store.Raw();
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return reader.GetString(3);
    }
}
