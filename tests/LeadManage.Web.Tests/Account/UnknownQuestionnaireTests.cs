using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Parser;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Answering;
using LeadManage.Web.Tests.Profiles;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Account;

/// <summary>A sitting whose questionnaire is not part of the program any more is still its owner's.</summary>
public sealed class UnknownQuestionnaireTests : IAsyncLifetime
{
    private readonly WebServer _server = new();
    private HttpClient _own = null!;
    private Actor _actor = null!;
    private SittingId _open;
    private SittingId _done;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (_actor, var token) = await _server.Services.GetRequiredService<GuestTokens>().IssueAsync(Stop);
        _own = _server.Browser();
        _own.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        _own.DefaultRequestHeaders.Add("Cookie", $"leadmanage={token}");
        _open = await Sat.OpenAsync(_server, _actor, "3,x");
        _done = await Sat.SubmittedAsync(_server, _actor, Example.Leading);
        await Sat.MakeUnknownAsync(_server, _open);
        await Sat.MakeUnknownAsync(_server, _done);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task It_is_listed_under_its_stored_name_with_what_is_left_to_do()
    {
        var page = await ReadAsync("/my");

        var cards = page.QuerySelectorAll(".sittings > li");
        Assert.Equal(2, cards.Length);
        Assert.All(cards, card =>
        {
            Assert.Equal("lm99.v3", card.QuerySelector("h2")!.TextContent);
            Assert.Contains("This program does not have this questionnaire", card.TextContent, StringComparison.Ordinal);
        });
        var links = page.QuerySelectorAll(".sittings a").Select(link => link.GetAttribute("href")!);
        Assert.Equal(
            ((string[])[$"/my/{_open}/data.json", $"/my/{_open}/delete", $"/my/{_done}/data.json", $"/my/{_done}/delete"]).Order(StringComparer.Ordinal),
            links.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/take/{0}", true)]
    [InlineData("/take/{0}/3", true)]
    [InlineData("/take/{0}/review", true)]
    [InlineData("/take/{0}/pause", true)]
    [InlineData("/profile/{0}", false)]
    [InlineData("/profile/{0}/how", false)]
    [InlineData("/profile/{0}", true)]
    public async Task Its_pages_say_plainly_that_it_cannot_be_shown(string address, bool isOpen)
    {
        var id = isOpen ? _open : _done;
        using var led = await _own.GetAsync(string.Format(address, id), Stop);
        Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
        Assert.Equal($"/my/{id}/unknown", led.Headers.Location!.AbsolutePath);

        var page = await ReadAsync($"/my/{id}/unknown");

        Assert.Equal("This cannot be shown here", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("lm99.v3", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/my/{id}/data.json']"));
        Assert.NotNull(page.QuerySelector($"a[href='/my/{id}/delete']"));
    }

    [Fact]
    public async Task That_page_is_for_its_owner_and_for_no_other_sitting()
    {
        var known = await Sat.OpenAsync(_server, _actor, "3");
        using var stranger = await Taker.BeginAsync(_server);

        Assert.Equal(HttpStatusCode.NotFound, (await _own.GetAsync($"/my/{known}/unknown", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.GetAsync($"/my/{_done}/unknown", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.GetAsync($"/profile/{_done}", Stop)).StatusCode);
    }

    [Fact]
    public async Task Its_data_can_be_taken_away_as_they_are_stored()
    {
        var open = await _own.GetFromJsonAsync<JsonElement>($"/my/{_open}/data.json", Stop);
        var done = await _own.GetFromJsonAsync<JsonElement>($"/my/{_done}/data.json", Stop);

        Assert.Equal("lm99.v3", open.GetProperty("questionnaire").GetProperty("key").GetString());
        Assert.Equal("[{\"item\":\"SD1\",\"value\":3},{\"item\":\"SD2\",\"value\":null}]", JsonSerializer.Serialize(open.GetProperty("answers")));
        Assert.Equal(Example.Leading, done.GetProperty("profile").GetProperty("answers").GetString());
        Assert.Equal(Example.ProfileOf(Example.Leading).Axis("L").Pomp, done.GetProperty("profile").GetProperty("axes")[0].GetProperty("pomp").GetDouble());
    }

    [Fact]
    public async Task It_can_be_deleted()
    {
        foreach (var id in (SittingId[])[_open, _done])
        {
            var form = (await ReadAsync($"/my/{id}/delete")).QuerySelectorAll("form input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!));
            using var deleted = await _own.PostAsync($"/my/{id}/delete", new FormUrlEncodedContent(form), Stop);
            Assert.Equal("/my?deleted=true", deleted.Headers.Location!.PathAndQuery);
        }

        Assert.Contains("Nothing is kept for this browser.", await _own.GetStringAsync("/my", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_wait_for_it_in_a_browser_are_neither_taken_nor_dropped_and_do_not_wear_it_out()
    {
        var before = await RevisionAsync();
        using var sent = await _own.PostAsJsonAsync($"/take/{_open}/answers", (object[])[Taker.Entry("w", 1, "SD1", 5)], Stop);
        using var asked = await _own.GetAsync($"/take/{_open}/answers", Stop);

        foreach (var response in (HttpResponseMessage[])[sent, asked])
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Equal("unavailable", (await response.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("outcome").GetString());
        }

        Assert.Equal(before, await RevisionAsync());
    }

    private async Task<long> RevisionAsync()
    {
        await using var db = await _server.Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<LeadManageDb>>().CreateDbContextAsync(Stop);
        return db.Sittings.Single(sitting => sitting.Id == _open.Value).Revision;
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(string path) => new HtmlParser().ParseDocument(await _own.GetStringAsync(path, Stop));
}
