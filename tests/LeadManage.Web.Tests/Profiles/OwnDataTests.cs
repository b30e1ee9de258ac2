using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using LeadManage.Assessment.Reading;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Profiles;

/// <summary>One's own pages over HTTP, on a real store.</summary>
public sealed class OwnDataTests : IAsyncLifetime
{
    private readonly WebServer _server = new();
    private HttpClient _own = null!;
    private HttpClient _stranger = null!;
    private Actor _actor = null!;
    private SittingId _id;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (_own, _actor) = await VisitorAsync();
        (_stranger, var other) = await VisitorAsync();
        await Sat.OpenAsync(_server, other, "3");
        _id = await Sat.SubmittedAsync(_server, _actor, Example.Leading);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("/profile/{0}")]
    [InlineData("/profile/{0}/how")]
    [InlineData("/my/{0}/data.json")]
    [InlineData("/my/{0}/delete")]
    public async Task Another_guest_and_a_stranger_without_a_cookie_get_not_found_where_the_owner_gets_the_page(string address)
    {
        var path = string.Format(address, _id);
        using var nobody = _server.Browser();

        Assert.Equal(HttpStatusCode.OK, (await _own.GetAsync(path, Stop)).StatusCode);
        var refused = await _stranger.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.DoesNotContain(Example.Lm36.Name, await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync(path, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _own.GetAsync(string.Format(address, "not-a-sitting"), Stop)).StatusCode);
    }

    [Fact]
    public async Task The_page_shows_the_headline_of_the_stored_profile_and_is_never_cached()
    {
        var response = await _own.GetAsync($"/profile/{_id}", Stop);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Stop));

        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal(Narrative.Of(Example.Lm36, Example.ProfileOf(Example.Leading))[0].Text, page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Connecting…", page.QuerySelector("[data-desk] [role=status]")!.TextContent);
        Assert.DoesNotContain(page.Scripts, script => script.Source?.Contains("blazor", StringComparison.Ordinal) == true);
        Assert.Empty(page.QuerySelectorAll("[style], script:not([src])"));
    }

    [Fact]
    public async Task A_damaged_profile_is_named_as_such_and_no_number_of_it_is_shown()
    {
        await Sat.DamageAsync(_server, _id);

        foreach (var path in (string[])[$"/profile/{_id}", $"/profile/{_id}/how"])
        {
            var response = await _own.GetAsync(path, Stop);
            var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Stop));
            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            Assert.Equal("This profile is damaged", page.QuerySelector("h1")!.TextContent);
            Assert.Empty(page.QuerySelectorAll("main svg, main table, a.made"));
        }
    }

    [Fact]
    public async Task A_sitting_that_is_still_open_leads_to_its_statements()
    {
        var open = await Sat.OpenAsync(_server, _actor, Example.Pulse, Example.Lm12);

        var response = await _own.GetAsync($"/profile/{open}", Stop);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/take/{open}", new Uri(new Uri("http://localhost"), response.Headers.Location!).AbsolutePath);
    }

    [Fact]
    public async Task The_download_is_a_file_with_the_answers_as_they_were_given()
    {
        var response = await _own.GetAsync($"/my/{_id}/data.json", Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);

        Assert.Equal($"leadmanage-{_id}.json", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition.DispositionType);
        Assert.True(response.Headers.CacheControl!.NoStore);
        using var json = JsonDocument.Parse(text);
        Assert.All(Example.Lm36.Items, item => Assert.Contains(item.Text, Strings(json.RootElement)));
        Assert.Contains("No opportunity", Strings(json.RootElement));
    }

    [Fact]
    public async Task My_results_lists_every_sitting_of_this_browser_and_no_other()
    {
        var open = await Sat.OpenAsync(_server, _actor, Example.Pulse, Example.Lm12);

        var page = await ReadAsync(_own, "/my");

        var links = page.QuerySelectorAll(".sittings a").Select(link => link.GetAttribute("href")!).ToArray();
        Assert.Equal(2, page.QuerySelectorAll(".sittings > li").Length);
        Assert.Contains($"/take/{open}", links);
        Assert.Contains($"/profile/{_id}", links);
        Assert.DoesNotContain($"/profile/{open}", links);
        Assert.All(page.QuerySelectorAll(".sittings > li"), one => Assert.Contains("erased on", one.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_first_visitor_finds_an_empty_list_and_gets_no_cookie()
    {
        using var nobody = _server.Browser();
        var response = await nobody.GetAsync("/my", Stop);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Nothing is kept for this browser.", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task After_deletion_everything_of_the_sitting_is_not_found_at_once()
    {
        var confirm = await ReadAsync(_own, $"/my/{_id}/delete");
        var form = confirm.QuerySelectorAll("form input[type=hidden]").ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value")!, StringComparer.Ordinal);

        var response = await _own.PostAsync($"/my/{_id}/delete", new FormUrlEncodedContent(form), Stop);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/my?deleted=true", new Uri(new Uri("http://localhost"), response.Headers.Location!).PathAndQuery);
        Assert.Contains("Deleted.", (await ReadAsync(_own, "/my?deleted=true")).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        foreach (var path in (string[])[$"/profile/{_id}", $"/profile/{_id}/how", $"/my/{_id}/data.json", $"/my/{_id}/delete", $"/take/{_id}"])
            Assert.Equal(HttpStatusCode.NotFound, (await _own.GetAsync(path, Stop)).StatusCode);
    }

    [Fact]
    public async Task Looking_at_the_confirmation_or_posting_without_its_token_deletes_nothing()
    {
        await ReadAsync(_own, $"/my/{_id}/delete");

        var response = await _own.PostAsync($"/my/{_id}/delete", new FormUrlEncodedContent([KeyValuePair.Create("_handler", "delete")]), Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _own.GetAsync($"/profile/{_id}", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("/sample")]
    [InlineData("/sample/how")]
    public async Task The_sample_is_open_to_everybody_sets_no_cookie_and_is_called_a_sample_in_its_title(string path)
    {
        using var nobody = _server.Browser();
        var response = await nobody.GetAsync(path, Stop);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Stop));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.StartsWith("Sample", page.Title, StringComparison.Ordinal);
        Assert.StartsWith("Sample.", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<(HttpClient Browser, Actor Actor)> VisitorAsync()
    {
        var (actor, token) = await _server.Services.GetRequiredService<GuestTokens>().IssueAsync(Stop);
        var browser = _server.Browser();
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        browser.DefaultRequestHeaders.Add("Cookie", $"leadmanage={token}");
        return (browser, actor);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(HttpClient browser, string path) =>
        new HtmlParser().ParseDocument(await browser.GetStringAsync(path, Stop));

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value).Append(member.Name)),
        _ => [],
    };
}
