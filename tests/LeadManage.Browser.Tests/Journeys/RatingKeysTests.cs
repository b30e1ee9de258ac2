using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>Ratings of 0 to 10 by number key: ten is typed as it is written.</summary>
public sealed class RatingKeysTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task Digits_answer_and_1_then_0_is_10() =>
        await OnAsync(async (page, taking) =>
        {
            await Assertions.Expect(page.GetByLabel("Keys 0–9 answer; for 10 type 1, then 0 at once")).ToBeCheckedAsync();
            await page.ShouldBeAccessibleAsync();
            await page.PictureAsync("rating-keys-1280");
            await TypeAsync(page, "70");
            await taking.ShowsAsync(2, of: 6);
            await TypeAsync(page, "10");
            await Assertions.Expect(Part(page, 1).Locator("input").First).ToBeFocusedAsync();
            await TypeAsync(page, "10");
            await taking.ShowsAsync(3, of: 6);
            await TypeAsync(page, "1010");
            await taking.ShowsAsync(4, of: 6);
            await taking.AllSavedAsync();
            Assert.Equal("NEED-AP=10 NEED-PB=10 NEED-SD=0 NOW-AP=10 NOW-PB=10 NOW-SD=7", await taking.StoredAsync());
        });

    [Fact]
    public async Task A_1_waits_a_moment_for_its_0_and_then_goes_on_as_1() =>
        await OnAsync(async (page, taking) =>
        {
            await TypeAsync(page, "1");
            await Assertions.Expect(Part(page, 0).Locator("[value=\"1\"]")).ToBeFocusedAsync();
            await Assertions.Expect(Part(page, 1).Locator("input").First).ToBeFocusedAsync();
            await TypeAsync(page, "0");
            await taking.ShowsAsync(2, of: 6);
            await TypeAsync(page, "5");
            await TypeAsync(page, "1");
            await taking.ShowsAsync(2, of: 6);
            await taking.ShowsAsync(3, of: 6);
            Assert.Equal("NEED-PB=1 NEED-SD=0 NOW-PB=5 NOW-SD=1", await taking.StoredAsync());
        });

    [Fact]
    public async Task Another_digit_after_a_1_answers_the_next_statement_on_this_screen_or_the_next() =>
        await OnAsync(async (page, taking) =>
        {
            await TypeAsync(page, "15");
            await taking.ShowsAsync(2, of: 6);
            await TypeAsync(page, "314");
            await taking.ShowsAsync(3, of: 6);
            await taking.AllSavedAsync();
            Assert.Equal("NEED-PB=1 NEED-SD=5 NOW-AP=4 NOW-PB=3 NOW-SD=1", await taking.StoredAsync());
        });

    [Fact]
    public async Task Arrows_still_choose_after_a_1_and_Enter_goes_on_to_the_second_statement_first() =>
        await OnAsync(async (page, taking) =>
        {
            await TypeAsync(page, "1");
            await page.Keyboard.PressAsync("ArrowRight");
            await page.WaitForTimeoutAsync(1500);
            await Assertions.Expect(Part(page, 0).Locator("[value=\"2\"]")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Enter");
            await taking.ShowsAsync(1, of: 6);
            await Assertions.Expect(Part(page, 1).Locator("input").First).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Space");
            await page.Keyboard.PressAsync("Enter");
            await taking.ShowsAsync(2, of: 6);
            await taking.AllSavedAsync();
            Assert.Equal("NEED-SD=0 NOW-SD=2", await taking.StoredAsync());
        });

    [Fact]
    public async Task Switched_off_they_do_nothing() =>
        await OnAsync(async (page, taking) =>
        {
            await page.Locator("#keys").UncheckAsync();
            await TypeAsync(page, "710");
            await page.WaitForTimeoutAsync(1500);
            await taking.ShowsAsync(1, of: 6);
            Assert.Empty(await taking.ShownAsync());
            await page.Locator("#keys").CheckAsync();
            await TypeAsync(page, "7");
            Assert.Equal(new Dictionary<string, int?>(StringComparer.Ordinal) { ["NOW-SD"] = 7 }, await taking.ShownAsync());
        });

    private static ILocator Part(IPage page, int index) => page.Locator("fieldset.now .part").Nth(index);

    private static Task TypeAsync(IPage page, string digits) => page.Keyboard.TypeAsync(digits);

    private async Task OnAsync(Func<IPage, Taking, Task> act) =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), async visit =>
            await act(visit.Page, await Taking.BeginAsync(visit.Page, "balance")));
}
