using System.Net;
using LeadManage.Circuits;
using LeadManage.Web.Tests.Answering;
using LeadManage.Web.Tests.Hosting;

namespace LeadManage.Web.Tests.Coaching;

/// <summary>The coach's workspace: who may come in, what it is served with, and how it begins.</summary>
public sealed class WorkspaceTests(ListeningServer server) : IClassFixture<ListeningServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_coach_without_clients_is_told_how_it_begins()
    {
        using var coach = await server.JoinAsync("coach@example.org", coach: true);

        await using var circuit = await Circuit.OpenAsync(coach.Browser, server.At("/clients"), Ct);

        await circuit.UntilAsync(tree => tree.Text.Contains("Nobody shares a result with you yet", StringComparison.Ordinal), Ct);
    }

    [Fact]
    public async Task Whoever_has_no_account_is_led_to_the_sign_in_and_whoever_is_no_coach_meets_a_page_that_is_not_there()
    {
        using var stranger = server.Browser();
        using var guest = server.Browser();
        await Taker.BeginAsync(guest, "lm12");
        using var person = await server.JoinAsync("person@example.org");

        Assert.Equal("/sign-in?return=%2Fclients", await LeadAsync(stranger));
        Assert.Equal("/sign-in?return=%2Fclients", await LeadAsync(guest));
        using var missing = await person.GetAsync("/clients");
        using var nowhere = await person.GetAsync("/no/such/page");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(await TextAsync(nowhere), (await TextAsync(missing)).Replace("/clients#main", "/no/such/page#main", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parts_of_the_workspace_made_for_a_coach_show_nothing_to_others()
    {
        using var coach = await server.JoinAsync("stolen-from@example.org", coach: true);
        var stolen = PageMarkers.Of(await coach.PageAsync("/clients"));
        using var guest = server.Browser();
        await Taker.BeginAsync(guest, "lm12");
        using var person = await server.JoinAsync("curious@example.org");

        foreach (var browser in (HttpClient[])[guest, person.Browser])
        {
            await using var circuit = await Circuit.ConnectAsync(browser, server.At("/clients"), server.Root.GetLeftPart(UriPartial.Authority), Ct);
            await circuit.BeginAsync(stolen, Ct);
            await circuit.UntilAsync(tree => tree.Text.Contains("There is nothing here for you", StringComparison.Ordinal), Ct);
            Assert.Empty(circuit.Read(tree => tree.Handlers.ToArray()));
        }
    }

    [Fact]
    public async Task Styles_by_attribute_are_allowed_in_the_workspace_alone_and_foreign_scripts_nowhere()
    {
        using var coach = await server.JoinAsync("styles@example.org", coach: true);

        using var workspace = await coach.GetAsync("/clients");
        using var account = await coach.GetAsync("/account");

        Assert.Contains("style-src 'self'; style-src-attr 'unsafe-inline';", Policy(workspace), StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", Policy(workspace), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Policy(account), StringComparison.Ordinal);
        Assert.DoesNotContain("MudBlazor", await TextAsync(account), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_styles_and_scripts_of_the_workspace_are_compressed()
    {
        using var coach = await server.JoinAsync("compressed@example.org", coach: true);
        var page = await coach.PageAsync("/clients");
        var files = Taker.Between(page, "href=\"", "\"").Concat(Taker.Between(page, "src=\"", "\"")).Where(file => file.EndsWith(".css", StringComparison.Ordinal) || file.EndsWith(".js", StringComparison.Ordinal)).ToArray();
        Assert.Contains("_content/MudBlazor/MudBlazor.min.css", files);
        Assert.Contains("_content/MudBlazor/MudBlazor.min.js", files);

        foreach (var file in files)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(file, UriKind.Relative)) { Headers = { { "Accept-Encoding", "gzip, br" } } };
            using var answer = await coach.Browser.SendAsync(request, Ct);
            Assert.True(answer.Content.Headers.ContentEncoding.Count == 1, file);
        }
    }

    private static async Task<string?> LeadAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync(new Uri("/clients", UriKind.Relative), Ct);
        return answer.Headers.Location?.ToString();
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Ct);

    private static string Policy(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
}
