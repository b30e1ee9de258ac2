using System.Diagnostics;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Tests.Storage;

/// <summary>kill -9 in the middle. LEADMANAGE_KILL_CYCLES sets how often; by hand 1,000.</summary>
public sealed class KillTests
{
    private static readonly int Cycles = int.TryParse(Environment.GetEnvironmentVariable("LEADMANAGE_KILL_CYCLES"), out var cycles) ? cycles : 50;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_answer_that_was_acknowledged_is_lost_when_the_program_is_killed()
    {
        await using var store = await TestStore.NewAsync();
        var random = new Random(20260301);
        var acknowledged = 0L;
        var watch = Stopwatch.StartNew();
        for (var cycle = 1; cycle <= Cycles; cycle++)
        {
            var lines = await WriteAndKillAsync(store.Folder, atLeast: random.Next(1, 400));
            Assert.DoesNotContain(lines, line => line.StartsWith("not saved", StringComparison.Ordinal));
            acknowledged += lines.Length;
            Assert.Empty(Lost(store, lines));
            Assert.Equal("ok", store.Scalar("PRAGMA integrity_check"));
        }

        Assert.True(acknowledged >= Cycles);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Cycles} kills, {acknowledged} acknowledged answers, none lost, {watch.Elapsed.TotalSeconds:F0} s");
    }

    [Fact]
    public async Task A_start_that_was_killed_while_migrating_does_not_hinder_the_next()
    {
        var random = new Random(7);
        for (var cycle = 1; cycle <= 10; cycle++)
        {
            var folder = TestStore.NewFolder();
            using (var killed = new Child("start", folder.Root))
            {
                Assert.Equal("starting", await killed.ReadLineAsync(Ct));
                await Task.Delay(random.Next(0, 600), Ct);
                await killed.KillAsync(Ct);
            }

            await using var store = TestStore.Over(folder);
            await store.PrepareAsync();
            await store.SubmittedAsync();
            Assert.Equal("ok", store.Scalar("PRAGMA integrity_check"));
        }
    }

    private static async Task<string[]> WriteAndKillAsync(DataFolder folder, int atLeast)
    {
        using var child = new Child("write", folder.Root);
        var lines = new List<string>();
        while (lines.Count < atLeast)
            lines.Add(await child.ReadLineAsync(Ct) ?? throw new InvalidOperationException("The program ended by itself."));
        return [.. lines, .. await child.KillAsync(Ct)];
    }

    /// <summary>Acknowledged answers whose row is older, gone, or holds another value.</summary>
    private static IEnumerable<string> Lost(TestStore store, IEnumerable<string> lines)
    {
        using var connection = store.Raw();
        foreach (var newest in lines.Select(line => line.Split(' ')).GroupBy(parts => (Sitting: long.Parse(parts[0]), Item: parts[1])).Select(group => (group.Key, Last: group.MaxBy(parts => long.Parse(parts[2]))!)))
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT Counter, Value FROM Answers WHERE SittingId = $1 AND ItemId = $2 AND Writer = 'child'";
            command.Parameters.AddWithValue("$1", newest.Key.Sitting);
            command.Parameters.AddWithValue("$2", newest.Key.Item);
            using var row = command.ExecuteReader();
            var (counter, value) = (long.Parse(newest.Last[2]), long.Parse(newest.Last[3]));
            // A later answer to the same statement may have been committed and not yet acknowledged.
            if (!row.Read() || row.GetInt64(0) < counter || (row.GetInt64(0) == counter && row.GetInt64(1) != value))
                yield return string.Join(' ', newest.Last);
        }
    }
}
