using System.Diagnostics;

namespace LeadManage.Browser.Tests.Running;

/// <summary>
/// A tab whose process the operating system has stopped, as phones do to tabs in the background: nothing of it runs, and what
/// it holds it goes on holding. (The developer tools' own "frozen" leaves its timers running.) It goes on when this is disposed of.
/// </summary>
internal sealed class SuspendedPage : IDisposable
{
    private readonly string _process;

    private SuspendedPage(string process) => _process = process;

    /// <param name="page">A page of a browser that nobody else uses: its process is told by being busy.</param>
    public static async Task<SuspendedPage> StopAsync(IPage page)
    {
        var session = await page.Context.Browser!.NewBrowserCDPSessionAsync();
        var before = await RenderersAsync(session);
        await page.EvaluateAsync("() => { for (const until = Date.now() + 500; Date.now() < until;); }");
        // Whoever was busy just now is the one.
        var process = (await RenderersAsync(session)).MaxBy(one => one.Value - before.GetValueOrDefault(one.Key)).Key;
        await session.DetachAsync();
        Send(process, "-STOP");
        return new SuspendedPage(process);
    }

    public void Dispose() => Send(_process, "-CONT");

    private static async Task<Dictionary<string, double>> RenderersAsync(ICDPSession session)
    {
        var processes = (await session.SendAsync("SystemInfo.getProcessInfo"))!.Value.GetProperty("processInfo");
        return processes.EnumerateArray().Where(one => one.GetProperty("type").GetString() == "renderer")
            .ToDictionary(one => one.GetProperty("id").ToString(), one => one.GetProperty("cpuTime").GetDouble(), StringComparer.Ordinal);
    }

    private static void Send(string process, string signal)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", [signal, process]) { UseShellExecute = false })!;
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }
}
