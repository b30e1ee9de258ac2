using System.Net;

namespace LeadManage.Web.Tests.Answering;

public sealed class ConsentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_says_who_to_ask_how_long_it_is_kept_and_wants_one_tick()
    {
        await using var server = new WebServer().With("LeadManage:Contact", "Ada <ada@example.org>");
        using var browser = server.Browser();

        var html = await browser.GetStringAsync("/start/lm36", Ct);

        Assert.Contains("Ada &lt;ada@example.org&gt;", html, StringComparison.Ordinal);
        Assert.Contains($"datetime=\"{TimeProvider.System.GetUtcNow().AddDays(90):yyyy-MM-dd}\"", html, StringComparison.Ordinal);
        Assert.Single(html.Split("type=\"checkbox\"").Skip(1));
        Assert.Contains("required", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_tick_nothing_is_begun_and_the_page_says_why()
    {
        await using var server = new WebServer();
        using var browser = server.Browser();

        var refused = await browser.PostAsync("/start/lm36", Taker.Form(("agree", "no")), Ct);
        var html = await browser.GetStringAsync(refused.Headers.Location, Ct);

        Assert.Equal("/start/lm36?problem=consent", refused.Headers.Location!.ToString());
        Assert.False(refused.Headers.Contains("Set-Cookie"));
        Assert.Contains("Please tick the box first", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lm36", 36)]
    [InlineData("lm12", 12)]
    public async Task With_the_tick_the_first_statement_opens_for_a_guest_of_one_cookie(string instrument, int statements)
    {
        await using var server = new WebServer();
        using var browser = server.Browser();

        var begun = await browser.PostAsync($"/start/{instrument}", Taker.Form(("agree", "yes")), Ct);
        var again = await browser.PostAsync($"/start/{instrument}", Taker.Form(("agree", "yes")), Ct);
        var html = await browser.GetStringAsync(begun.Headers.Location, Ct);

        Assert.Contains("httponly", Assert.Single(begun.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.False(again.Headers.Contains("Set-Cookie"));
        Assert.Equal(statements, Taker.StatementsIn(html).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task An_unknown_questionnaire_is_not_found()
    {
        await using var server = new WebServer();
        using var browser = server.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/start/none", Ct)).StatusCode);
        Assert.Equal("/start/none", (await browser.PostAsync("/start/none", Taker.Form(("agree", "yes")), Ct)).Headers.Location!.ToString());
    }
}
