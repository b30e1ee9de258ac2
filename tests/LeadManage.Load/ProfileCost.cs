using LeadManage.Browser.Tests.Running;

namespace LeadManage.Load;

/// <summary>Processor time of the server for one profile page, compressed as browsers ask for it.</summary>
internal static class ProfileCost
{
    private const int Pages = 400;
    private const int WarmRounds = 3;
    private const int Rounds = 6;

    public static async Task<Goal> MeasureAsync(string published)
    {
        await using var server = await LeadManageServer.StartAsync(published: published);
        var chance = new Random(1);
        using var line = new Line(server.Root);
        await line.ConnectAsync();
        var people = new List<Person>();
        foreach (var _ in Enumerable.Range(0, 40))
            people.Add(await Person.FinishedAsync(server.Root, chance));
        // The runtime compiles the code anew, and better, while the first thousand pages are served.
        var rounds = new List<double>();
        foreach (var _ in Enumerable.Range(0, WarmRounds + Rounds))
        {
            var before = ServerUse.Cpu(server.ProcessId);
            await ReadAsync(line, people, Pages);
            rounds.Add((ServerUse.Cpu(server.ProcessId) - before).TotalMilliseconds / Pages);
        }

        return Goal.AtMost(
            "server CPU of a profile page",
            ServerUse.Median(rounds.Skip(WarmRounds)),
            10,
            " ms",
            $"rounds of {Pages} pages: {string.Join(' ', rounds.Select(round => $"{round:0.0}"))} ms, the first {WarmRounds} not counted; {people.Count} profiles, {line.Reply.Length} bytes each on the wire");
    }

    private static async Task ReadAsync(Line line, List<Person> people, int pages)
    {
        foreach (var page in Enumerable.Range(0, pages))
        {
            var person = people[page % people.Count];
            if (await line.SendAsync(line.Get($"/profile/{person.Sitting}", person.Cookie)) != 200)
                throw new InvalidOperationException("A profile could not be read.");
        }
    }
}
