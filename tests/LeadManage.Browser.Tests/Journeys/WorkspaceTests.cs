using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>A coach and a client in two browsers: shared, read, taken back.</summary>
public sealed class WorkspaceTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    private const string Password = "correct horse battery";

    // Several circuits begin on a machine that does other things as well.
    private static readonly float Joins = 20_000;

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task The_workspace_is_accessible_and_stays_within_the_window(bool phone, bool dark)
    {
        var device = phone ? Device.Phone : Device.Desktop;
        var options = device.ToOptions();
        options.ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light;
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, options, async coach =>
        {
            var code = await BecomeCoachAsync(coach);
            var faults = new List<string>();
            await coach.Page.GotoAsync("/clients");
            await SeesAsync(coach.Page, "Nobody shares a result with you yet");
            await LookAsync("nobody");

            await using var client = await Visit.BeginAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions());
            await ShareAsync(client, code, results: 2);
            await SeesAsync(coach.Page, "1 sharing with you");
            await LookAsync("list");
            await coach.Page.GetByRole(AriaRole.Link, new() { Name = "Cleo Client" }).ClickAsync();
            await SeesAsync(coach.Page, "Can you trust this result?");
            await LookAsync("client");
            await coach.Page.GetByRole(AriaRole.Link, new() { Name = "over time" }).ClickAsync();
            await SeesAsync(coach.Page, "What changed");
            await LookAsync("over time");
            client.ShouldBeClean();
            Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct(StringComparer.Ordinal)));

            async Task LookAsync(string name)
            {
                faults.AddRange(await coach.Page.AccessibilityFaultsAsync());
                var width = await coach.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
                if (width > device.Width)
                    faults.Add($"{name} is {width} px wide on a {device}");
                await coach.Page.PictureAsync($"workspace-{name.Replace(' ', '-')}-{device}-{(dark ? "dark" : "light")}");
            }
        });
    }

    [Fact]
    public async Task Taken_back_by_the_client_the_open_profile_is_blank_within_a_second() =>
        await OnDesktopAsync(async coach =>
        {
            var code = await BecomeCoachAsync(coach);
            await using var client = await Visit.BeginAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions());
            await ShareAsync(client, code);
            await coach.Page.GotoAsync("/clients");
            await coach.Page.GetByRole(AriaRole.Link, new() { Name = "Cleo Client" }).ClickAsync();
            await SeesAsync(coach.Page, "Can you trust this result?");

            await client.Page.GotoAsync("/share");
            await client.Page.GetByRole(AriaRole.Button, new() { Name = "End sharing with" }).ClickAsync();
            await client.Page.WaitForURLAsync("**/share?done=ended");

            await Assertions.Expect(coach.Page.GetByText("Can you trust this result?")).ToHaveCountAsync(0, new() { Timeout = 1000 });
            await SeesAsync(coach.Page, "Nothing is shared here");
            Assert.DoesNotContain("Cleo", await coach.Page.ContentAsync(), StringComparison.Ordinal);
        });

    [Fact]
    public async Task Signed_out_in_another_tab_the_open_list_is_blank_within_a_second() =>
        await OnDesktopAsync(async coach =>
        {
            var code = await BecomeCoachAsync(coach);
            await using var client = await Visit.BeginAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions());
            await ShareAsync(client, code);
            await coach.Page.GotoAsync("/clients");
            await SeesAsync(coach.Page, "Cleo Client");
            var other = await coach.Context.NewPageAsync();
            await other.GotoAsync("/account");

            await other.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
            await other.WaitForURLAsync("**/?left=true");

            await Assertions.Expect(coach.Page.GetByText("Cleo Client")).ToHaveCountAsync(0, new() { Timeout = 1000 });
            await SeesAsync(coach.Page, "You are signed out");
        });

    [Fact]
    public async Task By_keyboard_alone_a_client_is_found_and_opened() =>
        await OnDesktopAsync(async coach =>
        {
            var code = await BecomeCoachAsync(coach);
            await using var client = await Visit.BeginAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions());
            await ShareAsync(client, code);
            await coach.Page.GotoAsync("/clients");
            await SeesAsync(coach.Page, "Cleo Client");
            await coach.Page.GetByLabel("Search by name").FocusAsync();

            await coach.Page.Keyboard.TypeAsync("nobody");
            await SeesAsync(coach.Page, "Nobody of this name shares a result with you.");
            await coach.Page.GetByLabel("Search by name").FillAsync("");
            await coach.Page.Keyboard.TypeAsync("cleo");
            await SeesAsync(coach.Page, "1 found");
            await coach.Page.WaitForURLAsync("**/clients?search=cleo");
            await coach.Page.GetByRole(AriaRole.Button, new() { Name = "Client" }).FocusAsync();
            await coach.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(coach.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Client" })).ToHaveAttributeAsync("aria-sort", "descending");
            await coach.Page.GetByRole(AriaRole.Link, new() { Name = "Cleo Client" }).FocusAsync();
            await coach.Page.Keyboard.PressAsync("Enter");

            await SeesAsync(coach.Page, "Can you trust this result?");
        });

    private async Task OnDesktopAsync(Func<Visit, Task> act) =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), act);

    /// <returns>The code that clients name the coach by.</returns>
    private async Task<string> BecomeCoachAsync(Visit visit)
    {
        var email = $"coach-{Guid.NewGuid():n}@example.org";
        var code = Guid.NewGuid().ToString("n")[..10];
        await SignUpAsync(visit.Page, email, "Corinna Coach");
        one.MakeCoach(email, code);
        return code;
    }

    private async Task ShareAsync(Visit visit, string code, int results = 1)
    {
        foreach (var _ in Enumerable.Range(0, results))
            await visit.Context.FinishedAsync(one.Server.Root, GivenAnswers.Complete());
        await SignUpAsync(visit.Page, $"client-{Guid.NewGuid():n}@example.org", "Cleo Client");
        await visit.Page.GotoAsync($"/share/with/{code}");
        foreach (var box in await visit.Page.Locator("input[name='Form.Sittings'], input[name='Form.Answers']").AllAsync())
            await box.CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show me what" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "I agree" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/share?done=agreed");
    }

    private static async Task SignUpAsync(IPage page, string email, string name)
    {
        await page.GotoAsync("/sign-up");
        await page.Locator("[name='Form.Name']").FillAsync(name);
        await page.Locator("[name='Form.Email']").FillAsync(email);
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await page.Locator("main form button.primary").ClickAsync();
        await page.WaitForURLAsync("**/my");
    }

    private static Task SeesAsync(IPage page, string text) => Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync(new() { Timeout = Joins });
}
