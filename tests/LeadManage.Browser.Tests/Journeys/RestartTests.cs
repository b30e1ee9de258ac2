using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>The server is restarted while people work in pages that live in circuits: nobody loads a page again, and nothing typed is lost.</summary>
public sealed class RestartTests(Browsers browsers) : IAsyncLifetime
{
    private const string Password = "correct horse battery";
    private const string Noise = "WebSocket|net::ERR_|Failed to complete negotiation|Failed to start the connection|reconnect|circuit|Error: Connection|Cannot send data if the connection is not|Failed to fetch|status of 503|status of 404";

    private static readonly float Heals = (float)Taking.HealsWithin.TotalMilliseconds;

    private LeadManageServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LeadManageServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_coach_who_types_while_the_server_is_restarted_goes_on_typing() =>
        await OnClientsAsync(async (coach, search) =>
        {
            await search.PressSequentiallyAsync("c");
            await coach.Page.WaitForURLAsync("**/clients?search=c");
            await search.PressSequentiallyAsync("l");
            var stopped = await _server.StopAsync();
            await SeesAsync(coach.Page, "The server is being restarted. What you typed stays here, and this page goes on by itself.");
            await coach.Page.PictureAsync("restart-paused");
            await coach.Page.Keyboard.TypeAsync("e");
            await _server.StartAgainAsync();

            await GoesOnAsync(coach.Page);
            await coach.Page.WaitForURLAsync("**/clients?search=cle");
            await SeesAsync(coach.Page, "1 found");
            await Assertions.Expect(search).ToBeFocusedAsync();
            await coach.Page.Keyboard.TypeAsync("o");
            await coach.Page.WaitForURLAsync("**/clients?search=cleo");
            await Assertions.Expect(search).ToHaveValueAsync("cleo");
            Assert.True(await IsSamePageAsync(coach.Page), "The page was loaded again.");
            Assert.InRange(stopped.TotalSeconds, 0, 10);
        });

    [Fact]
    public async Task A_page_that_goes_on_after_a_restart_counts_no_further_look() =>
        await OnClientsAsync(async (coach, _) =>
        {
            var before = _server.Ask("SELECT sum(Times) FROM Looks");
            await _server.StopAsync();
            await _server.StartAgainAsync();
            await GoesOnAsync(coach.Page);
            await SeesAsync(coach.Page, "Cleo Client");

            Assert.Equal(before, _server.Ask("SELECT sum(Times) FROM Looks"));
            Assert.True(await IsSamePageAsync(coach.Page), "The page was loaded again.");
        });

    [Fact]
    public async Task After_a_kill_the_page_says_what_it_knows_and_comes_back_with_what_was_typed() =>
        await OnClientsAsync(async (coach, search) =>
        {
            await search.PressSequentiallyAsync("cle");
            await coach.Page.WaitForURLAsync("**/clients?search=cle");
            await _server.KillAsync();
            await SeesAsync(coach.Page, "Connection lost");
            await coach.Page.Keyboard.TypeAsync("o");
            await _server.StartAgainAsync();

            await coach.Page.WaitForURLAsync("**/clients?search=cleo", new() { Timeout = Heals });
            await Assertions.Expect(search).ToHaveValueAsync("cleo");
            await Assertions.Expect(search).ToBeFocusedAsync();
            await SeesAsync(coach.Page, "1 found");
            Assert.False(await IsSamePageAsync(coach.Page), "A killed server cannot have paused the page.");
        });

    [Fact]
    public async Task Who_is_signed_out_while_the_server_is_away_is_told_so() =>
        await OnClientsAsync(async (coach, _) =>
        {
            await _server.StopAsync();
            await SeesAsync(coach.Page, "The server is being restarted");
            _server.Ask("DELETE FROM Sessions RETURNING Id");
            await _server.StartAgainAsync();

            await SeesAsync(coach.Page, "Sign in");
            await Assertions.Expect(coach.Page.GetByText("Cleo Client")).ToHaveCountAsync(0, new() { Timeout = Heals });
        });

    [Fact]
    public async Task Whoever_tries_another_answer_goes_on_with_what_was_moved() =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), _server.Root, Device.Phone.ToOptions(), async visit =>
        {
            visit.Expect(Noise);
            await visit.Page.GotoAsync($"/profile/{await visit.Context.FinishedAsync(_server.Root, GivenAnswers.Complete())}");
            await visit.Page.Locator("#what-if > summary").ClickAsync();
            var desk = visit.Page.Locator("#what-if [data-desk]");
            await desk.GetByLabel("Statement", new() { Exact = true }).SelectOptionAsync("OS2");
            await desk.Locator("fieldset label").Nth(5).ClickAsync();
            await SeesAsync(visit.Page, "Moved so far");
            await desk.GetByLabel("Statement", new() { Exact = true }).SelectOptionAsync("CP1");
            var legend = await desk.Locator("option[value=CP1]").TextContentAsync();
            await Assertions.Expect(desk.Locator("legend")).ToHaveTextAsync(legend!);
            await MarkAsync(visit.Page);

            await _server.StopAsync();
            await SeesAsync(visit.Page, "The server is being restarted");
            await visit.Page.PictureAsync("restart-what-if");
            await _server.StartAgainAsync();

            await GoesOnAsync(visit.Page);
            await Assertions.Expect(desk.Locator("legend")).ToHaveTextAsync(legend!);
            await SeesAsync(visit.Page, "Moved so far");
            await desk.Locator("fieldset label").Nth(5).ClickAsync();
            await Assertions.Expect(desk.Locator(".moves li")).ToHaveCountAsync(2, new() { Timeout = Heals });
            Assert.True(await IsSamePageAsync(visit.Page), "The page was loaded again.");
        });

    private async Task OnClientsAsync(Func<Visit, ILocator, Task> act) =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), _server.Root, Device.Desktop.ToOptions(), async coach =>
        {
            coach.Expect(Noise);
            await SignUpAsync(coach.Page, "coach@example.org", "Corinna Coach");
            _server.Ask("UPDATE People SET IsCoach = 1, CoachCode = 'abcdefghij' WHERE Email = 'coach@example.org' RETURNING Id");
            await using (var client = await Visit.BeginAsync(await browsers.ChromiumAsync(), _server.Root, Device.Desktop.ToOptions()))
            {
                await client.Context.FinishedAsync(_server.Root, GivenAnswers.Complete());
                await SignUpAsync(client.Page, "client@example.org", "Cleo Client");
                await client.Page.GotoAsync("/share/with/abcdefghij");
                await client.Page.Locator("input[name='Form.Sittings']").CheckAsync();
                await client.Page.GetByRole(AriaRole.Button, new() { Name = "Show me what" }).ClickAsync();
                await client.Page.GetByRole(AriaRole.Button, new() { Name = "I agree" }).ClickAsync();
                await client.Page.WaitForURLAsync("**/share?done=agreed");
            }

            await coach.Page.GotoAsync("/clients");
            await SeesAsync(coach.Page, "Cleo Client");
            await MarkAsync(coach.Page);
            await act(coach, coach.Page.GetByLabel("Search by name"));
        });

    /// <summary>What stands in the page's memory is gone with the page.</summary>
    private static async Task MarkAsync(IPage page) => await page.EvaluateAsync("() => { window.mark = true; }");

    private static Task<bool> IsSamePageAsync(IPage page) => page.EvaluateAsync<bool>("() => window.mark === true");

    private static async Task SignUpAsync(IPage page, string email, string name)
    {
        await page.GotoAsync("/sign-up");
        await page.Locator("[name='Form.Name']").FillAsync(name);
        await page.Locator("[name='Form.Email']").FillAsync(email);
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await page.Locator("main form button.primary").ClickAsync();
        await page.WaitForURLAsync("**/my");
    }

    private static async Task GoesOnAsync(IPage page)
    {
        await Assertions.Expect(page.GetByText("The server is being restarted").First).ToBeHiddenAsync(new() { Timeout = Heals });
        await Assertions.Expect(page.Locator("[data-desk]")).Not.ToHaveAttributeAsync("data-away", "", new() { Timeout = Heals });
    }

    private static Task SeesAsync(IPage page, string text) => Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync(new() { Timeout = Heals });
}
