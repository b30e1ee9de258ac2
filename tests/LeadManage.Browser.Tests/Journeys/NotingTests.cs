using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>A coach writes notes, by keyboard alone, on a server that is killed.</summary>
public sealed class NotingTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    private static readonly string[] Words = ["Cleo", "hands", "over", "the", "plan."];

    [Fact]
    public async Task By_keyboard_alone_a_client_is_found_and_a_note_written_that_a_killed_server_has_afterwards() =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), async coach =>
        {
            coach.Expect("Failed to load resource: net::ERR_");
            coach.Expect("WebSocket|websocket|Connection|connection|circuit|Failed to fetch");
            var page = coach.Page;
            await FindCleoAsync(coach);
            await page.Keyboard.PressAsync("n");
            await Assertions.Expect(page.GetByLabel("New note")).ToBeFocusedAsync();
            // Letters that are keys elsewhere are letters here.
            await page.Keyboard.TypeAsync("? j k n / first. ");
            await Assertions.Expect(page.Locator("#note-new-state [role=status]")).ToHaveTextAsync("Saved");
            await page.Keyboard.TypeAsync(string.Join(' ', Words));
            await Assertions.Expect(page.Locator("#note-new-state [role=status]")).ToHaveTextAsync("Saved");

            await page.EvaluateAsync("() => { window.before = true; }");
            await one.Server.KillAsync();
            await one.Server.StartAgainAsync();

            // The page comes back by itself: its circuit is not there any more.
            await page.WaitForFunctionAsync("() => !window.before", null, new() { Timeout = 30_000 });
            await Assertions.Expect(page.GetByLabel("New note")).ToHaveValueAsync($"? j k n / first. {string.Join(' ', Words)}", new() { Timeout = 20_000 });
            await page.Keyboard.PressAsync("n");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await page.SeesAsync("only you");
        });

    [Fact]
    public async Task Thirty_kilobytes_pasted_are_cut_with_a_word_about_it_and_the_page_lives_on() =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), async coach =>
        {
            var page = coach.Page;
            await FindCleoAsync(coach);
            await page.Keyboard.PressAsync("n");

            await page.Keyboard.InsertTextAsync(new string('ä', 30_000));

            await page.SeesAsync("The note is full");
            await Assertions.Expect(page.Locator("#note-new-state [role=status]")).ToHaveTextAsync("Saved");
            Assert.Equal(4000, (await page.GetByLabel("New note").InputValueAsync()).Length);
        });

    [Fact]
    public async Task Single_keys_can_be_switched_off_and_stay_off() =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), async coach =>
        {
            var page = coach.Page;
            await FindCleoAsync(coach);
            await page.Keyboard.PressAsync("?");
            await page.GetByLabel("Single keys act").UncheckAsync();
            await page.Keyboard.PressAsync("Escape");

            await page.ReloadAsync();
            await page.SeesAsync("Can you trust this result?");
            await page.Keyboard.PressAsync("n");
            await page.Keyboard.PressAsync("?");

            await Assertions.Expect(page.GetByLabel("New note")).Not.ToBeFocusedAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        });

    private async Task FindCleoAsync(Visit coach)
    {
        var code = await one.BecomeCoachAsync(coach);
        await using var client = await Visit.BeginAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions());
        await one.ShareAsync(client, code);
        var page = coach.Page;
        await page.GotoAsync("/clients");
        await page.SeesAsync("1 sharing with you");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByLabel("Search by name")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("cleo");
        await page.SeesAsync("1 found");
        // Out of the fields, a letter is a key again.
        await page.GetByRole(AriaRole.Button, new() { Name = "Client" }).First.FocusAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.SeesAsync("Can you trust this result?");
    }
}
