using LeadManage.Web.Answering;
using LeadManage.Web.Storage;
using Microsoft.Data.Sqlite;

namespace LeadManage.Web.Tests.Storage;

public sealed class StoreWriterTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_caller_is_told_is_there_for_every_other_connection()
    {
        await using var store = await TestStore.NewAsync();
        using var other = store.Raw();
        for (var guest = 1; guest <= 20; guest++)
        {
            await AddGuestAsync(store, guest);
            Assert.Equal($"{guest}", Pragmas.Scalar(other, "SELECT max(Id) FROM Guests"));
        }
    }

    [Fact]
    public async Task Much_that_waits_is_committed_together()
    {
        await using var store = await TestStore.NewAsync();
        var blocked = new TaskCompletionSource();
        var first = store.Writer.WriteAsync(_ => blocked.Task.Wait(TimeSpan.FromSeconds(20), Ct), Ct);
        var waiting = Enumerable.Range(1, 200).Select(guest => AddGuestAsync(store, guest)).ToArray();
        using var other = store.Raw();
        var before = long.Parse(Pragmas.Scalar(other, "PRAGMA data_version"));
        blocked.SetResult();
        await first;

        // data_version rises with each commit of another connection that we look at: whoever sees one of the 200 sees all.
        while (Pragmas.Scalar(other, "SELECT count(*) FROM Guests") is "0")
            await Task.Yield();
        Assert.Equal("200", Pragmas.Scalar(other, "SELECT count(*) FROM Guests"));
        await Task.WhenAll(waiting);
        Assert.NotEqual(before, long.Parse(Pragmas.Scalar(other, "PRAGMA data_version")));
    }

    [Fact]
    public async Task A_job_that_fails_is_undone_alone()
    {
        await using var store = await TestStore.NewAsync();
        var jobs = Enumerable.Range(1, 100).Select(guest => (guest, Task: AddGuestAsync(store, guest, fails: guest % 5 == 0))).ToArray();
        foreach (var (guest, task) in jobs)
        {
            if (guest % 5 == 0)
                Assert.Equal($"bug {guest}", (await Assert.ThrowsAsync<InvalidOperationException>(() => task)).Message);
            else
                await task;
        }

        Assert.Equal("80", store.Scalar("SELECT count(*) FROM Guests"));
        Assert.Equal("0", store.Scalar("SELECT count(*) FROM Guests WHERE Id % 5 = 0"));
    }

    [Fact]
    public async Task A_violated_rule_of_the_database_fails_its_job_alone()
    {
        await using var store = await TestStore.NewAsync();
        await AddGuestAsync(store, 1);
        var again = AddGuestAsync(store, 1);
        var other = AddGuestAsync(store, 2);
        Assert.Equal(19, (await Assert.ThrowsAsync<SqliteException>(() => again)).SqliteErrorCode);
        await other;
        Assert.Equal("2", store.Scalar("SELECT count(*) FROM Guests"));
    }

    [Fact]
    public async Task What_waits_when_the_program_stops_is_still_written()
    {
        var folder = TestStore.NewFolder();
        Task[] waiting;
        await using (var store = TestStore.Over(folder))
        {
            await store.PrepareAsync();
            waiting = [.. Enumerable.Range(1, 500).Select(guest => AddGuestAsync(store, guest))];
        }

        await Task.WhenAll(waiting);
        await using var later = TestStore.Over(folder);
        Assert.Equal("500", later.Scalar("SELECT count(*) FROM Guests"));
        Directory.Delete(folder.Root, recursive: true);
    }

    [Fact]
    public async Task A_writer_that_has_stopped_says_so()
    {
        var store = await TestStore.NewAsync();
        var writer = store.Writer;
        await store.DisposeAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => writer.WriteAsync(_ => 1, Ct));
    }

    [Fact]
    public async Task Fifty_submissions_through_two_writers_make_one_profile()
    {
        await using var store = await TestStore.NewAsync();
        await using var beside = store.Beside();
        var (actor, id) = await store.AnsweredAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(place => Task.Run(() => (place % 2 == 0 ? store : beside).Sittings.SubmitAsync(actor, id, LastWord.None, Ct), Ct)));

        Assert.All(outcomes, outcome => Assert.Equal(SubmitOutcome.Done, outcome));
        Assert.Equal("1", store.Scalar("SELECT count(*) FROM Profiles"));
        Assert.Equal("0", store.Scalar("SELECT count(*) FROM Answers"));
    }

    private static Task<int> AddGuestAsync(TestStore store, int guest, bool fails = false) =>
        store.Get<StoreWriter>().WriteAsync(
            rows =>
            {
                var added = rows.Execute("INSERT INTO Guests (Id, TokenHash) VALUES ($1, $2)", guest, new byte[32]);
                return fails ? throw new InvalidOperationException($"bug {guest}") : added;
            },
            Ct);
}
