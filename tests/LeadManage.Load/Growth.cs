using System.Diagnostics;
using LeadManage.Browser.Tests.Running;

namespace LeadManage.Load;

/// <summary>
/// What a stored sitting costs: bytes of the file beyond its profile, and whether a million of them make saving, reading and
/// listing dearer than a thousand. The million are copies of real sittings under guests and ids of their own.
/// </summary>
internal static class Growth
{
    private const int Real = 1000;
    private const int Rounds = 5;
    private const int Each = 600;

    public static async Task<Goal[]> MeasureAsync(string published, int most)
    {
        await using var small = await LeadManageServer.StartAsync(published: published);
        await using var large = await LeadManageServer.StartAsync(published: published);
        await small.StopAsync();
        var empty = StoreFile.UsedBytes(small.Folder);
        await small.StartAgainAsync();
        var chance = new Random(2);
        foreach (var _ in Enumerable.Range(0, Real))
            await Person.FinishedAsync(small.Root, chance);
        await small.StopAsync();
        await large.StopAsync();
        var all = (double)(StoreFile.UsedBytes(small.Folder) - empty) / Real;
        var text = StoreFile.MeanProfileBytes(small.Folder);
        var readers = StoreFile.Multiply(small.Folder, large.Folder, most);
        await large.StartAgainAsync();
        await small.StartAgainAsync();

        return
        [
            Goal.AtMost("database bytes of a finished sitting beyond its profile", all - text, 300, " B", $"{all:0} B in all, {text:0} B of them the packed profile text; {Real} sittings, a guest each"),
            .. await CompareAsync(small, readers.Small, large, readers.Large, most),
        ];
    }

    private static async Task<Goal[]> CompareAsync(LeadManageServer small, List<Person> ofSmall, LeadManageServer large, List<Person> ofLarge, int most)
    {
        using var smallLine = new Line(small.Root);
        using var largeLine = new Line(large.Root);
        await smallLine.ConnectAsync();
        await largeLine.ConnectAsync();
        var takers = (Small: await BegunAsync(small.Root), Large: await BegunAsync(large.Root));
        var goals = new List<Goal>();
        foreach (var (name, request, own) in (Acts[])
        [
            new("save", (line, person) => line.Post($"/take/{person.Sitting}/answers", person.Cookie, person.NextAnswer()), true),
            new("profile", (line, person) => line.Get($"/profile/{person.Sitting}", person.Cookie), false),
            new("list", (line, person) => line.Get("/my", person.Cookie), false),
        ])
        {
            List<(double Cpu, double Time)> few = [], many = [];
            foreach (var round in Enumerable.Range(0, Rounds + 1))
            {
                var inSmall = await RunAsync(small.ProcessId, smallLine, own ? takers.Small : ofSmall, request);
                var inLarge = await RunAsync(large.ProcessId, largeLine, own ? takers.Large : ofLarge, request);
                if (round == 0)
                    continue; // warming up
                few.Add(inSmall);
                many.Add(inLarge);
            }

            var cpu = many.Sum(one => one.Cpu) / few.Sum(one => one.Cpu);
            var time = ServerUse.Median(many.Select(one => one.Time)) / ServerUse.Median(few.Select(one => one.Time));
            goals.Add(Goal.AtMost(
                $"{name} with {most:N0} stored sittings to {Real:N0}",
                cpu,
                1.3,
                "x",
                $"CPU {few.Average(one => one.Cpu):0.00} -> {many.Average(one => one.Cpu):0.00} ms; time {ServerUse.Median(few.Select(one => one.Time)):0.00} -> {ServerUse.Median(many.Select(one => one.Time)):0.00} ms ({time:0.00}x)"));
        }

        return [.. goals];
    }

    private sealed record Acts(string Name, Func<Line, Person, byte[]> Request, bool OwnSittings);

    private static async Task<(double Cpu, double Time)> RunAsync(int processId, Line line, List<Person> people, Func<Line, Person, byte[]> request)
    {
        var before = ServerUse.Cpu(processId);
        var times = new List<double>();
        foreach (var act in Enumerable.Range(0, Each))
        {
            var bytes = request(line, people[act % people.Count]);
            var began = Stopwatch.GetTimestamp();
            var status = await line.SendAsync(bytes);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (status != 200)
                throw new InvalidOperationException($"Status {status}.");
        }

        return ((ServerUse.Cpu(processId) - before).TotalMilliseconds / Each, ServerUse.Median(times));
    }

    private static async Task<List<Person>> BegunAsync(Uri root)
    {
        var people = new List<Person>();
        foreach (var _ in Enumerable.Range(0, 30))
            people.Add(await Person.BegunAsync(root));
        return people;
    }
}
