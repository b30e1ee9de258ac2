using System.Net;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace LeadManage.Web.Tests.SigningIn;

public sealed class EntranceTests(WebServer server) : IClassFixture<WebServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_makes_an_account_is_in_and_comes_back_by_password_from_another_browser()
    {
        using var ann = await Visitor.JoinAsync(server, "ann@example.org");
        Assert.Contains("Ann Example", await ann.PageAsync("/account"), StringComparison.Ordinal);

        using var elsewhere = Visitor.Of(server);
        Assert.False(await elsewhere.IsInAsync());
        using var entered = await elsewhere.SignInAsync("ANN@example.org");

        Assert.Equal("/my", entered.To());
        Assert.True(await elsewhere.IsInAsync());
    }

    [Theory]
    [InlineData("", "ann@example.org", "correct horse battery", "the name that others will see")]
    [InlineData("Ann", "", "correct horse battery", "your e-mail address")]
    [InlineData("Ann", "ann at example", "correct horse battery", "looks like name@example.org")]
    [InlineData("Ann", "ann@example.org\r\nBcc: all@example.org", "correct horse battery", "looks like name@example.org")]
    [InlineData("Ann", "new@example.org", "short", "10 characters or more")]
    [InlineData("Ann", "new@example.org", "aaaaaaaaaaaaaaa", "fewer than five different")]
    [InlineData("Ann Example", "new@example.org", "ann example 1", "your own name")]
    public async Task A_field_that_is_wrong_is_told_and_what_was_written_stays(string name, string email, string password, string told)
    {
        using var visitor = Visitor.Of(server);

        using var answer = await visitor.SignUpAsync(email, password, name);
        var html = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(told, html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{WebUtility.HtmlEncode(name)}\"", html.Replace("&#xD;&#xA;", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain($"value=\"{password}\"", html, StringComparison.Ordinal);
        Assert.False(await visitor.IsInAsync());
    }

    [Fact]
    public async Task One_address_has_one_account_however_it_is_written()
    {
        using var first = await Visitor.JoinAsync(server, "twice@example.org");
        using var second = Visitor.Of(server);

        using var answer = await second.SignUpAsync("Twice@Example.ORG");

        Assert.Contains("has an account already", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.False(await second.IsInAsync());
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_address_and_a_closed_account_read_alike()
    {
        using var owner = await Visitor.JoinAsync(server, "closed@example.org");
        using var visitor = Visitor.Of(server);

        var wrong = await RefusalAsync(visitor, "closed@example.org", "wrong password");
        var unknown = await RefusalAsync(visitor, "nobody@example.org", "wrong password");
        foreach (var _ in Enumerable.Range(0, 4))
            await RefusalAsync(visitor, "closed@example.org", "wrong password");
        var closed = await RefusalAsync(visitor, "closed@example.org", Visitor.Password);

        Assert.Contains("do not fit", wrong, StringComparison.Ordinal);
        Assert.Equal(wrong, unknown);
        Assert.Equal(wrong, closed);
        Assert.False(await visitor.IsInAsync());
    }

    [Theory]
    [InlineData("/sign-in?return=%2Faccount", "/account")]
    [InlineData("/sign-in?return=%2F%2Fevil.example", "/my")]
    [InlineData("/sign-in?return=%2F%5Cevil.example", "/my")]
    [InlineData("/sign-in?return=https%3A%2F%2Fevil.example", "/my")]
    [InlineData("/sign-in?return=https%3Aevil.example", "/my")]
    [InlineData("/sign-in?return=%2F%09%2Fevil.example", "/my")]
    [InlineData("/sign-in?return=evil.example", "/my")]
    [InlineData("/sign-in?return=javascript%3Aalert(1)", "/my")]
    public async Task After_signing_in_one_goes_on_within_this_site_only(string page, string to)
    {
        var email = $"return-{Guid.NewGuid():n}@example.org";
        using (await Visitor.JoinAsync(server, email))
        {
            using var visitor = Visitor.Of(server);
            using var entered = await visitor.SignInAsync(email, query: page["/sign-in".Length..]);

            Assert.Equal(to, entered.To());
        }
    }

    [Fact]
    public async Task A_page_for_people_with_an_account_leads_to_the_sign_in_and_back()
    {
        using var visitor = Visitor.Of(server);

        using var sent = await visitor.GetAsync("/account");

        Assert.Equal("/sign-in?return=%2Faccount", sent.To());
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_too()
    {
        using (await Visitor.JoinAsync(server, "out@example.org"))
        {
            using var ann = Visitor.Of(server);
            using var entered = await ann.SignInAsync("out@example.org");
            var copied = entered.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("leadmanage-in=", StringComparison.Ordinal)).Split(';')[0];
            Assert.Equal(HttpStatusCode.OK, await WithCookieAsync(copied));

            using var left = await ann.SignOutAsync();

            Assert.Equal("/?left=true", left.To());
            Assert.False(await ann.IsInAsync());
            Assert.Equal(HttpStatusCode.Redirect, await WithCookieAsync(copied));
        }
    }

    [Fact]
    public async Task A_form_without_its_token_signs_nobody_out()
    {
        using var ann = await Visitor.JoinAsync(server, "forged@example.org");

        using var answer = await ann.Browser.PostAsync("/sign-out", Answering.Taker.Form(("x", "y")), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(await ann.IsInAsync());
    }

    [Fact]
    public async Task Neither_the_password_nor_the_key_of_the_cookie_is_in_the_store()
    {
        using var ann = await Visitor.JoinAsync(server, "secret@example.org");

        var hash = Scalar("SELECT PasswordHash FROM People WHERE Email = 'secret@example.org'");

        // Version 1 of the format: 01, then the hash function (2 is SHA-512) and the iterations.
        Assert.Equal("0100000002" + 210_000.ToString("X8"), Convert.ToHexString(Convert.FromBase64String(hash))[..18]);
        Assert.Equal("32", Scalar("SELECT length(KeyHash) FROM Sessions JOIN People ON People.Id = PersonId WHERE Email = 'secret@example.org'"));
    }

    /// <summary>The cookie alone, as whoever copied it would send it.</summary>
    private async Task<HttpStatusCode> WithCookieAsync(string cookie)
    {
        using var thief = server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
        request.Headers.Add("Cookie", cookie);
        using var answer = await thief.SendAsync(request, Ct);
        return answer.StatusCode;
    }

    private static async Task<string> RefusalAsync(Visitor visitor, string email, string password)
    {
        using var answer = await visitor.SignInAsync(email, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Answering.Taker.Between(await answer.Content.ReadAsStringAsync(Ct), "id=\"problem\">", "<").Single();
    }

    private string Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={new DataFolder(server.DataFolder).Database};Pooling=False");
        connection.Open();
        return Pragmas.Scalar(connection, sql);
    }
}
