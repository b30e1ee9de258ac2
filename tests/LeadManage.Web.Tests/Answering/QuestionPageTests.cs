using System.Net;

namespace LeadManage.Web.Tests.Answering;

public sealed class QuestionPageTests(WebServer server) : IClassFixture<WebServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_html_holds_every_statement_one_of_them_current_and_no_token_or_framework_script()
    {
        using var taker = await Taker.BeginAsync(server);

        using var response = await taker.Browser.GetAsync($"/take/{taker.Id}/12", Ct);
        var html = await response.Content.ReadAsStringAsync(Ct);

        Assert.Equal(36, Count(html, "<fieldset"));
        Assert.Equal(36 * 7, Count(html, "type=\"radio\""));
        Assert.Matches("class=\"q now\"><legend><span class=\"n\">12\\.", html);
        Assert.Equal(1, Count(html, "class=\"q now\""));
        Assert.DoesNotContain("RequestVerificationToken", html, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("<script(?![^>]* src=)|<style| style=| on[a-z]+=", html);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Without_a_position_the_first_unanswered_statement_opens()
    {
        using var taker = await Taker.BeginAsync(server);
        var order = Taker.StatementsIn(await taker.PageAsync("/1"));
        using var saved = await taker.SendAsync(Taker.Entry("w", 1, order[0], 1), Taker.Entry("w", 2, order[1], null));

        foreach (var path in (string[])["", "/0", "/37"])
            Assert.Contains("class=\"q now\"><legend><span class=\"n\">3.", await taker.PageAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_come_back_checked()
    {
        using var taker = await Taker.BeginAsync(server);
        using var saved = await taker.SendAsync(Taker.Entry("w", 1, "SD1", 2), Taker.Entry("w", 2, "AP1", null));

        var html = await taker.PageAsync("/1");

        Assert.Equal(2, Taker.Between(html, "<fieldset", "</fieldset>").Sum(question => Count(question, " checked")));
        Assert.Contains("name=\"SD1\" value=\"2\" checked", html, StringComparison.Ordinal);
        Assert.Contains("name=\"AP1\" value=\"x\" checked", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/3")]
    [InlineData("/review")]
    [InlineData("/pause")]
    public async Task Another_person_finds_nothing(string path)
    {
        using var taker = await Taker.BeginAsync(server);
        using var other = await Taker.BeginAsync(server);

        using var response = await other.Browser.GetAsync($"/take/{taker.Id}{path}", Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("fieldset", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private static int Count(string html, string part) => html.Split(part).Length - 1;
}
