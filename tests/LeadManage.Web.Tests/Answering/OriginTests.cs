using System.Net;

namespace LeadManage.Web.Tests.Answering;

public sealed class OriginTests(WebServer server) : IClassFixture<WebServer>
{
    [Theory]
    [InlineData("http://localhost", null, true)]
    [InlineData("https://lead.example.org", "cross-site", true)]
    [InlineData("https://evil.example", "same-origin", false)]
    [InlineData("http://localhost:81", null, false)]
    [InlineData("null", "same-origin", true)]
    [InlineData("null", "cross-site", false)]
    [InlineData(null, "same-origin", true)]
    [InlineData(null, "same-site", false)]
    [InlineData(null, "none", false)]
    [InlineData(null, null, false)]
    public async Task Every_post_must_come_from_a_page_of_this_site(string? origin, string? fetchSite, bool passes)
    {
        using var taker = await Taker.BeginAsync(server.With("LeadManage:AllowedOrigins:0", "https://lead.example.org"));
        taker.Browser.DefaultRequestHeaders.Remove("Origin");
        if (origin is not null)
            taker.Browser.DefaultRequestHeaders.Add("Origin", origin);
        if (fetchSite is not null)
            taker.Browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", fetchSite);

        using var batch = await taker.SendAsync(Taker.Entry("w", 1, "SD1", 4));
        using var form = await taker.SubmitFormAsync(("SD2", "5"));
        using var start = await taker.Browser.PostAsync("/start/lm36", Taker.Form(("agree", "yes")), TestContext.Current.CancellationToken);

        Assert.Equal(passes ? HttpStatusCode.OK : HttpStatusCode.Forbidden, batch.StatusCode);
        Assert.All((HttpResponseMessage[])[form, start], response => Assert.Equal(passes ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, response.StatusCode));
        Assert.Equal(passes ? "SD1=4 SD2=5" : "", await taker.AnswersAsync());
    }
}
