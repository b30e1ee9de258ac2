using System.Text.RegularExpressions;
using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>The one part that lives in a circuit: it joins, moves, and comes back after a cut line and a restarted server.</summary>
public sealed class WhatIfTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    private static readonly float Heals = (float)Taking.HealsWithin.TotalMilliseconds;

    [Fact]
    public async Task Until_its_circuit_has_joined_it_says_so_and_offers_nothing_to_lose() =>
        await OnProfileAsync(one.Server.Root, GivenAnswers.Complete(), async (visit, _) =>
        {
            var arrived = new TaskCompletionSource();
            await visit.Page.RouteAsync("**/_framework/*.js", async route =>
            {
                await arrived.Task;
                await route.ContinueAsync();
            });

            await OpenAsync(visit.Page);
            await Assertions.Expect(Desk(visit.Page)).ToContainTextAsync("Connecting");
            await Assertions.Expect(Desk(visit.Page).Locator("input, select, button")).ToHaveCountAsync(0);
            arrived.SetResult();

            await Assertions.Expect(Desk(visit.Page).GetByLabel("Statement", new() { Exact = true })).ToBeEnabledAsync(new() { Timeout = Heals });
            await Assertions.Expect(Desk(visit.Page)).Not.ToContainTextAsync("Connecting");
        });

    [Fact]
    public async Task A_moved_answer_moves_point_and_words_and_leaves_the_stored_profile_alone() =>
        await OnProfileAsync(one.Server.Root, GivenAnswers.Complete(), async (visit, taking) =>
        {
            await OpenAsync(visit.Page);
            await MoveAsync(visit.Page, "PB1", 6);
            taking.Answers.Note("PB1", 6);
            await PointIsAtAsync(visit.Page, taking.Answers);
            await MoveAsync(visit.Page, "SD6", 6);
            taking.Answers.Note("SD6", 6);
            await PointIsAtAsync(visit.Page, taking.Answers);
            await visit.Page.PictureAsync("what-if");
            await visit.Page.ShouldBeAccessibleAsync();

            taking.Answers.Note("PB1", GivenAnswers.Of("PB1"));
            taking.Answers.Note("SD6", GivenAnswers.Of("SD6"));
            await taking.ProfileIsThatOfTheAnswersAsync();
        });

    [Fact]
    public async Task It_names_the_two_answers_on_which_the_result_hangs() =>
        await OnProfileAsync(one.Server.Root, GivenAnswers.OnTheLine(), async (visit, taking) =>
        {
            await OpenAsync(visit.Page);
            var steps = visit.Page.Locator(".nearest li");
            await Assertions.Expect(steps).ToHaveCountAsync(2);
            await Assertions.Expect(visit.Page.GetByText("One step over a line")).ToBeVisibleAsync();
            var words = await visit.Page.Locator("article.report h1, .summary").AllInnerTextsAsync();

            foreach (var step in Enumerable.Range(0, 2))
            {
                var (item, from, to) = await StepOfAsync(visit.Page, steps.Nth(step));
                Assert.Equal(1, Math.Abs(to - from));
                Assert.Equal(from, taking.Answers.Given[item]);
                await steps.Nth(step).GetByRole(AriaRole.Button).ClickAsync();
                taking.Answers.Note(item, to);
                await PointIsAtAsync(visit.Page, taking.Answers);
                Assert.NotEqual(words, await visit.Page.Locator(".outcome h3, .outcome h3 + p").AllInnerTextsAsync());
                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Put all answers back" }).ClickAsync();
                taking.Answers.Note(item, from);
                await PointIsAtAsync(visit.Page, taking.Answers);
            }
        });

    [Fact]
    public async Task After_a_cut_line_it_goes_on_with_what_was_moved()
    {
        await using var line = new FaultProxy(one.Server.Root);
        await OnProfileAsync(line.Root, GivenAnswers.Complete(), async (visit, taking) =>
        {
            visit.Expect("WebSocket|net::ERR_|Failed to complete negotiation|Failed to start the connection|reconnect|circuit|Error: Connection|Failed to fetch");
            await OpenAsync(visit.Page);
            await MoveAsync(visit.Page, "OS2", 6);
            taking.Answers.Note("OS2", 6);
            await PointIsAtAsync(visit.Page, taking.Answers);

            line.Cut();
            await Assertions.Expect(visit.Page.GetByText("Connection lost").First).ToBeVisibleAsync(new() { Timeout = Heals });
            await Assertions.Expect(visit.Page.Locator("[data-desk]")).ToHaveAttributeAsync("data-away", "");
            line.Heal();

            await Assertions.Expect(visit.Page.Locator("[data-desk]")).Not.ToHaveAttributeAsync("data-away", "", new() { Timeout = Heals });
            await PointIsAtAsync(visit.Page, taking.Answers);
            await MoveAsync(visit.Page, "CP1", 6);
            taking.Answers.Note("CP1", 6);
            await PointIsAtAsync(visit.Page, taking.Answers);
        });
    }

    [Fact]
    public async Task After_the_server_was_killed_and_started_again_what_was_moved_is_back()
    {
        await using var server = await LeadManageServer.StartAsync();
        await OnProfileAsync(server.Root, GivenAnswers.Complete(), async (visit, taking) =>
        {
            visit.Expect("WebSocket|net::ERR_|Failed to complete negotiation|Failed to start the connection|reconnect|circuit|Error: Connection|Failed to fetch");
            await OpenAsync(visit.Page);
            await MoveAsync(visit.Page, "OS2", 6);
            taking.Answers.Note("OS2", 6);
            await PointIsAtAsync(visit.Page, taking.Answers);

            await server.KillAsync();
            await Assertions.Expect(visit.Page.GetByText("Connection lost").First).ToBeVisibleAsync(new() { Timeout = Heals });
            await server.StartAgainAsync();

            await PointIsAtAsync(visit.Page, taking.Answers);
            await Assertions.Expect(visit.Page.GetByText("Connection lost").First).ToBeHiddenAsync(new() { Timeout = Heals });
            await MoveAsync(visit.Page, "CP1", 6);
            taking.Answers.Note("CP1", 6);
            await PointIsAtAsync(visit.Page, taking.Answers);
        });
    }

    private static ILocator Desk(IPage page) => page.Locator("#what-if [data-desk]");

    private static async Task OpenAsync(IPage page) => await page.Locator("#what-if > summary").ClickAsync();

    private static async Task MoveAsync(IPage page, string item, int value)
    {
        await Desk(page).GetByLabel("Statement", new() { Exact = true }).SelectOptionAsync(item);
        var statement = await Desk(page).Locator($"option[value=\"{item}\"]").TextContentAsync();
        await Assertions.Expect(Desk(page).Locator("legend")).ToHaveTextAsync(statement!);
        await Desk(page).Locator("fieldset label").Nth(value - 1).ClickAsync();
    }

    /// <summary>The name of the trial's map says where the point stands: own arithmetic, whole points.</summary>
    private static async Task PointIsAtAsync(IPage page, GivenAnswers answers) =>
        await Assertions.Expect(page.Locator(".outcome svg.map")).ToHaveAttributeAsync(
            "aria-label",
            new Regex($"stand at {answers.Leadership:0} for Leadership and at {answers.Management:0} for Management", RegexOptions.None, TimeSpan.FromSeconds(1)),
            new() { Timeout = Heals });

    /// <summary>A step is written as its statement and two labels; the list of statements knows the id.</summary>
    private static async Task<(string Item, int From, int To)> StepOfAsync(IPage page, ILocator step)
    {
        string[] labels = ["Almost never", "Rarely", "Sometimes", "Often", "Very often", "Almost always"];
        var change = (await step.Locator("b").InnerTextAsync()).Split(" → ");
        var statement = (await step.Locator("p").First.InnerTextAsync()).Replace(string.Join(" → ", change), "", StringComparison.Ordinal).Trim();
        var item = await Desk(page).Locator("option", new() { HasTextString = statement }).GetAttributeAsync("value");
        return (item!, Array.IndexOf(labels, change[0]) + 1, Array.IndexOf(labels, change[1]) + 1);
    }

    private async Task OnProfileAsync(Uri root, GivenAnswers answers, Func<Visit, Taking, Task> act) =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), root, Device.Desktop.ToOptions(), async visit =>
        {
            await visit.Page.GotoAsync($"/profile/{await visit.Context.FinishedAsync(root, answers)}");
            await act(visit, new Taking(visit.Page) { Answers = answers });
        });
}
