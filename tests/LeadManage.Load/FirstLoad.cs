using System.Text;
using System.Text.RegularExpressions;
using LeadManage.Browser.Tests.Running;

namespace LeadManage.Load;

/// <summary>Bytes of a first visit, headers included: the page and everything it names (the journeys count the same at a real browser's socket).</summary>
internal static partial class FirstLoad
{
    public static async Task<Goal[]> MeasureAsync(string published)
    {
        await using var server = await LeadManageServer.StartAsync(published: published);
        var person = await Person.BegunAsync(server.Root);
        return
        [
            Goal.AtMost("first load of the landing page", await WeighAsync(server.Root, "/", "none=1") / 1000.0, 20, " kB", "brotli, headers included"),
            Goal.AtMost("first load of the question page", await WeighAsync(server.Root, $"/take/{person.Sitting}/1", person.Cookie, "answering-sw.js") / 1000.0, 15, " kB", "brotli, headers included, all 36 statements and the service worker"),
        ];
    }

    private static async Task<long> WeighAsync(Uri root, string path, string cookie, params string[] unnamed)
    {
        using var line = new Line(root);
        await line.ConnectAsync();
        await line.SendAsync(line.Get(path, cookie));
        var bytes = (long)line.Reply.Length;
        using var http = new HttpClient { BaseAddress = root };
        http.DefaultRequestHeaders.Add("Cookie", cookie);
        var page = await http.GetStringAsync(path);
        foreach (var part in Named().Matches(page).Select(match => match.Groups["path"].Value).Concat(unnamed).Distinct(StringComparer.Ordinal))
        {
            if (await line.SendAsync(line.Get($"/{part}", cookie)) != 200)
                throw new InvalidOperationException($"{part}: {Encoding.UTF8.GetString(line.Reply)}");
            bytes += line.Reply.Length;
        }

        return bytes;
    }

    [GeneratedRegex("(?:href|src|data-queue)=\"(?:\\./|/)?(?<path>[^\"]+\\.(?:css|js|svg))\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
