using System.Diagnostics;
using LeadManage.Browser.Tests.Running;

namespace LeadManage.Load;

/// <summary>Time and size of a result as a PDF, over HTTP, one after the other.</summary>
internal static class ReportCost
{
    private const int Warm = 5;

    /// <summary>As many as one person may ask for at once.</summary>
    private const int Each = 10;

    public static async Task<IReadOnlyList<Goal>> MeasureAsync(string published)
    {
        await using var server = await LeadManageServer.StartAsync(published: published);
        var chance = new Random(1);
        using var line = new Line(server.Root);
        await line.ConnectAsync();
        var times = new List<double>();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var person = await Person.FinishedAsync(server.Root, chance);
            foreach (var __ in Enumerable.Range(0, Each))
            {
                var from = Stopwatch.GetTimestamp();
                if (await line.SendAsync(line.Get($"/my/{person.Sitting}/report.pdf", person.Cookie)) != 200)
                    throw new InvalidOperationException("A report could not be made.");
                times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }
        }

        return
        [
            Goal.AtMost("a result as a PDF", ServerUse.Median(times.Skip(Warm)), 1000, " ms", $"median of {times.Count - Warm}, the first {Warm} not counted; first of all {times[0]:0} ms, slowest after that {times.Skip(Warm).Max():0} ms"),
            Goal.AtMost("its size", line.Reply.Length / 1000.0, 150, " kB", "36 statements, with the derivation of every number"),
        ];
    }
}
