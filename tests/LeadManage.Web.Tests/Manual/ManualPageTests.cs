using System.Net;
using System.Text.Json;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Manual;
using LeadManage.Web.Tests.Following;
using LeadManage.Web.Tests.Profiles;
using LeadManage.Web.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Manual;

/// <summary>The manual as anybody reads it, and the others beside a profile as its holder does.</summary>
public sealed class ManualPageTests : IAsyncLifetime
{
    private readonly WebServer _server = new();
    private HttpClient _browser = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _browser = _server.Browser();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Nobody_has_agreed_yet_and_the_page_says_what_will_appear()
    {
        var page = await Walker.ReadAsync(_browser, "/manual/lm36");
        Assert.Contains("Nobody has agreed to be counted yet", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["50 more needed.", "100 more needed.", "150 more needed."], page.QuerySelectorAll(".steps li").Select(step => step.TextContent.Trim().Split("Not available: ")[1]));
        Assert.Equal("nothing known yet", page.QuerySelector(".ladder [aria-current] b")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".manual table"));

        using var json = JsonDocument.Parse(await _browser.GetStringAsync(new Uri("/manual/lm36.json", UriKind.Relative), Ct));
        Assert.Equal(0, json.RootElement.GetProperty("people").GetInt32());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("figures").ValueKind);
        Assert.Contains("questionnaire,lm36.v1,,people,0", await _browser.GetStringAsync(new Uri("/manual/lm36.csv", UriKind.Relative), Ct), StringComparison.Ordinal);
        Assert.Contains("SD =~ SD1", await _browser.GetStringAsync(new Uri("/manual/lm36.v1.R", UriKind.Relative), Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/manual/lm99")]
    [InlineData("/manual/plan")]
    [InlineData("/manual/lm36/lm36.v1-7")]
    [InlineData("/manual/lm99.json")]
    [InlineData("/manual/plan.R")]
    [InlineData("/manual/lm36/lm36.v1-7.csv")]
    public async Task What_there_is_not_is_not_found(string path)
    {
        using var response = await _browser.GetAsync(new Uri(path, UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task From_100_people_on_it_shows_every_figure_but_those_that_need_more_and_a_profile_stands_beside_them()
    {
        await JoinAsync(1, 60);
        await RenewAsync();
        var (actor, token) = await _server.Services.GetRequiredService<GuestTokens>().IssueAsync(Ct);
        var early = await Sat.SubmittedAsync(_server, actor, Example.Leading);
        await JoinAsync(61, 60);
        await RenewAsync();

        var page = await Walker.ReadAsync(_browser, "/manual/lm36.v1");
        Assert.Contains("120 people are counted", page.QuerySelector(".say")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(6, page.QuerySelectorAll("section[aria-labelledby=scales] tbody tr").Length);
        Assert.All(page.QuerySelectorAll("td[data-label=Omega]"), cell => Assert.Equal("n/a", cell.TextContent));
        Assert.All(page.QuerySelectorAll("section[aria-labelledby=scales] td[data-label=Alpha]"), cell => Assert.NotEqual("n/a", cell.TextContent));
        Assert.Equal(36, page.QuerySelectorAll("section[aria-labelledby=items] tbody tr").Length);
        Assert.NotNull(page.QuerySelector("#places"));

        using var json = JsonDocument.Parse(await _browser.GetStringAsync(new Uri("/manual/lm36.json", UriKind.Relative), Ct));
        Assert.Equal(120, json.RootElement.GetProperty("figures").GetProperty("n").GetInt32());

        // As of the day of the early result.
        var then = await Walker.ReadAsync(_browser, "/manual/lm36/lm36.v1-1");
        Assert.Contains("60 people are counted", then.QuerySelector(".say")!.TextContent, StringComparison.Ordinal);
        using var old = JsonDocument.Parse(await _browser.GetStringAsync(new Uri("/manual/lm36.v1/lm36.v1-1.json", UriKind.Relative), Ct));
        Assert.Equal(60, old.RootElement.GetProperty("people").GetInt32());

        using var holder = _server.Browser();
        holder.DefaultRequestHeaders.Add("Cookie", $"leadmanage={token}");
        var profile = await Walker.ReadAsync(holder, $"/profile/{early}");
        Assert.Equal("/manual/lm36.v1/lm36.v1-1", profile.QuerySelector(".trust a[href^='/manual']")!.GetAttribute("href"));
        Assert.Equal(8, profile.QuerySelectorAll("[data-rule='crowd.rank']").Length);
        var how = await Walker.ReadAsync(holder, $"/profile/{early}/how");
        Assert.All(profile.QuerySelectorAll("[data-rule^='crowd.'] a.made"), link => Assert.NotNull(how.GetElementById(link.GetAttribute("href")!.Split('#')[1])));
    }

    [Fact]
    public async Task Below_50_a_profile_stands_beside_nobody()
    {
        await JoinAsync(1, 49);
        await RenewAsync();
        var (actor, token) = await _server.Services.GetRequiredService<GuestTokens>().IssueAsync(Ct);
        var id = await Sat.SubmittedAsync(_server, actor, Example.Leading);
        _browser.DefaultRequestHeaders.Add("Cookie", $"leadmanage={token}");

        var profile = await Walker.ReadAsync(_browser, $"/profile/{id}");
        Assert.Empty(profile.QuerySelectorAll("[data-rule^='crowd.']"));
        Assert.DoesNotContain("Others on this server", profile.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await Walker.ReadAsync(_browser, "/manual/lm36")).QuerySelectorAll(".manual table"));
    }

    [Theory]
    [InlineData("/questionnaires", "/manual/elements")]
    [InlineData("/method", "/manual/lm36")]
    [InlineData("/limits", "/manual/lm36")]
    [InlineData("/sample", "/manual/lm36.v1")]
    public async Task It_is_linked_where_it_is_asked_for(string path, string link) =>
        Assert.NotNull((await Walker.ReadAsync(_browser, path)).QuerySelector($"a[href='{link}']"));

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _server.DisposeAsync();
    }

    private async Task JoinAsync(int first, int people)
    {
        var sittings = _server.Services.GetRequiredService<Sittings>();
        foreach (var person in Enumerable.Range(first, people))
        {
            var (actor, _) = await _server.Services.GetRequiredService<GuestTokens>().IssueAsync(Ct);
            var id = await sittings.BeginAsync(actor, TestStore.Lm36, Ct);
            await sittings.RecordAsync(actor, id, TestStore.AnswersOf(person), Ct);
            Assert.Equal(SubmitOutcome.Done, await sittings.SubmitAsync(actor, id, Counted.Agrees, Ct));
        }
    }

    private Task RenewAsync() => _server.Services.GetRequiredService<ManualMaking>().RenewAsync(Ct);
}
