using System.Diagnostics;
using LeadManage.Web.Answering;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Tests.Storage;

/// <summary>The store cannot write: the person is told, reading goes on, and it heals by itself.</summary>
public sealed class UnavailableTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lock_held_for_three_seconds_is_waited_for()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.BeginAsync();
        var release = HoldLock(store, TimeSpan.FromSeconds(3));
        Assert.Equal(RecordOutcome.Saved, (await store.Sittings.RecordAsync(actor, id, TestStore.AnswersOf(1), Ct)).Outcome);
        await release;
    }

    [Fact]
    public async Task A_lock_held_for_ten_seconds_is_told_within_five_and_heals()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.BeginAsync();
        var release = HoldLock(store, TimeSpan.FromSeconds(10));

        var watch = Stopwatch.StartNew();
        var recording = store.Sittings.RecordAsync(actor, id, TestStore.AnswersOf(1), Ct);
        var submitting = store.Sittings.SubmitAsync(actor, id, LastWord.None, Ct);
        var beginning = store.Sittings.BeginAsync(actor, TestStore.Lm36, Ct);
        var issuing = store.Guests.IssueAsync(Ct);
        Assert.Equal(RecordOutcome.Unavailable, (await recording).Outcome);
        Assert.Equal(SubmitOutcome.Unavailable, await submitting);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => beginning);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => issuing);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5));
        Assert.Empty((await store.Sittings.FindAsync(actor, id, Ct))!.Answers);

        await release;
        Assert.Equal(RecordOutcome.Saved, (await store.Sittings.RecordAsync(actor, id, TestStore.AnswersOf(1), Ct)).Outcome);
    }

    [Fact]
    public async Task A_database_that_may_not_grow_says_unavailable_keeps_what_was_saved_and_heals()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.AnsweredAsync();
        var before = (await store.Sittings.FindAsync(actor, id, Ct))!;

        // SQLite's own "full" (13): no page may be added. Holds until the writer opens its connection anew.
        await store.Writer.WriteAsync(rows => rows.Execute($"PRAGMA max_page_count = {store.Scalar("PRAGMA page_count")}"), Ct);
        var outcomes = new List<RecordOutcome>();
        for (var page = 1; page <= 100 && !outcomes.Contains(RecordOutcome.Unavailable); page++)
            outcomes.Add((await store.Sittings.RecordAsync(actor, id, [.. TestStore.AnswersOf(2).Select(answer => answer with { Writer = $"another page {page}" })], Ct)).Outcome);
        Assert.Equal(RecordOutcome.Unavailable, outcomes[^1]);

        var after = (await store.Sittings.FindAsync(actor, id, Ct))!;
        Assert.Equal(before.Revision + ((outcomes.Count - 1) * 36), after.Revision);
        Assert.Equal(RecordOutcome.Saved, (await store.Sittings.RecordAsync(actor, id, [.. TestStore.AnswersOf(3).Select(answer => answer with { Writer = "healed" })], Ct)).Outcome);
    }

    [Fact]
    public async Task A_read_only_database_says_unavailable_and_heals()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.BeginAsync();
        await store.Writer.WriteAsync(rows => rows.Execute("PRAGMA query_only = ON"), Ct);
        Assert.Equal(RecordOutcome.Unavailable, (await store.Sittings.RecordAsync(actor, id, TestStore.AnswersOf(1), Ct)).Outcome);
        Assert.NotNull(await store.Sittings.FindAsync(actor, id, Ct));
        Assert.Equal(RecordOutcome.Saved, (await store.Sittings.RecordAsync(actor, id, TestStore.AnswersOf(1), Ct)).Outcome);
    }

    /// <summary>Another program begins to write and does not end.</summary>
    private static Task HoldLock(TestStore store, TimeSpan time)
    {
        var connection = store.Raw();
        Pragmas.Scalar(connection, "BEGIN IMMEDIATE");
        return Task.Run(
            async () =>
            {
                await Task.Delay(time, Ct);
                Pragmas.Scalar(connection, "COMMIT");
                await connection.DisposeAsync();
            },
            Ct);
    }
}
