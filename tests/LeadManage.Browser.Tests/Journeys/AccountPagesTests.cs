using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>The pages of accounts, light and dark, phone and desktop: accessible, within the window, and without a breach of the policy.</summary>
public sealed class AccountPagesTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    private static readonly string[] ForAnybody = ["/sign-in", "/sign-up", "/sign-in/forgot", "/sign-in/second", "/reset/nothing", "/confirm/nothing"];

    private static readonly string[] ForOwners =
        ["/account", "/account/name", "/account/password", "/account/address", "/account/address/nothing", "/account/second", "/account/passkeys", "/account/prove", "/account/delete"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Are_accessible_and_stay_within_the_window(bool phone)
    {
        var device = phone ? Device.Phone : Device.Desktop;
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, device.ToOptions(), async visit =>
        {
            var page = visit.Page;
            var faults = new List<string>();
            foreach (var path in ForAnybody)
                await LookAsync(path);
            await JoinAsync(page, $"{device}@example.org");
            foreach (var path in ForOwners)
                await LookAsync(path);
            await page.GotoAsync("/account/second");
            await page.GetByRole(AriaRole.Button, new() { Name = "Set it up" }).ClickAsync();
            await Assertions.Expect(page.Locator("#key")).ToBeVisibleAsync();
            await LookAsync("/account/second");

            Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct(StringComparer.Ordinal).Take(30)));

            async Task LookAsync(string path)
            {
                await page.GotoAsync(path);
                Assert.EndsWith(path, page.Url, StringComparison.Ordinal);
                faults.AddRange(await page.LookAsync(device, path[1..].Replace('/', '-')));
            }
        });
    }

    [Fact]
    public async Task Without_script_an_account_is_made_left_and_entered_and_no_button_promises_a_passkey()
    {
        var options = Device.Phone.ToOptions();
        options.JavaScriptEnabled = false;
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, options, async visit =>
        {
            var page = visit.Page;
            await JoinAsync(page, "noscript@example.org");
            await page.GotoAsync("/account");
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
            await page.WaitForURLAsync("**/?left=true");
            await page.GotoAsync("/sign-in?return=%2Faccount");
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "passkey" })).ToHaveCountAsync(0);
            await page.GetByLabel("E-mail address").FillAsync("noscript@example.org");
            await page.GetByLabel("Password").FillAsync("correct horse battery");
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();

            await page.WaitForURLAsync("**/account");
            await Assertions.Expect(page.GetByText("noscript@example.org")).ToBeVisibleAsync();
        });
    }

    private static async Task JoinAsync(IPage page, string email)
    {
        await page.GotoAsync("/sign-up");
        await page.GetByLabel("Your name").FillAsync("Ann Example");
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync("correct horse battery");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await page.WaitForURLAsync("**/my");
    }
}
