using System.Diagnostics;
using LeadManage.Browser.Tests.Running;
using LeadManage.Web.Keeping;

namespace LeadManage.Load;

/// <summary>A copy of a store of a gigabyte, made while somebody answers: how long it takes, how long an answer waits for it at most, and how long the store takes to come back.</summary>
internal static class Copies
{
    private const int Real = 300;

    // 820 bytes each, see Growth.
    private const int Sittings = 1_300_000;

    private static readonly string Key = BackupSettings.NewKey();

    public static async Task<Goal[]> MeasureAsync(string published)
    {
        var place = Directory.CreateTempSubdirectory("leadmanage-copies-").FullName;
        try
        {
            await using var real = await LeadManageServer.StartAsync(published: published);
            await using var server = await LeadManageServer.StartAsync(published: published);
            var chance = new Random(3);
            foreach (var _ in Enumerable.Range(0, Real))
                await Person.FinishedAsync(real.Root, chance);
            await real.StopAsync();
            await server.StopAsync();
            StoreFile.Multiply(real.Folder, server.Folder, Sittings);
            var bytes = StoreFile.UsedBytes(server.Folder);
            await server.StartAgainAsync();

            var copy = Path.Combine(place, "one.backup");
            var calm = await SaveAsync(server, Task.Delay(TimeSpan.FromSeconds(20)));
            var making = RunAsync(published, "backup", copy, "--data", server.Folder);
            var busy = await SaveAsync(server, making);
            var made = await making;
            var restored = await RunAsync(published, "restore", copy, "--data", Path.Combine(place, "new"));
            var size = $"{bytes / 1e9:0.00} GB of database, {new FileInfo(copy).Length / 1e9:0.00} GB of copy";
            return
            [
                Goal.AtMost("seconds to restore a gigabyte", restored / (bytes / 1e9), 60, " s", $"{restored:0.0} s; {size}; unpacked, checked whole, sessions ended"),
                Goal.AtMost("slowest save while a copy is made", busy.Slowest, 1000, " ms", $"{busy.Count} saves in {made:0.0} s, median {busy.Median:0.00} ms; without a copy {calm.Median:0.00} ms, slowest {calm.Slowest:0} ms"),
            ];
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    /// <summary>One answer after the other, until something else is done; milliseconds.</summary>
    private static async Task<(int Count, double Median, double Slowest)> SaveAsync(LeadManageServer server, Task meanwhile)
    {
        using var line = new Line(server.Root);
        await line.ConnectAsync();
        var times = new List<double>();
        while (!meanwhile.IsCompleted)
        {
            var person = await Person.BegunAsync(server.Root);
            foreach (var _ in Enumerable.Range(0, 30))
            {
                var request = line.Post($"/take/{person.Sitting}/answers", person.Cookie, person.NextAnswer());
                var began = Stopwatch.GetTimestamp();
                if (await line.SendAsync(request) != 200)
                    throw new InvalidOperationException("An answer was not saved.");
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                // As fast as somebody who hurries; the limit of a sitting is not what is measured.
                await Task.Delay(40);
            }
        }

        return (times.Count, ServerUse.Median(times), times.Max());
    }

    /// <returns>Seconds.</returns>
    private static async Task<double> RunAsync(string published, params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(published, "LeadManage.Web.dll"), .. command]) { UseShellExecute = false, WorkingDirectory = published };
        start.Environment["LeadManage__Backup__Key"] = Key;
        var began = Stopwatch.GetTimestamp();
        using var running = Process.Start(start)!;
        await running.WaitForExitAsync();
        return running.ExitCode == 0 ? Stopwatch.GetElapsedTime(began).TotalSeconds : throw new InvalidOperationException($"{command[0]} ended with {running.ExitCode}.");
    }
}
