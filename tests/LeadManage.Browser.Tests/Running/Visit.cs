using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace LeadManage.Browser.Tests.Running;

/// <summary>
/// One person with one browser profile. Everything that should not happen while they use the site is written down:
/// a request to another host, an error in the console (a breach of the content security policy is one), a script error.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _problems = new();
    private readonly List<Regex> _expected = [];

    private Visit(IBrowserContext context, Uri root)
    {
        Context = context;
        Root = root;
        context.SetDefaultTimeout(30_000);
        context.SetDefaultNavigationTimeout(60_000);
        context.Request += (_, request) => NoteForeign(request.Url);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _problems.Enqueue($"console {message.Type}: {message.Text}");
        };
        context.WebError += (_, error) => _problems.Enqueue($"script error: {error.Error}");
    }

    public Uri Root { get; }

    public IBrowserContext Context { get; }

    public IPage Page { get; private set; } = null!;

    /// <summary>Opens a browser profile, hands it to <paramref name="act"/>, and fails if anything happened that should not.</summary>
    public static async Task OnAsync(IBrowser browser, Uri root, BrowserNewContextOptions options, Func<Visit, Task> act)
    {
        await using var visit = await BeginAsync(browser, root, options);
        await act(visit);
        visit.ShouldBeClean();
    }

    /// <summary>For journeys with several people or devices; ends with <see cref="ShouldBeClean"/>.</summary>
    public static async Task<Visit> BeginAsync(IBrowser browser, Uri root, BrowserNewContextOptions options)
    {
        options.BaseURL = root.ToString();
        var visit = new Visit(await browser.NewContextAsync(options), root);
        visit.Page = await visit.Context.NewPageAsync();
        return visit;
    }

    /// <summary>Says that a fault is part of the journey: the browser itself reports broken connections in the console.</summary>
    public void Expect(string pattern) => _expected.Add(new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)));

    public void ShouldBeClean()
    {
        var found = _problems.Where(problem => !_expected.Any(expected => expected.IsMatch(problem))).Distinct(StringComparer.Ordinal).ToArray();
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    private void NoteForeign(string url)
    {
        var address = new Uri(url);
        if (address.Scheme is "http" or "https" or "ws" or "wss" && !string.Equals(address.Authority, Root.Authority, StringComparison.Ordinal))
            _problems.Enqueue($"request to another host: {url}");
    }
}
