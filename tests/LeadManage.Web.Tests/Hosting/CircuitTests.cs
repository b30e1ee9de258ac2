using System.Net;
using LeadManage.Circuits;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Answering;
using LeadManage.Web.Tests.SigningIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeadManage.Web.Tests.Hosting;

/// <summary>Whoever holds the connection of a circuit can send anything; here it is sent.</summary>
public sealed class CircuitTests(ListeningServer server) : IClassFixture<ListeningServer>
{
    private const string Change = """{"value":"on"}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_circuit_is_opened_from_our_own_pages_only(string? origin)
    {
        using var browser = server.Browser();
        browser.DefaultRequestHeaders.Remove("Sec-Fetch-Site");

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => Circuit.ConnectAsync(browser, server.Root, origin, Ct));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Who_is_not_known_at_all_gets_no_connection()
    {
        using var stranger = server.Browser();

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => Circuit.ConnectAsync(stranger, server.Root, server.Root.GetLeftPart(UriPartial.Authority), Ct));

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task A_guest_moves_answers_in_the_circuit_of_their_own_profile()
    {
        using var browser = server.Browser();
        await using var circuit = await OnProfileAsync(browser);

        await circuit.FireAsync(Answers(circuit)[0], "change", Change, Ct);

        await circuit.UntilAsync(tree => tree.Text.Contains("Moved so far", StringComparison.Ordinal), Ct);
    }

    [Fact]
    public async Task Once_the_session_is_ended_from_another_browser_the_open_page_goes_blank_within_a_second()
    {
        using var ann = await server.JoinAsync("ended@example.org");
        await using var circuit = await OnProfileAsync(ann.Browser);
        using var elsewhere = new Visitor(server.Browser());
        using var entered = await elsewhere.SignInAsync("ended@example.org");

        using var ended = await elsewhere.SendAsync("/account", "end-others");
        var since = TimeProvider.System.GetTimestamp();
        await circuit.UntilAsync(IsSignedOut, Ct);

        Assert.InRange(TimeProvider.System.GetElapsedTime(since).TotalSeconds, 0, 1);
        Assert.Empty(Answers(circuit));
        Assert.DoesNotContain("What if", circuit.Read(tree => tree.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_in_another_tab_ends_it_too()
    {
        using var ann = await server.JoinAsync("out@example.org");
        await using var circuit = await OnProfileAsync(ann.Browser);

        using var left = await ann.SignOutAsync();

        await circuit.UntilAsync(IsSignedOut, Ct);
    }

    [Fact]
    public async Task A_new_password_ends_it_too()
    {
        using var ann = await server.JoinAsync("password@example.org");
        await using var circuit = await OnProfileAsync(ann.Browser);
        await using var scope = server.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();

        var changed = await people.ChangePasswordAsync((await people.FindByEmailAsync("password@example.org"))!, Visitor.Password, "another correct horse");

        Assert.True(changed.Succeeded);
        await circuit.UntilAsync(IsSignedOut, Ct);
    }

    /// <summary>Nobody tells of a session that ends by its age: the row just goes.</summary>
    [Fact]
    public async Task An_event_after_the_session_does_nothing_and_the_page_says_so()
    {
        using var ann = await server.JoinAsync("aged@example.org");
        await using var circuit = await OnProfileAsync(ann.Browser);
        var answers = Answers(circuit);
        server.Execute("DELETE FROM Sessions WHERE PersonId = (SELECT Id FROM People WHERE Email = 'aged@example.org')");

        foreach (var answer in answers)
            await circuit.PostAsync(answer, "change", Change, Ct);

        await circuit.UntilAsync(IsSignedOut, Ct);
        Assert.DoesNotContain(circuit.ScriptCalls, call => call.Name == "history.replaceState");
    }

    [Fact]
    public async Task A_part_asked_for_after_the_session_shows_nothing()
    {
        using var ann = await server.JoinAsync("late@example.org");
        var id = await ListeningServer.SubmitAsync(ann.Browser);
        var markers = PageMarkers.Of(await ann.PageAsync($"/profile/{id}"));
        await using var circuit = await Circuit.ConnectAsync(ann.Browser, server.At($"/profile/{id}"), server.Root.GetLeftPart(UriPartial.Authority), Ct);
        server.Execute("DELETE FROM Sessions WHERE PersonId = (SELECT Id FROM People WHERE Email = 'late@example.org')");

        await Assert.ThrowsAnyAsync<Exception>(() => circuit.BeginAsync(markers, Ct).WaitAsync(TimeSpan.FromSeconds(3), Ct));

        Assert.Empty(Answers(circuit));
    }

    [Fact]
    public async Task A_flood_of_events_is_stopped_and_the_page_says_so()
    {
        using var browser = server.Browser();
        await using var circuit = await OnProfileAsync(browser);
        var answer = Answers(circuit)[0];

        // The cheapest there is, so that the server takes them as fast as they come.
        foreach (var _ in Enumerable.Range(0, 2000))
            await circuit.SendAsync("OnRenderCompleted", [1, null], Ct);
        await circuit.PostAsync(answer, "change", Change, Ct);

        await circuit.UntilAsync(tree => tree.Text.Contains("More came from this page than a person does", StringComparison.Ordinal), Ct);
        Assert.DoesNotContain(circuit.ScriptCalls, call => call.Name == "history.replaceState");
    }

    [Fact]
    public async Task Guessed_handlers_and_forged_arguments_leave_the_circuit_standing_or_end_it_and_never_the_server()
    {
        using var browser = server.Browser();
        await using var circuit = await OnProfileAsync(browser);

        foreach (var guessed in Enumerable.Range(0, 30))
            await circuit.PostAsync((ulong)guessed, "click", """{"type":"click","detail":{}}""", Ct);
        await circuit.PostAsync(ulong.MaxValue, "no such event", "null", Ct);

        using var other = server.Browser();
        await using var next = await OnProfileAsync(other);
        Assert.NotEmpty(Answers(next));
    }

    [Fact]
    public async Task What_was_made_for_somebody_else_shows_a_stranger_nothing()
    {
        using var ann = server.Browser();
        var id = await ListeningServer.SubmitAsync(ann);
        var stolen = PageMarkers.Of(await ann.GetStringAsync(new Uri($"/profile/{id}", UriKind.Relative), Ct));
        using var stranger = server.Browser();
        await Taker.BeginAsync(stranger, "lm12");
        await using var circuit = await Circuit.ConnectAsync(stranger, server.At($"/profile/{id}"), server.Root.GetLeftPart(UriPartial.Authority), Ct);

        await circuit.BeginAsync(stolen, Ct);

        await circuit.UntilAsync(tree => tree.Text.Contains("There is no such profile any more.", StringComparison.Ordinal), Ct);
        Assert.Empty(Answers(circuit));
    }

    /// <summary>The page that answers is asked in a browser (RestartTests); one that does not must not hold up the stop.</summary>
    [Fact]
    public async Task A_server_that_stops_asks_every_open_page_to_pause_and_waits_for_none_longer_than_it_said()
    {
        await using var stopping = new ListeningServer();
        using var browser = stopping.Browser();
        await using var circuit = await OnProfileAsync(browser, stopping);
        var open = stopping.Services.GetRequiredService<OpenCircuits>();
        Assert.Equal(1, open.Count);

        var since = TimeProvider.System.GetTimestamp();
        await Task.Run(stopping.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication, Ct);

        Assert.Contains(circuit.ScriptCalls, call => call.Name == "LeadManage.pause");
        Assert.InRange(TimeProvider.System.GetElapsedTime(since), OpenCircuits.Patience - TimeSpan.FromMilliseconds(100), 2 * OpenCircuits.Patience);
    }

    private Task<Circuit> OnProfileAsync(HttpClient browser) => OnProfileAsync(browser, server);

    private static async Task<Circuit> OnProfileAsync(HttpClient browser, ListeningServer server)
    {
        var id = await ListeningServer.SubmitAsync(browser);
        var circuit = await Circuit.OpenAsync(browser, server.At($"/profile/{id}"), Ct);
        await circuit.UntilAsync(tree => tree.Handlers.Any(handler => handler.Node.Attributes.ContainsKey("checked") || handler.Node.Element == "input"), Ct);
        return circuit;
    }

    /// <summary>Handlers of the answers that can be chosen.</summary>
    private static ulong[] Answers(Circuit circuit) =>
        circuit.Read(tree => tree.Handlers.Where(handler => handler is { Node.Element: "input", Event: "change" }).Select(handler => handler.Id).ToArray());

    private static bool IsSignedOut(RenderTree tree) => tree.Text.Contains("You are signed out", StringComparison.Ordinal);
}
