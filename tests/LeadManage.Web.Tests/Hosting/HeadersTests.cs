using System.Net;

namespace LeadManage.Web.Tests.Hosting;

public sealed class HeadersTests
{
    [Fact]
    public async Task A_public_page_allows_only_itself_sets_no_cookie_and_carries_no_framework_state()
    {
        await using var server = new WebServer();
        using var browser = server.Browser();

        var response = await browser.GetAsync("/", TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.DoesNotContain("Component-State", html, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor.web.js", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/method")]
    [InlineData("/site.css")]
    public async Task Pages_and_style_sheets_are_compressed_over_https_too(string path)
    {
        await using var server = new WebServer();
        using var browser = server.CreateClient(new() { BaseAddress = new Uri("https://localhost") });
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");

        var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Contains(Assert.Single(response.Content.Headers.ContentEncoding), (string[])["br", "gzip"]);
    }

    [Fact]
    public async Task Behind_https_strict_transport_is_asked_for()
    {
        await using var server = new WebServer();
        using var browser = server.CreateClient(new() { BaseAddress = new Uri("https://lead.example.org") });

        var response = await browser.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("/take/0000000000000")]
    [InlineData("/profile/0000000000000")]
    [InlineData("/no/such/page")]
    public async Task Missing_and_forbidden_look_the_same_to_a_stranger(string path)
    {
        await using var server = new WebServer();
        using var browser = server.Browser();

        var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Nothing here", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_personal_is_never_kept_by_a_cache_and_an_address_with_a_dot_is_still_a_page()
    {
        await using var server = new WebServer();
        using var browser = server.Browser();

        var answers = await browser.GetAsync("/take/0000000000000/answers", TestContext.Current.CancellationToken);
        var dotted = await browser.GetAsync("/no/such.page", TestContext.Current.CancellationToken);

        Assert.True(answers.Headers.CacheControl!.NoStore);
        Assert.True(dotted.Headers.CacheControl!.NoStore);
        Assert.True(dotted.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Behind_https_every_cookie_is_secure()
    {
        await using var server = new WebServer();
        using var browser = server.CreateClient(new() { BaseAddress = new Uri("https://lead.example.org"), AllowAutoRedirect = false });
        browser.DefaultRequestHeaders.Add("Origin", "https://lead.example.org");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("agree", "yes")]);

        var begun = await browser.PostAsync("/start/lm36", form, TestContext.Current.CancellationToken);
        var sitting = begun.Headers.Location!.OriginalString[..^"/1".Length];
        var pause = await browser.GetAsync($"{sitting}/pause", TestContext.Current.CancellationToken);

        var guest = Assert.Single(begun.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-leadmanage=", guest, StringComparison.Ordinal);
        Assert.All(begun.Headers.GetValues("Set-Cookie").Concat(pause.Headers.GetValues("Set-Cookie")), cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("https://evil.example", "_blazor")]
    [InlineData("https://evil.example", "_BLAZOR")]
    [InlineData("null", "_blazor")]
    public async Task A_foreign_page_opens_no_circuit(string origin, string hub)
    {
        await using var server = new WebServer();
        using var browser = server.CreateClient();
        browser.DefaultRequestHeaders.Add("Origin", origin);

        var response = await browser.PostAsync($"/{hub}/negotiate?negotiateVersion=1", content: null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
