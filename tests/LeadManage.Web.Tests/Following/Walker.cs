using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Profiles;
using LeadManage.Web.Tests.Profiles.Parts;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Following;

/// <summary>Somebody on the suggested path: a guest with a browser.</summary>
internal sealed class Walker : IAsyncLifetime
{
    public HttpClient Browser { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public WebServer Server { get; } = new();

    public Actor Actor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        (Actor, var token) = await Server.Services.GetRequiredService<GuestTokens>().IssueAsync(Stop);
        Browser = Server.Browser();
        Browser.DefaultRequestHeaders.Add("Cookie", $"leadmanage={token}");
    }

    public Task<SittingId> FinishAsync(string key, string answers) => Sat.SubmittedAsync(Server, Actor, answers, InstrumentCatalog.Published.Find(key)!);

    /// <summary>All three steps.</summary>
    public async Task<(SittingId Situation, SittingId Profile, SittingId Balance)> FinishPathAsync() => (
        await FinishAsync("situation.v1", PartExample.StableAndComplex),
        await FinishAsync("lm36.v1", Example.Leading),
        await FinishAsync("balance.v1", PartExample.SteeringMissing));

    public Task<IHtmlDocument> ReadAsync(string path) => ReadAsync(Browser, path);

    public static async Task<IHtmlDocument> ReadAsync(HttpClient browser, string path) =>
        new HtmlParser().ParseDocument(await browser.GetStringAsync(new Uri(path, UriKind.Relative), Stop));

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Server.DisposeAsync();
    }
}
