using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

public sealed class ByKeyboardTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task Number_keys_alone_lead_from_the_first_statement_to_the_check() =>
        await OnDesktopAsync(async (page, taking) =>
        {
            await taking.AnswerAsync(36, step => page.Keyboard.PressAsync(step?.ToString() ?? "0"));

            await taking.SubmitAsync();
            await taking.ProfileIsThatOfTheAnswersAsync();
        });

    [Fact]
    public async Task Arrows_choose_Enter_goes_on_and_the_focus_is_always_to_be_seen() =>
        await OnDesktopAsync(
            async (page, taking) =>
            {
                await FocusIsOnAnAnswerAsync(page, moveIn: true);
                foreach (var number in Enumerable.Range(1, 12))
                {
                    await taking.ShowsAsync(number, of: 12);
                    var item = await taking.ItemAsync();
                    var value = number % 6 + 1;
                    await page.Keyboard.PressAsync("Space");
                    foreach (var _ in Enumerable.Range(1, value - 1))
                        await page.Keyboard.PressAsync("ArrowDown");
                    await taking.ShowsAsync(number, of: 12);
                    await Assertions.Expect(taking.Choice(value).Locator("input")).ToBeCheckedAsync();
                    await FocusIsOnAnAnswerAsync(page);
                    await taking.GiveAsync(item, value, _ => page.Keyboard.PressAsync("Enter"));
                    if (number < 12)
                        await FocusIsOnAnAnswerAsync(page);
                }

                await page.WaitForURLAsync("**/review");
                await TabToAsync(page, "Submit and see my profile");
                await page.Keyboard.PressAsync("Enter");
                await page.WaitForURLAsync("**/profile/*");
                await Assertions.Expect(page.Locator("article.report h1")).Not.ToBeEmptyAsync();
            },
            "lm12");

    [Fact]
    public async Task Switched_off_number_keys_do_nothing_now_and_after_a_reload() =>
        await OnDesktopAsync(async (page, taking) =>
        {
            await page.GetByLabel("Keys 1–6 and 0 answer").UncheckAsync();
            await page.Keyboard.PressAsync("4");
            await taking.ShowsAsync(1);
            Assert.Empty(await taking.ShownAsync());

            await page.ReloadAsync();
            await taking.ReadyAsync();
            await page.Keyboard.PressAsync("4");
            await taking.ShowsAsync(1);
            Assert.Empty(await taking.ShownAsync());

            await page.GetByLabel("Keys 1–6 and 0 answer").CheckAsync();
            await page.Keyboard.PressAsync("4");
            await taking.ShowsAsync(2);
        });

    [Fact]
    public async Task The_skip_link_is_the_first_stop_and_leads_to_the_content_of_the_same_page() =>
        await OnDesktopAsync(async (page, taking) =>
        {
            await page.GotoAsync(page.Url);
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
            Assert.True(await FocusIsVisibleAsync(page));

            await page.Keyboard.PressAsync("Enter");

            await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
            Assert.Contains($"/take/{taking.Id}", page.Url, StringComparison.Ordinal);
            await taking.ShowsAsync(1);
        });

    private static async Task TabToAsync(IPage page, string button)
    {
        var target = page.GetByRole(AriaRole.Button, new() { Name = button });
        foreach (var _ in Enumerable.Range(0, 20))
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await FocusIsVisibleAsync(page));
            if (await target.EvaluateAsync<bool>("button => button === document.activeElement"))
                return;
        }

        Assert.Fail($"Twenty times Tab do not reach \"{button}\".");
    }

    private static async Task FocusIsOnAnAnswerAsync(IPage page, bool moveIn = false)
    {
        foreach (var _ in Enumerable.Range(0, moveIn ? 10 : 0))
        {
            if (await page.EvaluateAsync<bool>("() => document.activeElement.matches('fieldset.now input')"))
                break;
            await page.Keyboard.PressAsync("Tab");
        }

        await Assertions.Expect(page.Locator("fieldset.now input:focus")).ToHaveCountAsync(1);
        Assert.True(await FocusIsVisibleAsync(page));
    }

    /// <summary>Something around the focused element is drawn that is not drawn without the focus: an outline of at least 2 px.</summary>
    private static Task<bool> FocusIsVisibleAsync(IPage page) =>
        page.EvaluateAsync<bool>("""
            () => [document.activeElement, document.activeElement.closest('label')].some(one => {
                if (!one || one === document.body) return false;
                const { outlineStyle, outlineWidth } = getComputedStyle(one), box = one.getBoundingClientRect();
                return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && box.bottom > 0 && box.right > 0 && box.top < innerHeight;
            })
            """);

    private async Task OnDesktopAsync(Func<IPage, Taking, Task> act, string instrument = "lm36") =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), async visit =>
            await act(visit.Page, await Taking.BeginAsync(visit.Page, instrument)));
}
