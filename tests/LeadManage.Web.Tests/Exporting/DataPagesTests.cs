using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using LeadManage.Web.Tests.Answering;
using LeadManage.Web.Tests.Importing;
using LeadManage.Web.Tests.SigningIn;

namespace LeadManage.Web.Tests.Exporting;

/// <summary>The whole way through the pages: a file is looked at and stored, and everything is taken away again, by its owner alone.</summary>
public sealed class DataPagesTests(WebServer server) : IClassFixture<WebServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_looked_at_before_anything_is_stored_and_the_same_one_stores_nothing_more()
    {
        using var guest = await GuestAsync();

        var looked = await LookAsync(guest, ImporterTests.Lines("2024-01-01,3", "2024-01-02,9"));
        Assert.Contains("1 new, 0 known, 1 with something to mend.", looked, StringComparison.Ordinal);
        Assert.Contains("Line 3, SD1: “9” cannot be taken.", looked, StringComparison.Ordinal);
        Assert.Contains("Store this result", looked, StringComparison.Ordinal);
        Assert.DoesNotContain("imported", await guest.PageAsync("/my"), StringComparison.Ordinal);

        var stored = await StoreAsync(guest, looked);
        Assert.Contains("1 result is stored.", stored, StringComparison.Ordinal);
        var list = await guest.PageAsync("/my");
        Assert.Contains("answered <time datetime=\"2024-01-01\">", list, StringComparison.Ordinal);
        var profile = Taker.Between(list, "href=\"/profile/", "\"").First();
        Assert.Contains("imported from a file", await guest.PageAsync($"/profile/{profile}"), StringComparison.Ordinal);
        Assert.Contains("\"source\": \"imported\"", await guest.PageAsync($"/my/{profile}/data.json"), StringComparison.Ordinal);

        Assert.Contains("Nothing new was stored.", await StoreAsync(guest, looked), StringComparison.Ordinal);
        Assert.DoesNotContain("Store this result", await LookAsync(guest, ImporterTests.Lines("2024-01-01,3")), StringComparison.Ordinal);
        Assert.Contains("Choose a file first.", await LookAsync(guest, []), StringComparison.Ordinal);
        Assert.Contains("larger than 700 kB", await LookAsync(guest, new byte[700_001]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_takes_away_is_sent_as_a_file_and_a_stranger_gets_nothing_of_it()
    {
        using var guest = await GuestAsync();
        await StoreAsync(guest, await LookAsync(guest, ImporterTests.Lines("2024-05-06,3")));
        var id = Taker.Between(await guest.PageAsync("/my"), "href=\"/profile/", "\"").First();
        using var stranger = await GuestAsync();
        var page = new HtmlParser().ParseDocument(await guest.PageAsync("/my/data"));
        string[] links = [.. page.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")!)];

        Assert.Equal(["/my/everything.zip", "/my/data/lm36.v1.csv", "/my/data/lm36.v1.xlsx", "/my/data/lm36.v1.json"], links);
        foreach (var path in links)
        {
            using var mine = await guest.GetAsync(path);
            Assert.Equal(("no-store", "attachment"), (mine.Headers.CacheControl?.ToString(), mine.Content.Headers.ContentDisposition?.DispositionType));
            Assert.Contains(id, await TextAsync(path, mine), StringComparison.Ordinal);
            using var theirs = await stranger.GetAsync(path);
            Assert.DoesNotContain(id, await TextAsync(path, theirs), StringComparison.Ordinal);
            using var nobody = server.Browser();
            using var refused = await nobody.GetAsync(new Uri(path, UriKind.Relative), Ct);
            Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
        }
    }

    [Fact]
    public async Task Tables_of_clients_are_for_coaches()
    {
        using var person = await Visitor.JoinAsync(server, $"person-{Guid.NewGuid():n}@example.org");
        using var guest = await GuestAsync();
        foreach (var path in (string[])["/clients/data", "/clients/data/lm36.v1.csv", "/clients/data/lm36.v1.xlsx", "/clients/data/lm36.v1.json"])
            foreach (var visitor in (Visitor[])[person, guest])
            {
                using var answer = await visitor.GetAsync(path);
                Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
            }
    }

    [Fact]
    public async Task Codebook_schema_and_empty_table_are_for_everybody()
    {
        using var anybody = Visitor.Of(server);
        var page = await anybody.PageAsync("/codebook/lm36.v1");

        foreach (var (path, sign) in ((string, string)[])[("/codebook/lm36.v1.csv", "scale_SD_score"), ("/codebook/lm36.v1/schema.json", "draft/2020-12"), ("/codebook/lm36.v1/form.csv", "sitting_questionnaire,sitting_submitted,SD1,")])
        {
            Assert.Contains($"href=\"{path}\"", page, StringComparison.Ordinal);
            Assert.Contains(sign, await anybody.PageAsync(path), StringComparison.Ordinal);
        }

        using var unknown = await anybody.GetAsync("/codebook/lm99.v1");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    /// <summary>Somebody with a cookie and nothing finished.</summary>
    private async Task<Visitor> GuestAsync()
    {
        var visitor = Visitor.Of(server);
        await Taker.BeginAsync(visitor.Browser, "lm12");
        return visitor;
    }

    private static Task<string> LookAsync(Visitor visitor, byte[] file) => ImportForms.LookAsync(visitor, "/my/import", file);

    private static Task<string> StoreAsync(Visitor visitor, string looked) => ImportForms.StoreAsync(visitor, "/my/import", looked);

    /// <summary>What a file says, packed or not.</summary>
    private static async Task<string> TextAsync(string path, HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(Ct);
        if (!path.EndsWith(".zip", StringComparison.Ordinal) && !path.EndsWith(".xlsx", StringComparison.Ordinal))
            return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder();
        await using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Ct));
            text.Append(entry.FullName).Append(await reader.ReadToEndAsync(Ct));
        }

        return text.ToString();
    }
}
