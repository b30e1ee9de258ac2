using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LeadManage.Circuits;
using LeadManage.Web.Tests.Answering;

namespace LeadManage.Web.Tests.Access;

/// <summary>Somebody who opens everything there is to open, and reads every byte.</summary>
internal sealed class Crawler(Scene scene, Subject reader, Canaries canaries)
{
    private static readonly HtmlParser Parser = new();

    private readonly HashSet<string> _opened = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Path, (string, string)[] Fields)> _forms = new(StringComparer.Ordinal);

    /// <summary>Pages with parts that live in a circuit, as they were made for this reader.</summary>
    public Dictionary<string, PageMarkers> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>Every form that was met, with the fields as they stood in it.</summary>
    public IEnumerable<(string Path, (string, string)[] Fields)> Forms => _forms.Values;

    public int Opened => _opened.Count;

    /// <summary>Files that were opened, the same for everybody.</summary>
    public IReadOnlyCollection<string> Files => [.. _opened.Where(path => Path.GetExtension(path) is ".css" or ".js" or ".svg" or ".png" or ".ico" or ".woff2")];

    /// <summary>Opens these, and whatever they lead to.</summary>
    /// <param name="paths">Where to begin.</param>
    /// <param name="except">What others have read for everybody.</param>
    public async Task OpenAsync(IEnumerable<string> paths, IReadOnlyCollection<string>? except = null)
    {
        _opened.UnionWith(except ?? []);
        var waiting = new Queue<string>(paths);
        while (waiting.TryDequeue(out var path))
        {
            if (!_opened.Add(path))
                continue;
            foreach (var next in await ReadAsync(path, await reader.Browser.GetAsync(new Uri(path, UriKind.Relative))))
                waiting.Enqueue(next);
        }
    }

    /// <summary>Opens this page alone.</summary>
    public async Task LookAsync(string path) => _ = await ReadAsync(path, await reader.Browser.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Sends a form, also one that was made for somebody else, and opens what it leads to.</summary>
    public async Task SendAsync(string path, (string, string)[] fields)
    {
        using var form = Taker.Form([("__RequestVerificationToken", await reader.TokenAsync()), .. fields]);
        await OpenAsync(await ReadAsync($"POST {path} {fields.FirstOrDefault(field => field.Item1 == "_handler").Item2}", await reader.Browser.PostAsync(new Uri(path, UriKind.Relative), form)));
    }

    /// <summary>Begins a circuit with the parts of a page, and calls every handler of it.</summary>
    public async Task ListenAsync(string path, PageMarkers parts)
    {
        var page = new Uri(scene.Root, path);
        try
        {
            await using var circuit = await Circuit.ConnectAsync(reader.Browser, page, page.GetLeftPart(UriPartial.Authority), CancellationToken.None);
            circuit.Heard = message => canaries.Read(reader.Code, $"circuit of {path}", message.Span);
            await circuit.BeginAsync(parts, CancellationToken.None);
            await circuit.UntilAsync(IsDrawn, CancellationToken.None);
            foreach (var (_, name, id) in circuit.Read(tree => tree.Handlers.Take(60).ToArray()))
                await circuit.PostAsync(id, name, """{"type":"click","value":"a","detail":1}""", CancellationToken.None);
            await circuit.UntilAsync(IsDrawn, CancellationToken.None);
        }
        catch (Exception refused) when (refused is HttpRequestException or TimeoutException or IOException)
        {
            canaries.Read(reader.Code, $"refusal of {path}", refused.Message);
        }
    }

    private static bool IsDrawn(RenderTree tree) => tree.Text.Trim().Length > 0 && !tree.Text.Contains("Reading…", StringComparison.Ordinal);

    /// <returns>Where it leads.</returns>
    private async Task<IReadOnlyList<string>> ReadAsync(string where, HttpResponseMessage answer)
    {
        using (answer)
        {
            var body = await answer.Content.ReadAsByteArrayAsync();
            canaries.Read(reader.Code, where, body);
            canaries.Read(reader.Code, where, $"{answer.Headers}{answer.Content.Headers}");
            Assert.True((int)answer.StatusCode < 500, $"{reader.Code} met {(int)answer.StatusCode} at {where}");
            Assert.NotEqual(System.Net.HttpStatusCode.TooManyRequests, answer.StatusCode);
            var led = answer.Headers.Location is { } location ? [location.ToString()] : Array.Empty<string>();
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                return Ours(led);
            var html = System.Text.Encoding.UTF8.GetString(body);
            if (PageMarkers.Of(html) is { Markers.Count: > 0 } parts)
                Parts[where] = parts;
            using var page = Parser.ParseDocument(html);
            foreach (var form in page.QuerySelectorAll("form[method=post]"))
                Keep(where, form);
            return Ours([.. led, .. page.QuerySelectorAll("a[href], link[href], script[src], img[src], form[method=get][action]").Select(link => link.GetAttribute("href") ?? link.GetAttribute("src") ?? link.GetAttribute("action")!)]);
        }
    }

    private void Keep(string where, IElement form)
    {
        var path = form.GetAttribute("action") ?? where.Split(' ').First(part => part.StartsWith('/'));
        var fields = form.QuerySelectorAll("input[name], button[name]").Where(field => field.GetAttribute("name") != "__RequestVerificationToken" && (field.GetAttribute("type") is not ("radio" or "checkbox") || field.HasAttribute("checked")))
            .Select(field => (field.GetAttribute("name")!, canaries.Without(field.GetAttribute("value") ?? ""))).ToArray();
        _forms.TryAdd($"{path.Split('?')[0]} {fields.FirstOrDefault(field => field.Item1 == "_handler").Item2}", (path, fields));
    }

    private static string[] Ours(IEnumerable<string> links) =>
        [.. links.Select(link => link.Split('#')[0]).Where(link => link.Length > 0 && !link.Contains(':', StringComparison.Ordinal)).Select(link => link.StartsWith('/') ? link : $"/{link}")];
}
