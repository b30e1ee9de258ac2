using LeadManage.Circuits;
using LeadManage.Web.Account;
using LeadManage.Web.Inviting;
using LeadManage.Web.Tests.Coaching;
using LeadManage.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Inviting;

/// <summary>The open page of a group, over a circuit.</summary>
public sealed class LiveGroupTests(ListeningServer server) : IClassFixture<ListeningServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_number_rises_as_people_join_and_a_name_goes_as_soon_as_it_is_taken_back()
    {
        using var practice = await Practice.OpenAsync(server);
        var (group, link) = await OpenGroupAsync(practice.Actor);
        await using var circuit = await Circuit.OpenAsync(practice.Browser, server.At($"/groups/{group}"), Ct);
        await circuit.UntilAsync(tree => tree.Text.Contains("0 people have joined", StringComparison.Ordinal), Ct);

        var guest = await JoinedAsync(link, new Choices(Tells: true, Counts: false, "Ann Canary"));
        await circuit.UntilAsync(tree => tree.Text.Contains("1 person has joined", StringComparison.Ordinal), Ct);
        await practice.SubmitAsync(guest, answers: 1);
        await circuit.UntilAsync(tree => tree.Text.Contains("Ann Canary", StringComparison.Ordinal), Ct);
        var parts = Get<TakingPart>();
        await parts.ChangeAsync(guest, Assert.Single(parts.List(guest)).Id, Asking.Nothing, Ct);

        await circuit.UntilAsync(tree => !tree.Text.Contains("Ann Canary", StringComparison.Ordinal), Ct);
        await circuit.UntilAsync(tree => tree.Text.Contains("1 person has joined", StringComparison.Ordinal), Ct);
    }

    [Fact]
    public async Task What_was_made_for_one_coach_shows_another_nothing_and_their_invitations_stay_untouched()
    {
        using var practice = await Practice.OpenAsync(server);
        using var other = await Practice.OpenAsync(server);
        var (group, _) = await OpenGroupAsync(practice.Actor, "Canary Group");
        var markers = PageMarkers.Of(await practice.Coach.PageAsync($"/groups/{group}"));

        await using var circuit = await Circuit.ConnectAsync(other.Browser, server.At($"/groups/{group}"), server.Root.GetLeftPart(UriPartial.Authority), Ct);
        await circuit.BeginAsync(markers, Ct);

        await circuit.UntilAsync(tree => tree.Text.Contains("There is no such group.", StringComparison.Ordinal), Ct);
        Assert.DoesNotContain("Canary", circuit.Read(tree => tree.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_is_taken_back_by_two_clicks_and_never_by_one()
    {
        using var practice = await Practice.OpenAsync(server);
        await Get<Invitations>().SendAsync(practice.Actor, new Invite(null, ["lm36"], TimeProvider.System.GetUtcNow().AddDays(9), ""), PeopleList.Read("Ann Canary", needsAddress: false), Ct);
        await using var circuit = await Circuit.OpenAsync(practice.Browser, server.At("/invitations"), Ct);
        await circuit.UntilAsync(tree => tree.Text.Contains("Ann Canary", StringComparison.Ordinal), Ct);

        await circuit.ClickAsync(circuit.Read(tree => tree.All.First(node => node.Element == "button" && node.AllText.StartsWith("Withdraw …", StringComparison.Ordinal))), Ct);
        await circuit.UntilAsync(tree => tree.Text.Contains("Withdraw for good", StringComparison.Ordinal), Ct);
        Assert.Equal(InvitedState.Invited, Assert.Single(await Get<Invitations>().ListAsync(practice.Actor, Ct)).State);
        await circuit.ClickAsync(circuit.Read(tree => tree.All.First(node => node.Element == "button" && node.AllText.StartsWith("Withdraw for good", StringComparison.Ordinal))), Ct);

        await circuit.UntilAsync(tree => tree.Text.Contains("withdrawn", StringComparison.Ordinal), Ct);
        Assert.Equal(InvitedState.Withdrawn, Assert.Single(await Get<Invitations>().ListAsync(practice.Actor, Ct)).State);
    }

    private T Get<T>()
        where T : notnull => server.Services.GetRequiredService<T>();

    private async Task<(long Group, string Link)> OpenGroupAsync(Actor coach, string name = "Team North")
    {
        var group = (await Get<Groups>().MakeAsync(coach, name, "lm36", Ct))!.Value;
        return (group, (await Get<Groups>().OpenAsync(coach, group, TimeProvider.System.GetUtcNow().AddHours(1), Ct))!);
    }

    private async Task<Actor> JoinedAsync(string link, Choices choices)
    {
        var guest = (await Get<GuestTokens>().IssueAsync(Ct)).Actor;
        Assert.Equal(PartOutcome.Done, await Get<Joining>().JoinAsync(guest, link, choices, Ct));
        return guest;
    }
}
