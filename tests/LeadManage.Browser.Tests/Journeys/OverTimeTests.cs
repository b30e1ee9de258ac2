using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>Three sittings of one person, compared two by two, without a script.</summary>
public sealed class OverTimeTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task Which_two_are_compared_is_chosen_on_the_page_and_kept_in_the_address()
    {
        var options = Device.Phone.ToOptions();
        options.JavaScriptEnabled = false;
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, options, async visit =>
        {
            var (page, root) = (visit.Page, one.Server.Root);
            var first = await visit.Context.FinishedAsync(root, GivenAnswers.OnTheLine());
            var second = await visit.Context.FinishedAsync(root, GivenAnswers.Complete());
            var third = await visit.Context.FinishedAsync(root, GivenAnswers.Complete());

            await page.GotoAsync($"/profile/{third}");
            await page.GetByRole(AriaRole.Link, new() { Name = "Compare with your earlier sittings" }).ClickAsync();
            await page.WaitForURLAsync("**/history/lm36");
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Management is reliably lower than before.");
            await Assertions.Expect(page.GetByLabel("One sitting")).ToHaveValueAsync(first);

            await page.GetByLabel("One sitting").SelectOptionAsync(second);
            await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
            await page.WaitForURLAsync($"**/history/lm36?from={second}&to={third}");
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("No change can be told from chance.");
            await Assertions.Expect(page.Locator(".changes .verdict")).ToHaveTextAsync(Enumerable.Repeat("cannot be told from chance", 8));

            await page.Locator(".changes .verdict").First.ClickAsync();
            await page.WaitForURLAsync($"**/history/lm36/how?from={second}&to={third}#axis-chance-L");
            await Assertions.Expect(page.Locator("#axis-chance-L h2")).ToBeInViewportAsync();
            await page.Locator("#scale-change-SD a", new() { HasText = "To the contents" }).ClickAsync();
            await page.WaitForURLAsync($"**/how?from={second}&to={third}#contents");
        });
    }
}
