using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using LeadManage.Browser.Tests.Running;
using LeadManage.Circuits;

namespace LeadManage.Load;

/// <summary>
/// A coach with 10,000 clients of two results each sorts, searches and picks by change and by group: from the event sent over the circuit until the server has
/// done with it and the page is drawn. Each such act also writes the looks of 25 clients to the disk.
/// </summary>
internal static partial class ManyClients
{
    private const int Clients = 10_000;
    private const int Real = 40;
    private const int Rounds = 100;

    // The field waits for the next letter before it asks.
    private const int Debounce = 250;

    public static async Task<Goal[]> MeasureAsync(string published)
    {
        await using var server = await LeadManageServer.StartAsync(published: published);
        var chance = new Random(3);
        foreach (var _ in Enumerable.Range(0, Real))
            await Person.FinishedAsync(server.Root, chance);
        using var coach = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = server.Root };
        coach.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        await SignUpAsync(coach, "coach@example.org");
        await server.StopAsync();
        StoreFile.ShareWith(server.Folder, "coach@example.org", Clients);
        await server.StartAgainAsync();

        await using var circuit = await Circuit.OpenAsync(coach, new Uri(server.Root, "/clients"), CancellationToken.None);
        await circuit.UntilAsync(tree => tree.Text.Contains($"{Clients} sharing with you", StringComparison.Ordinal), CancellationToken.None);
        var sorted = new List<double>();
        foreach (var round in Enumerable.Range(0, Rounds))
            sorted.Add(await TimeAsync(() => circuit.ClickAsync(circuit.Read(tree => tree.All.Where(node => node.Attributes.GetValueOrDefault("class") == "sort").ElementAt(round % 4)), CancellationToken.None)));
        var searched = new List<double>();
        foreach (var round in Enumerable.Range(1, Rounds))
            searched.Add(await TimeAsync(() => SearchAsync(circuit, $"Client {round:0000}")) - Debounce);
        await SearchAsync(circuit, "");
        // The first of a day notes a look for each of the clients, and the first after a start works out what changed for each.
        var first = await TimeAsync(() => ChooseAsync(circuit, "Reliably higher", "Up"));
        var picked = new List<double>();
        foreach (var round in Enumerable.Range(0, Rounds))
            picked.Add(await TimeAsync(() => ChooseAsync(circuit, "Reliably higher", ((string[])["None", "Down", "Up"])[round % 3])));
        await ChooseAsync(circuit, "Reliably higher", "All");
        var grouped = new List<double>();
        foreach (var round in Enumerable.Range(0, Rounds))
            grouped.Add(await TimeAsync(() => ChooseAsync(circuit, "Any group", $"{(round + 1) % 2}")));
        Console.WriteLine($"the first picking by change: {first:0} ms");
        return [Of("sorting", sorted), Of("searching", searched), Of("picking by change", picked), Of("picking by group", grouped)];
    }

    private static Goal Of(string act, List<double> times) =>
        Goal.AtMost($"{act} {Clients:N0} clients over a circuit", ServerUse.Median(times), 200, " ms", $"median of {times.Count}; 99 of 100 within {ServerUse.Quantile(times, .99):0} ms, the slowest {times.Max():0} ms; looks of the clients shown are written with each");

    private static Task ChooseAsync(Circuit circuit, string option, string value)
    {
        var field = circuit.Read(tree => tree.All.First(node => node.Element == "select" && node.AllText.Contains(option, StringComparison.Ordinal)));
        return circuit.FireAsync(field.Handlers["change"], "change", $$"""{"value":"{{value}}"}""", CancellationToken.None);
    }

    /// <summary>A number of four digits is part of one name in the first ten thousand.</summary>
    private static async Task SearchAsync(Circuit circuit, string name)
    {
        var field = circuit.Read(tree => tree.All.First(node => node.Element == "input"));
        await circuit.FireAsync(field.Handlers["input"], "input", $$"""{"value":"{{name}}"}""", CancellationToken.None);
        var amount = name.Length > 0 ? "1 found" : $"{Clients} sharing with you";
        await circuit.UntilAsync(tree => tree.Text.Contains(amount, StringComparison.Ordinal) && tree.Text.Contains(name, StringComparison.Ordinal), CancellationToken.None);
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var began = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    internal static async Task SignUpAsync(HttpClient browser, string email)
    {
        var token = Token().Match((await browser.GetStringAsync("/sign-up")).Split("<form", 2)[1]).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["_handler"] = "sign-up",
            ["__RequestVerificationToken"] = token,
            ["Form.Name"] = "Corinna Coach",
            ["Form.Email"] = email,
            ["Form.Password"] = "correct horse battery",
        });
        using var joined = await browser.PostAsync("/sign-up", form);
        if (joined.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Not signed up: {joined.StatusCode}");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
