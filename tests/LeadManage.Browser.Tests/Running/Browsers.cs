namespace LeadManage.Browser.Tests.Running;

/// <summary>The browsers of this machine, one process each for all tests: Debian's Chromium and Firefox ESR, driven by Playwright. <see cref="WebKit"/> is started by its own journey.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private static readonly string[] ChromiumArguments =
    [
        "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // A name that is looked up would leave the machine: no name is found.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ];

    private readonly SemaphoreSlim _starting = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _chromium;
    private IBrowser? _firefox;

    public async ValueTask InitializeAsync()
    {
        // Patient where nothing was promised in seconds; journeys say so where something was.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
    }

    public Task<IBrowser> ChromiumAsync() => OnceAsync(() => _chromium, async () => _chromium = await OwnChromiumAsync());

    /// <summary>A Chromium of the caller's own, to be disposed of by it: for journeys that meddle with the browser's processes.</summary>
    public Task<IBrowser> OwnChromiumAsync() => _playwright!.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Installed("LEADMANAGE_CHROMIUM", "/usr/bin/chromium"),
        Args = ChromiumArguments,
    });

    /// <summary>Firefox ESR as the distribution ships it, over WebDriver BiDi.</summary>
    public Task<IBrowser> FirefoxAsync() => OnceAsync(() => _firefox, async () => _firefox = await _playwright!.Firefox.LaunchAsync(new()
    {
        Channel = "moz-firefox",
        ExecutablePath = Installed("LEADMANAGE_FIREFOX", "/usr/bin/firefox-esr"),
    }));

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        if (_firefox is not null)
            await _firefox.DisposeAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }

    /// <summary>The program of this machine; a test without it fails and says what to install.</summary>
    internal static string Installed(string variable, string usual)
    {
        var path = Environment.GetEnvironmentVariable(variable) ?? usual;
        Assert.True(File.Exists(path), $"There is no {Path.GetFileName(usual)} at {path}: install it (Debian: apt-get install chromium firefox-esr webkit2gtk-driver xvfb) or name another one in {variable}.");
        return path;
    }

    private async Task<IBrowser> OnceAsync(Func<IBrowser?> started, Func<Task<IBrowser>> start)
    {
        await _starting.WaitAsync();
        try
        {
            return started() ?? await start();
        }
        finally
        {
            _starting.Release();
        }
    }
}
