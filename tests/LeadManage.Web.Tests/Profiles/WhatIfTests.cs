using Bunit;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Profiles;
using LeadManage.Web.Profiles.Charts;
using LeadManage.Web.Profiles.Trying;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Profiles;

/// <summary>The island over the real store: a sitting is begun, answered and submitted as any other.</summary>
public sealed class WhatIfTests : BunitContext
{
    private readonly WebServer _server = new();
    private readonly Known _known = new();

    public WhatIfTests()
    {
        Services.AddSingleton(_server.Services.GetRequiredService<StoredProfiles>());
        JSInterop.SetupVoid("history.replaceState", _ => true).SetVoidResult();
        Services.AddScoped<CircuitStanding>();
        Services.AddSingleton<AuthenticationStateProvider>(_known);
        Services.AddSupplyValueFromPersistentComponentStateProvider();
        AddBunitPersistentComponentState();
    }

    [Fact]
    public async Task Before_the_circuit_has_joined_it_says_connecting_and_offers_nothing_to_use()
    {
        var (actor, id) = await SubmittedAsync();

        var island = Show(actor, id, interactive: false);

        Assert.Equal("Connecting…", island.Find("[role=status]").TextContent);
        Assert.Empty(island.FindAll("button, input, select"));
    }

    [Fact]
    public async Task Moving_an_answer_moves_point_area_and_words_as_the_scoring_service_says()
    {
        var (actor, id) = await SubmittedAsync();
        var island = Show(actor, id);

        island.Find("select").Change("PB1");
        island.FindAll(".steps-of input")[5].Change("on");

        var expected = ScoringService.Score(Example.Lm36, AnswerCode.Unpack(Example.Lm36, Example.Leading).With(Example.Lm36, "PB1", 6), new ErrorBasis.Person());
        var mark = MapScene.Of(Example.Lm36, expected)!.Mark!;
        Assert.Equal($"{mark.At.X:0.#}", island.Find("svg.map .point").GetAttribute("cx"));
        Assert.Equal(Svg(mark.Inner), island.Find("svg.map .inner").GetAttribute("d"));
        Assert.Equal(
            Narrative.Of(Example.Lm36, expected).Where(sentence => sentence.Topic is Topic.Headline or Topic.Summary or Topic.Lean).Select(sentence => sentence.Text),
            island.FindAll(".outcome [data-rule]").Select(sentence => sentence.TextContent));
        Assert.Single(island.FindAll("svg.map circle.ghost"));
        Assert.Empty(island.FindAll(".outcome a.made"));
        Assert.Contains(JSInterop.Invocations["history.replaceState"], call => call.Arguments[2]!.ToString() == $"/profile/{id}#what-if=PB1.6");
    }

    [Fact]
    public async Task It_names_the_two_answers_that_one_step_carries_over_a_line_and_tries_them()
    {
        var (actor, id) = await SubmittedAsync();
        var steps = WhatIf.Nearest(Example.Lm36, AnswerCode.Unpack(Example.Lm36, Example.Leading), new ErrorBasis.Person());
        Assert.Equal(2, steps.Count);

        var island = Show(actor, id);
        Assert.All(steps.Zip(island.FindAll(".nearest li")), pair =>
        {
            Assert.Contains(Example.Lm36.Items.Single(item => item.Id == pair.First.ItemId).Text, pair.Second.TextContent, StringComparison.Ordinal);
            Assert.Contains(pair.First.WordsAfter, pair.Second.TextContent, StringComparison.Ordinal);
        });
        island.Find(".nearest button").Click();

        Assert.Equal(MapScene.X(Score(steps[0]).Axis("M").Pomp!.Value).ToString("0.#"), island.Find("svg.map .point").GetAttribute("cx"));
        Assert.Single(island.FindAll(".moves li"));
    }

    [Fact]
    public async Task Putting_all_back_shows_the_stored_profile_without_a_ghost()
    {
        var (actor, id) = await SubmittedAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/profile/{id}#what-if=SD1.1,PB1.6");
        var island = Show(actor, id);
        Assert.Equal(2, island.FindAll(".moves li").Count);

        island.FindAll("button").Single(button => button.TextContent == "Put all answers back").Click();

        Assert.Empty(island.FindAll(".moves li, svg.map .ghost"));
        Assert.Equal(MapScene.Of(Example.Lm36, Example.ProfileOf(Example.Leading))!.Mark!.At.X.ToString("0.#"), island.Find("svg.map .point").GetAttribute("cx"));
    }

    [Fact]
    public async Task What_was_deleted_in_another_tab_is_gone_at_the_next_move()
    {
        var (actor, id) = await SubmittedAsync();
        var island = Show(actor, id);
        island.Find("select").Change("PB1");

        Assert.True(await _server.Services.GetRequiredService<MyData>().EraseAsync(actor, id, Xunit.TestContext.Current.CancellationToken));
        await island.FindAll(".steps-of input")[5].ChangeAsync(new() { Value = "on" });

        island.WaitForAssertion(() => Assert.Equal("There is no such profile any more.", island.Find("[role=status]").TextContent));
        Assert.Empty(island.FindAll("svg, select"));
    }

    [Fact]
    public async Task Somebody_else_sees_nothing_whatever_sitting_is_asked_for()
    {
        var (_, id) = await SubmittedAsync();
        var (stranger, _) = await _server.Services.GetRequiredService<GuestTokens>().IssueAsync(Xunit.TestContext.Current.CancellationToken);

        var island = Show(stranger, id);

        Assert.Equal("There is no such profile any more.", island.Find("[role=status]").TextContent);
        Assert.Empty(island.FindAll("svg, select"));
    }

    [Fact]
    public async Task A_fault_stays_inside_the_island_and_can_be_begun_again()
    {
        var (actor, id) = await SubmittedAsync();
        await Sat.DamageAsync(_server, id);

        var island = Show(actor, id);
        Assert.Contains("Something went wrong in this part.", island.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        island.Find("button").Click();

        Assert.Single(island.FindAll("[role=alert]"));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _server.DisposeAsync();
    }

    private static Profile Score(WhatIfStep step) =>
        ScoringService.Score(Example.Lm36, AnswerCode.Unpack(Example.Lm36, Example.Leading).With(Example.Lm36, step.ItemId, step.To), new ErrorBasis.Person());

    private static string Svg(IReadOnlyList<Spot> outline) => $"M{string.Join('L', outline.Select(spot => $"{spot.X:0.#} {spot.Y:0.#}"))}Z";

    private Task<(Actor Actor, SittingId Id)> SubmittedAsync() => Sat.SubmittedAsync(_server, Example.Leading);

    private IRenderedComponent<WhatIfIsland> Show(Actor actor, SittingId id, bool interactive = true)
    {
        SetRendererInfo(new RendererInfo("Server", interactive));
        _known.Actor = actor;
        return Render<WhatIfIsland>(parameters => parameters.Add(island => island.Sitting, id.ToString()));
    }

    private sealed class Known : AuthenticationStateProvider
    {
        public Actor? Actor { get; set; }

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(Actor!.ToPrincipal("guest")));
    }
}
