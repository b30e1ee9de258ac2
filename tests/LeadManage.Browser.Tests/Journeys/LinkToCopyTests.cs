using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

public sealed class LinkToCopyTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task A_link_is_copied_by_its_button_and_that_is_told() =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), async visit =>
        {
            await visit.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
            var taking = await Taking.BeginAsync(visit.Page);
            await visit.Page.GotoAsync($"/take/{taking.Id}/pause");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show a link" }).ClickAsync();

            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the link" }).ClickAsync();

            await Assertions.Expect(visit.Page.GetByText("Copied.")).ToBeVisibleAsync();
            Assert.Equal(await visit.Page.Locator("#resume-link a").GetAttributeAsync("href"), await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        });

    [Fact]
    public async Task Where_a_page_may_not_copy_no_button_offers_it() =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), async visit =>
        {
            await visit.Context.AddInitScriptAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
            var taking = await Taking.BeginAsync(visit.Page);
            await visit.Page.GotoAsync($"/take/{taking.Id}/pause");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show a link" }).ClickAsync();

            await Assertions.Expect(visit.Page.Locator("#resume-link a")).ToBeVisibleAsync();
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the link" })).ToBeHiddenAsync();
        });
}
