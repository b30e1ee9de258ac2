using System.Net;
using LeadManage.Web.Tests.Answering;

namespace LeadManage.Web.Tests.SigningIn;

/// <summary>What a browser answered as a guest goes over to whoever signs in there, once and completely.</summary>
public sealed class ClaimingTests(WebServer server) : IClassFixture<WebServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sitting_begun_as_a_guest_goes_on_in_the_account_and_is_found_from_another_device()
    {
        using var guest = await Taker.BeginAsync(server);
        await guest.AnswerEverythingExceptAsync(36);
        using var person = new Visitor(guest.Browser);

        using var joined = await person.SignUpAsync("claim@example.org");
        using var more = await guest.SendAsync(Taker.Entry("later", 1, "PB1", 5));
        using var elsewhere = Visitor.Of(server);
        using var entered = await elsewhere.SignInAsync("claim@example.org");

        Assert.True(more.IsSuccessStatusCode);
        Assert.Contains($"/take/{guest.Id}", await elsewhere.PageAsync("/my"), StringComparison.Ordinal);
        Assert.DoesNotContain("erased on", await elsewhere.PageAsync("/my"), StringComparison.Ordinal);
        using var there = new Taker(elsewhere.Browser, guest.Id);
        Assert.Contains("PB1=5", await there.AnswersAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_of_the_guest_is_spent()
    {
        using var guest = await Taker.BeginAsync(server);
        using var begun = await guest.Browser.GetAsync(new Uri("/my", UriKind.Relative), Ct);
        var token = await TokenOfAsync(server);
        using var before = await server.CreateClient().SendAsync(With(token.Cookie, $"/take/{token.Sitting}"), Ct);

        using var claiming = server.CreateClient();
        var page = await (await claiming.SendAsync(With(token.Cookie, "/sign-up"), Ct)).Content.ReadAsStringAsync(Ct);
        using var signUp = new HttpRequestMessage(HttpMethod.Post, "/sign-up") { Content = Taker.Form(("_handler", "sign-up"), ("__RequestVerificationToken", Taker.TokenIn(page)), ("Form.Name", "Ann"), ("Form.Email", "spent@example.org"), ("Form.Password", Visitor.Password)) };
        signUp.Headers.Add("Cookie", token.Cookie);
        using var joined = await claiming.SendAsync(signUp, Ct);
        using var after = await server.CreateClient().SendAsync(With(token.Cookie, $"/take/{token.Sitting}"), Ct);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    public async Task Two_people_never_meet_in_one_browser()
    {
        using var browser = server.Browser();
        using var visitor = new Visitor(browser);
        using var first = await visitor.SignUpAsync("first@example.org");
        var begun = await Taker.BeginAsync(browser, "lm12");
        using var left = await visitor.SignOutAsync();
        using var second = await visitor.SignUpAsync("second@example.org");

        using var open = await visitor.GetAsync($"/take/{begun}");

        Assert.Equal(HttpStatusCode.NotFound, open.StatusCode);
        Assert.Contains("Nothing is kept in your account yet", await visitor.PageAsync("/my"), StringComparison.Ordinal);
    }

    private static async Task<(string Cookie, string Sitting)> TokenOfAsync(WebServer server)
    {
        using var browser = server.Browser();
        using var response = await browser.PostAsync("/start/lm36", Taker.Form(("agree", "yes")), Ct);
        return (response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("leadmanage=", StringComparison.Ordinal)).Split(';')[0], response.Headers.Location!.ToString().Split('/')[2]);
    }

    private static HttpRequestMessage With(string cookie, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookie);
        return request;
    }
}
