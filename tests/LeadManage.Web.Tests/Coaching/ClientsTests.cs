using LeadManage.Circuits;
using LeadManage.Web.Coaching;
using LeadManage.Web.Inviting;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Coaching;

/// <summary>The list of clients and a client's page, over real circuits.</summary>
public sealed class ClientsTests(ListeningServer server) : IClassFixture<ListeningServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clients_stand_in_a_table_with_their_scores_and_each_look_is_in_the_clients_log()
    {
        using var practice = await Practice.OpenAsync(server);
        var ann = await practice.ClientAsync("Ann Abel", results: [1]);
        await practice.ClientAsync("Ben Berg");

        await using var circuit = await ListAsync(practice, "", "Ann Abel");

        Assert.Contains("2 sharing with you", Text(circuit), StringComparison.Ordinal);
        Assert.Contains("no result of this questionnaire yet", Text(circuit), StringComparison.Ordinal);
        Assert.Equal(6, circuit.Read(tree => tree.All.Count(node => node.Attributes.GetValueOrDefault("class")?.StartsWith("cell ", StringComparison.Ordinal) is true)));
        Assert.Single(circuit.Read(tree => tree.All.Where(node => node.Element == "circle" && node.Parent!.Attributes["class"]!.StartsWith("client", StringComparison.Ordinal)).ToArray()));
        Assert.Equal(1, await practice.LooksAsync(ann.Actor, Looking.List));
    }

    [Fact]
    public async Task Search_order_and_page_stand_in_the_address_and_come_back_with_it()
    {
        using var practice = await Practice.OpenAsync(server);
        foreach (var number in Enumerable.Range(1, 27))
            await practice.ClientAsync($"Client {number:00}");

        await using var second = await ListAsync(practice, "?page=2", "Client 26");
        Assert.DoesNotContain("Client 25", Text(second), StringComparison.Ordinal);

        await using var down = await ListAsync(practice, "?down=", "Client 27");
        Assert.DoesNotContain("Client 02", Text(down), StringComparison.Ordinal);

        await using var found = await ListAsync(practice, "?search=client%2007", "Client 07");
        Assert.Contains("1 found", Text(found), StringComparison.Ordinal);

        var sort = found.Read(tree => tree.All.First(node => node.Attributes.GetValueOrDefault("class") == "sort" && node.AllText.StartsWith("Client", StringComparison.Ordinal)));
        await found.ClickAsync(sort, Ct);
        await found.UntilAsync(_ => found.ScriptCalls.Any(call => call.Name == "history.replaceState" && call.Arguments.Contains("/clients?search=client%2007\\u0026down=", StringComparison.Ordinal)), Ct);
    }

    [Fact]
    public async Task Change_and_group_are_chosen_beside_the_search_and_stand_in_the_address()
    {
        using var practice = await Practice.OpenAsync(server);
        await practice.ClientAsync("Ann Abel", results: [1]);
        var group = await server.Services.GetRequiredService<Groups>().MakeAsync(practice.Actor, "Team North", "lm36", Ct);
        await using var circuit = await ListAsync(practice, "", "Ann Abel");

        await ChooseAsync(circuit, "Reliably lower", "Down");
        await circuit.UntilAsync(tree => tree.Text.Contains("Nobody here has two results between which this changed reliably.", StringComparison.Ordinal), Ct);
        await ChooseAsync(circuit, "Team North", $"{group}");
        await circuit.UntilAsync(tree => tree.Text.Contains("nobody who shares with you has told you by name", StringComparison.Ordinal), Ct);

        await circuit.UntilAsync(_ => circuit.ScriptCalls.Any(call => call.Name == "history.replaceState" && call.Arguments.Contains($"/clients?change=down\\u0026group={group}", StringComparison.Ordinal)), Ct);
        Assert.DoesNotContain("Ann Abel", Text(circuit), StringComparison.Ordinal);

        static Task ChooseAsync(Circuit circuit, string option, string value)
        {
            var field = circuit.Read(tree => tree.All.First(node => node.Element == "select" && node.AllText.Contains(option, StringComparison.Ordinal)));
            return circuit.FireAsync(field.Handlers["change"], "change", $$"""{"value":"{{value}}"}""", Ct);
        }
    }

    [Theory]
    [InlineData("", "/clients")]
    [InlineData("?page=0", "/clients")]
    [InlineData("?page=-7&sort=nothing&down", "/clients?down=")]
    [InlineData("?page=999999999&sort=latest", "/clients?sort=latest&page=100000")]
    [InlineData("?page=two&sort=3", "/clients")]
    [InlineData("?search=a%26page%3D3&sort=across", "/clients?search=a%26page%3D3&sort=across")]
    [InlineData("?change=down&group=12&only=new", "/clients?only=new&change=down&group=12")]
    [InlineData("?change=2&group=-1", "/clients")]
    public void Whatever_stands_in_an_address_something_can_be_shown_that_has_an_address_of_its_own(string query, string kept)
    {
        var address = ClientsAddress.Of($"https://lead.example.org/clients{query}");

        Assert.Equal(kept, address.ToString());
        Assert.Equal(address, ClientsAddress.Of($"https://lead.example.org{kept}"));
        Assert.InRange(address.Query.Skip, 0, int.MaxValue);
    }

    [Fact]
    public async Task When_the_client_takes_it_back_list_and_profile_are_blank_within_a_second()
    {
        using var practice = await Practice.OpenAsync(server);
        var ann = await practice.ClientAsync("Ann Abel", results: [1]);
        await using var list = await ListAsync(practice, "", "Ann Abel");
        await using var profile = await Circuit.OpenAsync(practice.Browser, server.At($"/clients/{ann.Actor.HolderId}"), Ct);
        await profile.UntilAsync(tree => tree.Text.Contains("Can you trust this result?", StringComparison.Ordinal), Ct);

        await practice.RevokeAsync(ann.Actor);
        var since = TimeProvider.System.GetTimestamp();
        await list.UntilAsync(tree => !tree.Text.Contains("Ann Abel", StringComparison.Ordinal), Ct);
        // The result, and the goals and notes beside it, each part by itself.
        await profile.UntilAsync(tree => !tree.Text.Contains("Can you trust this result?", StringComparison.Ordinal) && !tree.Text.Contains("Ann Abel", StringComparison.Ordinal), Ct);

        Assert.InRange(TimeProvider.System.GetElapsedTime(since).TotalSeconds, 0, 1);
        await profile.UntilAsync(tree => tree.Text.Contains("Nothing is shared here", StringComparison.Ordinal), Ct);
        Assert.DoesNotContain("Ann Abel", Text(profile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_out_elsewhere_the_open_client_is_blank()
    {
        using var practice = await Practice.OpenAsync(server);
        var ann = await practice.ClientAsync("Ann Abel", results: [1]);
        await using var circuit = await Circuit.OpenAsync(practice.Browser, server.At($"/clients/{ann.Actor.HolderId}"), Ct);
        await circuit.UntilAsync(tree => tree.Text.Contains("Ann Abel", StringComparison.Ordinal), Ct);

        using var left = await practice.Coach.SignOutAsync();

        await circuit.UntilAsync(tree => tree.Text.Contains("You are signed out", StringComparison.Ordinal), Ct);
        Assert.DoesNotContain("Ann Abel", Text(circuit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_client_submits_appears_by_itself()
    {
        using var practice = await Practice.OpenAsync(server);
        var ann = await practice.ClientAsync("Ann Abel");
        await using var circuit = await Circuit.OpenAsync(practice.Browser, server.At($"/clients/{ann.Actor.HolderId}"), Ct);
        await circuit.UntilAsync(tree => tree.Text.Contains("There is no result yet", StringComparison.Ordinal), Ct);

        await practice.SubmitAsync(ann.Actor, 3);

        await circuit.UntilAsync(tree => tree.Text.Contains("Can you trust this result?", StringComparison.Ordinal), Ct);
    }

    [Fact]
    public async Task How_numbers_were_made_needs_the_answers()
    {
        using var practice = await Practice.OpenAsync(server);
        var open = await practice.ClientAsync("Ann Abel", results: [1]);
        var narrow = await practice.ClientAsync("Ben Berg", GrantedFields.Profile, 2);

        await using var shown = await Circuit.OpenAsync(practice.Browser, server.At($"/clients/{open.Actor.HolderId}/{open.Results[0]}/how"), Ct);
        await shown.UntilAsync(tree => tree.Text.Contains("Answers it was made from", StringComparison.Ordinal), Ct);
        await using var refused = await Circuit.OpenAsync(practice.Browser, server.At($"/clients/{narrow.Actor.HolderId}/{narrow.Results[0]}/how"), Ct);
        await refused.UntilAsync(tree => tree.Text.Contains("these are not shared with you", StringComparison.Ordinal), Ct);

        Assert.Equal(1, await practice.LooksAsync(open.Actor, Looking.Derivations));
        Assert.Equal(0, await practice.LooksAsync(narrow.Actor, Looking.Derivations));
    }

    [Fact]
    public async Task Two_sittings_are_compared_through_the_clients_own_parts_with_links_that_stay_here()
    {
        using var practice = await Practice.OpenAsync(server);
        var ann = await practice.ClientAsync("Ann Abel", results: [1, 2]);
        var at = $"/clients/{ann.Actor.HolderId}";

        await using var circuit = await Circuit.OpenAsync(practice.Browser, server.At($"{at}/over-time/lm36"), Ct);
        await circuit.UntilAsync(tree => tree.Text.Contains("What changed", StringComparison.Ordinal), Ct);

        Assert.Equal(2, await practice.LooksAsync(ann.Actor, Looking.Comparison));
        Assert.Empty(circuit.Read(tree => tree.All.Select(node => node.Attributes.GetValueOrDefault("href") ?? node.Attributes.GetValueOrDefault("action")).OfType<string>().Where(to => to.StartsWith("/profile", StringComparison.Ordinal) || to.StartsWith("/history", StringComparison.Ordinal)).ToArray()));
        await using var how = await Circuit.OpenAsync(practice.Browser, server.At($"{at}/over-time/lm36/how"), Ct);
        await how.UntilAsync(tree => tree.Text.Contains("How each change was worked out", StringComparison.Ordinal), Ct);
    }

    [Fact]
    public async Task Another_coach_finds_nothing_at_the_same_address_and_no_look_is_noted()
    {
        using var practice = await Practice.OpenAsync(server);
        using var other = await Practice.OpenAsync(server);
        var ann = await practice.ClientAsync("Ann Canary", results: [1]);

        foreach (var path in (string[])["", $"/{ann.Results[0]}", $"/{ann.Results[0]}/how", "/over-time/lm36", "/over-time/lm36/how"])
        {
            await using var circuit = await Circuit.OpenAsync(other.Browser, server.At($"/clients/{ann.Actor.HolderId}{path}"), Ct);
            await circuit.UntilAsync(tree => tree.Text.Contains("Nothing is shared here", StringComparison.Ordinal), Ct);
            Assert.DoesNotContain("Canary", Text(circuit), StringComparison.Ordinal);
        }

        foreach (var what in Enum.GetValues<Looking>())
            Assert.Equal(0, await practice.LooksAsync(ann.Actor, what));
    }

    /// <summary>What is in the page before the circuit has joined is seen by whatever keeps pages, and would be a look that is counted twice.</summary>
    [Fact]
    public async Task Nothing_of_a_client_is_in_the_page_before_its_circuit()
    {
        using var practice = await Practice.OpenAsync(server);
        var ann = await practice.ClientAsync("Ann Canary", results: [1]);

        var list = await practice.Coach.PageAsync("/clients");
        var one = await practice.Coach.PageAsync($"/clients/{ann.Actor.HolderId}");

        Assert.DoesNotContain("Canary", list + one, StringComparison.Ordinal);
        Assert.Equal(0, await practice.LooksAsync(ann.Actor, Looking.List));
    }

    private async Task<Circuit> ListAsync(Practice practice, string query, string awaited)
    {
        var circuit = await Circuit.OpenAsync(practice.Browser, server.At($"/clients{query}"), Ct);
        await circuit.UntilAsync(tree => tree.Text.Contains(awaited, StringComparison.Ordinal), Ct);
        return circuit;
    }

    private static string Text(Circuit circuit) => circuit.Read(tree => tree.Text);
}
