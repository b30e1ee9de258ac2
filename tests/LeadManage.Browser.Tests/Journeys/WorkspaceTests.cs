using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>A coach and a client in two browsers: shared, read, taken back.</summary>
public sealed class WorkspaceTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_workspace_is_accessible_and_stays_within_the_window(bool phone)
    {
        var device = phone ? Device.Phone : Device.Desktop;
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, device.ToOptions(), async coach =>
        {
            var code = await one.BecomeCoachAsync(coach);
            var faults = new List<string>();
            await coach.Page.GotoAsync("/clients");
            await coach.Page.SeesAsync("Nobody shares a result with you yet");
            await LookAsync("nobody");

            await using var client = await Visit.BeginAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions());
            await one.ShareAsync(client, code, results: 2);
            await coach.Page.SeesAsync("1 sharing with you");
            await LookAsync("list");
            await coach.Page.GetByRole(AriaRole.Link, new() { Name = "Cleo Client" }).ClickAsync();
            await coach.Page.SeesAsync("Can you trust this result?");
            await LookAsync("client");
            await coach.Page.GetByLabel("New note").FillAsync("Ann plans on Sundays.");
            await coach.Page.GetByRole(AriaRole.Button, new() { Name = "Share with Cleo" }).ClickAsync();
            await coach.Page.SeesAsync("Cleo Client reads this");
            await coach.Page.GetByRole(AriaRole.Button, new() { Name = "New goal" }).ClickAsync();
            await coach.Page.GetByRole(AriaRole.Textbox, new() { Name = "New goal" }).FillAsync("One Sunday off");
            await coach.Page.GetByRole(AriaRole.Button, new() { Name = "Set this goal" }).ClickAsync();
            await coach.Page.SeesAsync("No day set");
            await LookAsync("notes");
            await coach.Page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).First.ClickAsync();
            await coach.Page.SeesAsync("Deleted.");
            await coach.Page.GetByRole(AriaRole.Button, new() { Name = "End your access" }).ClickAsync();
            await coach.Page.SeesAsync("End your access to Cleo Client?");
            await LookAsync("asked before the end");
            await coach.Page.GetByText("Questions for a conversation").ClickAsync();
            await coach.Page.GetByRole(AriaRole.Link, new() { Name = "On a page of their own" }).ClickAsync();
            await coach.Page.SeesAsync("Questions for a conversation with Cleo Client");
            await LookAsync("questions");
            await client.Page.GotoAsync("/share/notes");
            faults.AddRange(await client.Page.LookAsync(Device.Desktop, "workspace-of-the-client"));
            await coach.Page.Locator(".results a").First.ClickAsync();
            await coach.Page.SeesAsync("Can you trust this result?");
            await coach.Page.GetByRole(AriaRole.Link, new() { Name = "over time" }).ClickAsync();
            await coach.Page.SeesAsync("What changed");
            await LookAsync("over time");
            client.ShouldBeClean();
            Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct(StringComparer.Ordinal)));

            async Task LookAsync(string name) => faults.AddRange(await coach.Page.LookAsync(device, $"workspace-{name.Replace(' ', '-')}"));
        });
    }

    [Fact]
    public async Task Taken_back_by_the_client_the_open_profile_is_blank_within_a_second() =>
        await OnDesktopAsync(async coach =>
        {
            var code = await one.BecomeCoachAsync(coach);
            await using var client = await Visit.BeginAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions());
            await one.ShareAsync(client, code);
            await coach.Page.GotoAsync("/clients");
            await coach.Page.GetByRole(AriaRole.Link, new() { Name = "Cleo Client" }).ClickAsync();
            await coach.Page.SeesAsync("Can you trust this result?");

            await client.Page.GotoAsync("/share");
            await client.Page.GetByRole(AriaRole.Button, new() { Name = "End sharing with" }).ClickAsync();
            await client.Page.WaitForURLAsync("**/share?done=ended");

            await Assertions.Expect(coach.Page.GetByText("Can you trust this result?")).ToHaveCountAsync(0, new() { Timeout = 1000 });
            await coach.Page.SeesAsync("Nothing is shared here");
            Assert.DoesNotContain("Cleo", await coach.Page.ContentAsync(), StringComparison.Ordinal);
        });

    [Fact]
    public async Task Signed_out_in_another_tab_the_open_list_is_blank_within_a_second() =>
        await OnDesktopAsync(async coach =>
        {
            var code = await one.BecomeCoachAsync(coach);
            await using var client = await Visit.BeginAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions());
            await one.ShareAsync(client, code);
            await coach.Page.GotoAsync("/clients");
            await coach.Page.SeesAsync("Cleo Client");
            var other = await coach.Context.NewPageAsync();
            await other.GotoAsync("/account");

            await other.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
            await other.WaitForURLAsync("**/?left=true");

            await Assertions.Expect(coach.Page.GetByText("Cleo Client")).ToHaveCountAsync(0, new() { Timeout = 1000 });
            await coach.Page.SeesAsync("You are signed out");
        });

    [Fact]
    public async Task By_keyboard_alone_a_client_is_found_and_opened() =>
        await OnDesktopAsync(async coach =>
        {
            var code = await one.BecomeCoachAsync(coach);
            await using var client = await Visit.BeginAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions());
            await one.ShareAsync(client, code);
            await coach.Page.GotoAsync("/clients");
            await coach.Page.SeesAsync("Cleo Client");
            await coach.Page.GetByLabel("Search by name").FocusAsync();

            await coach.Page.Keyboard.TypeAsync("nobody");
            await coach.Page.SeesAsync("Nobody of this name shares a result with you.");
            await coach.Page.GetByLabel("Search by name").FillAsync("");
            await coach.Page.Keyboard.TypeAsync("cleo");
            await coach.Page.SeesAsync("1 found");
            await coach.Page.WaitForURLAsync("**/clients?search=cleo");
            await coach.Page.GetByRole(AriaRole.Button, new() { Name = "Client", Exact = true }).FocusAsync();
            await coach.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(coach.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Client" })).ToHaveAttributeAsync("aria-sort", "descending");
            await coach.Page.GetByRole(AriaRole.Link, new() { Name = "Cleo Client" }).FocusAsync();
            await coach.Page.Keyboard.PressAsync("Enter");

            await coach.Page.SeesAsync("Can you trust this result?");
        });

    private async Task OnDesktopAsync(Func<Visit, Task> act) =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), act);
}
