using LeadManage.Browser.Tests.Running;

namespace LeadManage.Load;

/// <summary>Processor time of the server for one profile page, compressed as browsers ask for it.</summary>
internal static class ProfileCost
{
    private const int Warm = 600;
    private const int Pages = 600;

    public static async Task<Goal> MeasureAsync(string published)
    {
        await using var server = await LeadManageServer.StartAsync(published: published);
        var chance = new Random(1);
        using var line = new Line(server.Root);
        await line.ConnectAsync();
        var people = new List<Person>();
        foreach (var _ in Enumerable.Range(0, 40))
            people.Add(await Person.FinishedAsync(server.Root, chance));
        await ReadAsync(line, people, Warm);
        var before = ServerUse.Cpu(server.ProcessId);
        await ReadAsync(line, people, Pages);
        var each = (ServerUse.Cpu(server.ProcessId) - before).TotalMilliseconds / Pages;
        return Goal.AtMost("server CPU of a profile page", each, 10, " ms", $"{Pages} pages of {people.Count} profiles, {line.Reply.Length} bytes each on the wire");
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
