using System.Diagnostics;
using LeadManage.Browser.Tests.Running;

namespace LeadManage.Load;

/// <summary>
/// How long an answer takes until it is acknowledged, with 1,000 people answering against 50; each thinks two to four seconds
/// between two answers, as people do at their quickest. Both crowds take turns.
/// </summary>
internal static class ManyTakers
{
    private const int Many = 1000;
    private const int Few = 50;
    private const int Rounds = 3;

    public static async Task<Goal> MeasureAsync(string published)
    {
        await using var server = await LeadManageServer.StartAsync(published: published);
        var people = new List<(Person Person, Line Line)>();
        foreach (var _ in Enumerable.Range(0, Many))
        {
            var line = new Line(server.Root);
            await line.ConnectAsync();
            people.Add((await Person.BegunAsync(server.Root), line));
        }

        await AnswerAsync(people, TimeSpan.FromSeconds(6));
        List<double> few = [], many = [];
        foreach (var _ in Enumerable.Range(0, Rounds))
        {
            // Longer with few, so that both percentiles rest on more than a handful of answers.
            few.AddRange(await AnswerAsync(people.Take(Few), TimeSpan.FromSeconds(30)));
            many.AddRange(await AnswerAsync(people, TimeSpan.FromSeconds(15)));
        }

        foreach (var (_, line) in people)
            line.Dispose();
        return Goal.AtMost(
            "p99 of an answer at 1,000 takers to that at 50",
            ServerUse.Quantile(many, .99) / ServerUse.Quantile(few, .99),
            1.5,
            "x",
            $"1,000: p50 {ServerUse.Median(many):0.00} ms, p99 {ServerUse.Quantile(many, .99):0.00} ms of {many.Count}; 50: p50 {ServerUse.Median(few):0.00} ms, p99 {ServerUse.Quantile(few, .99):0.00} ms of {few.Count}");
    }

    private static async Task<IEnumerable<double>> AnswerAsync(IEnumerable<(Person Person, Line Line)> people, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var samples = await Task.WhenAll(people.Select(one => Task.Run(async () =>
        {
            var own = new List<double>();
            await Task.Delay(TimeSpan.FromSeconds(3 * Random.Shared.NextDouble()));
            while (watch.Elapsed < time)
            {
                var request = one.Line.Post($"/take/{one.Person.Sitting}/answers", one.Person.Cookie, one.Person.NextAnswer());
                var began = Stopwatch.GetTimestamp();
                if (await one.Line.SendAsync(request) != 200)
                    throw new InvalidOperationException("An answer was refused.");
                own.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                await Task.Delay(TimeSpan.FromSeconds(2 + (2 * Random.Shared.NextDouble())));
            }

            return own;
        })));
        return samples.SelectMany(own => own);
    }
}
