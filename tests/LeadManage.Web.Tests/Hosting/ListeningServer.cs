using System.Net;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Answering;
using LeadManage.Web.Tests.SigningIn;
using Microsoft.Data.Sqlite;

namespace LeadManage.Web.Tests.Hosting;

/// <summary>The real application behind a real port: what a circuit needs, since a WebSocket does not go through the test server.</summary>
public sealed class ListeningServer : IAsyncDisposable
{
    private readonly WebServer _server;

    public ListeningServer()
        : this(new WebServer())
    {
    }

    /// <param name="server">With settings of its own, not started yet.</param>
    internal ListeningServer(WebServer server)
    {
        _server = server;
        _server.UseKestrel(0);
        _server.StartServer();
        Root = _server.ClientOptions.BaseAddress;
    }

    public Uri Root { get; }

    public IServiceProvider Services => _server.Services;

    public Uri At(string path) => new(Root, path);

    /// <summary>A browser of its own: keeps cookies, follows no redirects.</summary>
    public HttpClient Browser()
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Root };
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return browser;
    }

    /// <summary>Somebody with an account, signed in.</summary>
    internal async Task<Visitor> JoinAsync(string email, bool coach = false)
    {
        var visitor = new Visitor(Browser());
        using var joined = await visitor.SignUpAsync(email);
        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
        if (coach)
            Execute($"UPDATE People SET IsCoach = 1 WHERE Email = '{email}'");
        return visitor;
    }

    /// <summary>A sitting of lm36 that this browser has answered and submitted.</summary>
    internal static async Task<string> SubmitAsync(HttpClient browser)
    {
        var id = await Taker.BeginAsync(browser, "lm36");
        // Not disposed: the browser goes on.
        var taker = new Taker(browser, id);
        await taker.AnswerEverythingExceptAsync();
        using var submitted = await taker.PostComponentAsync($"/take/{id}/review", "submit");
        Assert.Equal(HttpStatusCode.Redirect, submitted.StatusCode);
        return id;
    }

    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={new DataFolder(_server.DataFolder).Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
