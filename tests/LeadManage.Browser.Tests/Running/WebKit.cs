using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using OpenQA.Selenium;
using OpenQA.Selenium.Remote;

namespace LeadManage.Browser.Tests.Running;

/// <summary>
/// WebKitGTK as the distribution ships it, on a display that nobody sees, driven over WebDriver: Playwright drives only a WebKit that it
/// has built itself. Display, driver and browser are started for one journey and end with it.
/// </summary>
internal sealed class WebKit : IDisposable
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);

    private readonly Process _display;
    private readonly Process _driver;

    private WebKit(Process display, Process driver, RemoteWebDriver browser) => (_display, _driver, Browser) = (display, driver, browser);

    public RemoteWebDriver Browser { get; }

    public static async Task<WebKit> StartAsync()
    {
        var driverProgram = Browsers.Installed("LEADMANAGE_WEBKIT_DRIVER", "/usr/bin/WebKitWebDriver");
        // It takes the first free display and writes down its number.
        var display = Start(Browsers.Installed("LEADMANAGE_XVFB", "/usr/bin/Xvfb"), ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], null);
        Process? driver = null;
        try
        {
            var number = await display.StandardOutput.ReadLineAsync().WaitAsync(StartWithin);
            var port = FreePort();
            driver = Start(driverProgram, ["--host=127.0.0.1", $"--port={port}"], $":{number}");
            await ListeningAsync(port);
            return new WebKit(display, driver, new RemoteWebDriver(new Uri($"http://127.0.0.1:{port}"), new RemoteSessionSettings()));
        }
        catch
        {
            End(driver);
            End(display);
            throw;
        }
    }

    public void Dispose()
    {
        try
        {
            Browser.Dispose();
        }
        finally
        {
            End(_driver);
            End(_display);
        }
    }

    private static Process Start(string program, string[] arguments, string? display)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        if (display is not null)
            start.Environment["DISPLAY"] = display;
        var process = Process.Start(start)!;
        // A full pipe would stop it.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task ListeningAsync(int port)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var line = new TcpClient();
                await line.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (watch.Elapsed < StartWithin)
            {
                await Task.Delay(50);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void End(Process? process)
    {
        if (process is null)
            return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
