using System.Text.Json;
using LeadManage.Circuits;
using LeadManage.Web.Account;
using LeadManage.Web.Noting;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Coaching;
using LeadManage.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Noting;

/// <summary>Notes over real circuits: what is typed survives them, and whoever else holds one reaches nothing.</summary>
public sealed class NoteCircuitTests(ListeningServer server) : IClassFixture<ListeningServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Notes Notes => server.Services.GetRequiredService<Notes>();

    [Fact]
    public async Task What_was_called_saved_is_in_the_field_again_after_the_circuit_has_ended()
    {
        using var practice = await Practice.OpenAsync(server);
        var ann = await practice.ClientAsync("Ann Abel", results: [1]);
        await using (var first = await OpenAsync(practice, ann.Actor))
        {
            await TypeAsync(first, "Half a sentence that");
            await first.UntilAsync(IsSaved, Ct);
        }

        await using var second = await OpenAsync(practice, ann.Actor);

        Assert.Equal("Half a sentence that", Field(second).Attributes["value"]);
        Assert.Empty(await Notes.ForClientAsync(ann.Actor, Ct));
    }

    [Fact]
    public async Task What_was_typed_before_the_connection_broke_is_saved_although_nobody_waits_for_it()
    {
        using var practice = await Practice.OpenAsync(server);
        var ann = await practice.ClientAsync("Ann Abel");
        await using (var circuit = await OpenAsync(practice, ann.Actor))
            await TypeAsync(circuit, "The last word");

        var until = TimeProvider.System.GetTimestamp();
        while ((await ListAsync(practice, ann.Actor)).Count == 0 && TimeProvider.System.GetElapsedTime(until) < TimeSpan.FromSeconds(10))
            await Task.Delay(50, Ct);

        Assert.Equal("The last word", Assert.Single(await ListAsync(practice, ann.Actor)).Draft);
    }

    [Fact]
    public async Task What_the_client_submits_appears_without_taking_the_field_from_whoever_is_typing()
    {
        using var practice = await Practice.OpenAsync(server);
        var ann = await practice.ClientAsync("Ann Abel");
        await using var circuit = await OpenAsync(practice, ann.Actor);
        await TypeAsync(circuit, "While Ann answers");
        var field = Field(circuit);

        await practice.SubmitAsync(ann.Actor, 3);
        await circuit.UntilAsync(tree => tree.Text.Contains("Can you trust this result?", StringComparison.Ordinal), Ct);

        Assert.Same(field, Field(circuit));
        await circuit.UntilAsync(IsSaved, Ct);
    }

    [Fact]
    public async Task A_shared_note_is_on_the_clients_page_as_plain_text_and_in_their_copy_and_a_private_one_is_not()
    {
        using var practice = await Practice.OpenAsync(server);
        var (ann, browser) = await practice.JoinedClientAsync("Ann Abel");
        using (browser)
        {
            await using var circuit = await OpenAsync(practice, ann);
            await TypeAsync(circuit, "<b>shared</b>");
            await circuit.ClickAsync(Button(circuit, "Share with Ann Abel"), Ct);
            await circuit.UntilAsync(tree => tree.Text.Contains("Ann Abel reads this", StringComparison.Ordinal), Ct);
            await TypeAsync(circuit, "private");
            await circuit.ClickAsync(Button(circuit, "Keep for me alone"), Ct);
            await circuit.UntilAsync(tree => tree.Text.Contains("only you", StringComparison.Ordinal), Ct);

            var page = await browser.PageAsync("/share/notes");
            using var copy = JsonDocument.Parse(await browser.PageAsync("/share/notes.json"));

            Assert.Contains("&lt;b&gt;shared&lt;/b&gt;", page, StringComparison.Ordinal);
            Assert.DoesNotContain(">private<", page, StringComparison.Ordinal);
            Assert.Equal("<b>shared</b>", Assert.Single(copy.RootElement.EnumerateArray()).GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task A_foreign_coach_with_the_parts_of_anothers_page_who_fires_every_event_reads_and_changes_nothing()
    {
        using var practice = await Practice.OpenAsync(server);
        using var foreign = await Practice.OpenAsync(server);
        var ann = await practice.ClientAsync("Ann Abel", results: [1]);
        await using var own = await OpenAsync(practice, ann.Actor);
        await TypeAsync(own, "the secret of Ann");
        await own.ClickAsync(Button(own, "Keep for me alone"), Ct);
        await own.UntilAsync(tree => tree.Text.Contains("only you", StringComparison.Ordinal), Ct);
        var handlers = own.Read(tree => tree.All.SelectMany(node => node.Handlers.Select(handler => (handler.Value, handler.Key))).Distinct().ToArray());
        Assert.Contains(handlers, handler => handler.Key == "input");
        var before = await ListAsync(practice, ann.Actor);
        var address = server.At($"/clients/{ann.Actor.HolderId}");

        await using var stolen = await Circuit.ConnectAsync(foreign.Browser, address, server.Root.GetLeftPart(UriPartial.Authority), Ct);
        await stolen.BeginAsync(PageMarkers.Of(await practice.Coach.PageAsync(address.PathAndQuery)), Ct);
        await stolen.UntilAsync(tree => tree.Text.Contains("Nothing is shared here", StringComparison.Ordinal), Ct);
        foreach (var (handler, name) in handlers)
            await IgnoredAsync(stolen, handler, name);

        Assert.DoesNotContain("secret", stolen.Read(tree => tree.Text), StringComparison.Ordinal);
        Assert.Equal(before, await ListAsync(practice, ann.Actor));
        Assert.Null(await Notes.ListAsync(foreign.Actor, ann.Actor.HolderId, Ct));
    }

    [Fact]
    public async Task When_the_client_takes_it_back_the_notes_are_gone_from_the_open_page_and_its_events_change_nothing()
    {
        using var practice = await Practice.OpenAsync(server);
        var ann = await practice.ClientAsync("Ann Abel", results: [1]);
        await using var circuit = await OpenAsync(practice, ann.Actor);
        await TypeAsync(circuit, "the secret of Ann");
        await circuit.ClickAsync(Button(circuit, "Keep for me alone"), Ct);
        await circuit.UntilAsync(tree => tree.Text.Contains("only you", StringComparison.Ordinal), Ct);
        var field = Field(circuit);

        await practice.RevokeAsync(ann.Actor);
        await circuit.UntilAsync(tree => !tree.Text.Contains("secret", StringComparison.Ordinal) && tree.All.All(node => node.Element != "textarea"), Ct);
        await IgnoredAsync(circuit, field.Handlers["input"], "input");
        await practice.ShareAsync(ann.Actor, GrantedFields.All, ann.Results);

        Assert.Equal("the secret of Ann", Assert.Single(await ListAsync(practice, ann.Actor)).Text);
    }

    [Fact]
    public async Task A_coach_ends_their_access_after_being_asked_twice()
    {
        using var practice = await Practice.OpenAsync(server);
        var ann = await practice.ClientAsync("Ann Abel", results: [1]);
        await using var circuit = await OpenAsync(practice, ann.Actor);

        await circuit.ClickAsync(Button(circuit, "End your access"), Ct);
        await circuit.UntilAsync(tree => tree.Text.Contains("End your access to Ann Abel?", StringComparison.Ordinal), Ct);
        Assert.NotNull(await Notes.ListAsync(practice.Actor, ann.Actor.HolderId, Ct));
        await circuit.ClickAsync(Button(circuit, "End it"), Ct);

        await circuit.UntilAsync(tree => tree.Text.Contains("Nothing is shared here", StringComparison.Ordinal), Ct);
        Assert.Null(await Notes.ListAsync(practice.Actor, ann.Actor.HolderId, Ct));
    }

    private async Task<Circuit> OpenAsync(Practice practice, Actor client)
    {
        var circuit = await Circuit.OpenAsync(practice.Browser, server.At($"/clients/{client.HolderId}"), Ct);
        await circuit.UntilAsync(tree => tree.All.Any(node => node.Element == "textarea") && !tree.Text.Contains("Reading…", StringComparison.Ordinal), Ct);
        return circuit;
    }

    private async Task<IReadOnlyList<OwnNote>> ListAsync(Practice practice, Actor client) => (await Notes.ListAsync(practice.Actor, client.HolderId, Ct))!;

    /// <summary>The line below the field, not the sentence above it.</summary>
    private static bool IsSaved(RenderTree tree) => tree.All.Any(node => node.Attributes.GetValueOrDefault("role") == "status" && node.AllText.Trim() == "Saved");

    private static Node Field(Circuit circuit) => circuit.Read(tree => tree.All.First(node => node.Element == "textarea"));

    private static Node Button(Circuit circuit, string text) => circuit.Read(tree => tree.All.First(node => node.Element == "button" && node.AllText.StartsWith(text, StringComparison.Ordinal)));

    private static Task TypeAsync(Circuit circuit, string text) => circuit.FireAsync(Field(circuit).Handlers["input"], "input", JsonSerializer.Serialize(new { value = text }), Ct);

    /// <summary>The server may refuse the event, or the circuit; either is fine.</summary>
    private static async Task IgnoredAsync(Circuit circuit, ulong handler, string name)
    {
        try
        {
            await circuit.FireAsync(handler, name, name == "click" ? """{"type":"click","detail":1}""" : """{"value":"forged"}""", Ct);
        }
        catch (Exception error) when (error is IOException or TimeoutException)
        {
            // Refused.
        }
    }
}
