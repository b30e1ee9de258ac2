using LeadManage.Web.Tests.Answering;

namespace LeadManage.Web.Tests.SigningIn;

/// <summary>Somebody who uses the pages of accounts as a browser does: a page is opened, its form filled in and sent back.</summary>
internal sealed class Visitor(HttpClient browser) : IDisposable
{
    public const string Password = "correct horse battery";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public HttpClient Browser => browser;

    public static Visitor Of(WebServer server) => new(server.Browser());

    /// <summary>Makes an account and is signed in.</summary>
    public static async Task<Visitor> JoinAsync(WebServer server, string email, string name = "Ann Example")
    {
        var visitor = Of(server);
        using var joined = await visitor.SignUpAsync(email, name: name);
        Assert.Equal("/my", joined.To());
        return visitor;
    }

    public Task<HttpResponseMessage> SignUpAsync(string email, string password = Password, string name = "Ann Example", string query = "") =>
        SendAsync("/sign-up" + query, "sign-up", ("Form.Name", name), ("Form.Email", email), ("Form.Password", password));

    public Task<HttpResponseMessage> SignInAsync(string email, string password = Password, bool remember = false, string query = "") =>
        SendAsync("/sign-in" + query, "sign-in", [("Form.Email", email), ("Form.Password", password), .. remember ? [("Form.Remember", "true")] : Array.Empty<(string, string)>()]);

    public async Task<HttpResponseMessage> SignOutAsync() =>
        await browser.PostAsync("/sign-out", Taker.Form(("__RequestVerificationToken", TokenAfter("action=\"/sign-out\"", await PageAsync("/account")))), Ct);

    /// <summary>Opens a page and sends one of its forms, with the token that stands in it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, string handler, params (string Name, string Value)[] fields)
    {
        var token = TokenAfter("<form", await PageAsync(path));
        return await browser.PostAsync(path, Taker.Form([("_handler", handler), ("__RequestVerificationToken", token), .. fields]), Ct);
    }

    public Task<string> PageAsync(string path) => browser.GetStringAsync(new Uri(path, UriKind.Relative), Ct);

    public Task<HttpResponseMessage> GetAsync(string path) => browser.GetAsync(new Uri(path, UriKind.Relative), Ct);

    /// <summary>Whether the pages know this browser as somebody with an account.</summary>
    public async Task<bool> IsInAsync()
    {
        using var account = await GetAsync("/account");
        return account.IsSuccessStatusCode;
    }

    private static string TokenAfter(string sign, string html) => Taker.Between(html.Split(sign, 2)[1], "name=\"__RequestVerificationToken\" value=\"", "\"").First();

    public void Dispose() => browser.Dispose();
}

internal static class Answers
{
    /// <summary>Where an answer leads, without the host when it is this one.</summary>
    public static string? To(this HttpResponseMessage answer) => answer.Headers.Location?.ToString().Replace("http://localhost/", "/", StringComparison.Ordinal);
}
