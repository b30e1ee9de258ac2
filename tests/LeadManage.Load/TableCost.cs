using System.Diagnostics;
using System.Globalization;
using LeadManage.Browser.Tests.Running;

namespace LeadManage.Load;

/// <summary>A table of a hundred thousand sittings over HTTP, in each way it is written: time, size, and whether the server's memory grows with its length.</summary>
internal static class TableCost
{
    private const int Sittings = 100_000;
    private const int Real = 100;

    public static async Task<IReadOnlyList<Goal>> MeasureAsync(string published)
    {
        await using var small = await LeadManageServer.StartAsync(published: published);
        await using var large = await LeadManageServer.StartAsync(published: published);
        var chance = new Random(3);
        foreach (var _ in Enumerable.Range(0, Real))
            await Person.FinishedAsync(small.Root, chance);
        await small.StopAsync();
        await large.StopAsync();
        var reader = StoreFile.Multiply(small.Folder, large.Folder, Sittings).Large[0];
        StoreFile.GiveAll(large.Folder, reader.Sitting);
        await large.StartAgainAsync();

        using var http = new HttpClient { BaseAddress = large.Root, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Add("Cookie", reader.Cookie);
        // The list of the page is warm as well then, and what stays of the first requests is counted to nobody.
        _ = await TakeAsync(http, "/codebook/lm36.v1.csv");
        var goals = new List<Goal>();
        foreach (var ending in (string[])["csv", "json", "xlsx"])
        {
            var before = MegabytesAtMost(large.ProcessId);
            var from = Stopwatch.GetTimestamp();
            var (bytes, first) = await TakeAsync(http, $"/my/data/lm36.v1.{ending}");
            var seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
            var after = MegabytesAtMost(large.ProcessId);
            goals.Add(Goal.AtMost($"memory of a server that writes {Sittings:N0} sittings as {ending}", after, 400, " MB", $"at most {before:0} MB before; {bytes / 1e6:0.0} MB in {seconds:0.0} s, the first byte after {first.TotalMilliseconds:0} ms"));
        }

        return goals;
    }

    private static async Task<(long Bytes, TimeSpan First)> TakeAsync(HttpClient http, string path)
    {
        var from = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var (buffer, bytes, first) = (new byte[64 * 1024], 0L, TimeSpan.Zero);
        while (await body.ReadAsync(buffer) is > 0 and var read)
        {
            first = bytes == 0 ? Stopwatch.GetElapsedTime(from) : first;
            bytes += read;
        }

        return (bytes, first);
    }

    /// <summary>The most that the process has held by now.</summary>
    private static double MegabytesAtMost(int process) =>
        double.Parse(File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
}
