using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using LeadManage.Browser.Tests.Running;
using LeadManage.Circuits;

namespace LeadManage.Load;

/// <summary>The reports of 1,000 clients to one archive, as a browser saves it: time, size and memory of the server; and how long it works on after it was stopped.</summary>
internal static class ManyReports
{
    private const int Clients = 1000;
    private const int Real = 40;

    public static async Task<Goal[]> MeasureAsync(string published)
    {
        await using var server = await LeadManageServer.StartAsync(published: published);
        var chance = new Random(5);
        foreach (var _ in Enumerable.Range(0, Real))
            await Person.FinishedAsync(server.Root, chance);
        using var coach = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = server.Root, Timeout = Timeout.InfiniteTimeSpan };
        coach.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        await ManyClients.SignUpAsync(coach, "coach@example.org");
        await server.StopAsync();
        StoreFile.ShareWith(server.Folder, "coach@example.org", Clients);
        await server.StartAgainAsync();

        await using var circuit = await Circuit.OpenAsync(coach, new Uri(server.Root, "/clients"), CancellationToken.None);
        var (before, cpu) = (PeakOf(server.ProcessId), ServerUse.Cpu(server.ProcessId));
        var began = Stopwatch.GetTimestamp();
        var file = Path.GetTempFileName();
        try
        {
            await using (var saved = File.Create(file))
            await using (var sent = await coach.GetStreamAsync(await OfferedAsync(circuit)))
                await sent.CopyToAsync(saved);
            var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var used = (ServerUse.Cpu(server.ProcessId) - cpu).TotalSeconds;
            using var zip = ZipFile.OpenRead(file);
            if (zip.Entries.Count != Clients + 1)
                throw new InvalidOperationException($"{zip.Entries.Count} files in the archive.");
            return
            [
                Goal.AtMost($"{Clients:N0} reports to an archive", took, 600, " s", $"{new FileInfo(file).Length / 1e6:0.0} MB, {new FileInfo(file).Length / 1000.0 / Clients:0} kB each; {used:0} s of a processor"),
                Goal.AtMost("memory it takes", PeakOf(server.ProcessId) - before, 200, " MB", "greatest of the server afterwards, less that before"),
                Goal.AtMost("work after it was stopped", await StoppedAsync(coach, circuit), 1000, " ms", "until the page says so, and no look is written after that"),
            ];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<double> StoppedAsync(HttpClient coach, Circuit circuit)
    {
        await circuit.ClickAsync(Button(circuit, "Close"), CancellationToken.None);
        var saving = coach.GetByteArrayAsync(await OfferedAsync(circuit));
        await circuit.UntilAsync(tree => tree.Text.Contains($"20 of {Clients}", StringComparison.Ordinal) || tree.Text.Contains($"21 of {Clients}", StringComparison.Ordinal), CancellationToken.None);
        var asked = Stopwatch.GetTimestamp();
        await circuit.ClickAsync(Button(circuit, "Cancel"), CancellationToken.None);
        await circuit.UntilAsync(tree => tree.Text.Contains("Stopped after", StringComparison.Ordinal), CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
        try
        {
            await saving;
            throw new InvalidOperationException("The archive came to its end.");
        }
        catch (HttpRequestException)
        {
            // The browser knows that its file is not whole.
        }

        return took;
    }

    private static async Task<string> OfferedAsync(Circuit circuit)
    {
        await circuit.UntilAsync(tree => tree.Text.Contains("Reports of these clients", StringComparison.Ordinal), CancellationToken.None);
        await circuit.ClickAsync(Button(circuit, "Reports of these clients"), CancellationToken.None);
        await circuit.UntilAsync(tree => tree.Text.Contains("Download the archive", StringComparison.Ordinal), CancellationToken.None);
        return circuit.Read(tree => tree.All.First(node => node.Element == "a" && node.AllText == "Download the archive").Attributes["href"])!;
    }

    private static Node Button(Circuit circuit, string text) => circuit.Read(tree => tree.All.First(node => node.Element == "button" && node.AllText.StartsWith(text, StringComparison.Ordinal)));

    /// <summary>Megabytes, by the kernel's own book.</summary>
    private static double PeakOf(int process) =>
        double.Parse(File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1000;
}
