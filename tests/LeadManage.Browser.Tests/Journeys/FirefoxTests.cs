using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

public sealed class FirefoxTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task In_Firefox_the_way_from_the_first_page_to_the_profile_is_the_same() =>
        await OnAsync(async page =>
        {
            await page.GotoAsync("/");
            await page.GetByRole(AriaRole.Link, new() { Name = "Start now" }).First.ClickAsync();
            await page.WaitForURLAsync("**/start/lm36");
            var taking = await Taking.BeginAsync(page);

            await taking.AnswerAsync(18);
            await taking.AllSavedAsync();
            await page.ReloadAsync();
            await taking.ReadyAsync();
            Assert.Equal(taking.Answers.Given, await taking.ShownAsync());
            await taking.AnswerAsync(18, step => page.Keyboard.PressAsync(step?.ToString() ?? "0"));

            await taking.SubmitAsync();
            await taking.ProfileIsThatOfTheAnswersAsync();
        });

    [Fact]
    public async Task In_Firefox_one_click_judges_a_statement_and_says_how_sure() =>
        await OnAsync(async page =>
        {
            var taking = await Taking.BeginAsync(page, "mistakes");
            foreach (var number in Enumerable.Range(1, 12))
            {
                await taking.ShowsAsync(number, of: 12);
                await taking.Choice(number % 2 == 0 ? 90 : -50).ClickAsync();
            }

            await page.WaitForURLAsync("**/review");
            var stored = (await taking.StoredAsync()).Split(' ');
            Assert.Equal((6, 6), (stored.Count(answer => answer.EndsWith("=90", StringComparison.Ordinal)), stored.Count(answer => answer.EndsWith("=-50", StringComparison.Ordinal))));
            await taking.SubmitAsync();
            await Assertions.Expect(page.Locator("article.report h1")).Not.ToBeEmptyAsync();
        });

    [Fact]
    public async Task In_Firefox_shares_hold_at_90_and_fill_the_empty_field_at_100() =>
        await OnAsync(async page =>
        {
            var taking = await Taking.BeginAsync(page, "phases");
            foreach (var number in Enumerable.Range(1, 18))
            {
                await taking.ShowsAsync(number, of: 20);
                await page.Keyboard.PressAsync("4");
            }

            await taking.ShowsAsync(19, of: 20);
            await page.Keyboard.TypeAsync("60");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync("30");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("fieldset.now .total + .fault")).ToHaveTextAsync("These add up to 90. They have to add up to 100.");
            await page.Keyboard.TypeAsync("70");
            await Assertions.Expect(page.Locator("fieldset.now .total")).ToHaveTextAsync("Total 100 of 100");
            await page.Keyboard.PressAsync("Enter");
            await taking.ShowsAsync(20, of: 20);
            await page.Keyboard.TypeAsync("100");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/review");
            Assert.EndsWith("NOW-AN=70 NOW-LE=0 NOW-MA=30 NOW-OT=0 WISH-AN=100 WISH-LE=0 WISH-MA=0 WISH-OT=0", string.Join(' ', (await taking.StoredAsync()).Split(' ').Where(answer => answer.Contains('-', StringComparison.Ordinal))), StringComparison.Ordinal);
            await taking.SubmitAsync();
            await Assertions.Expect(page.Locator("article.report h1")).Not.ToBeEmptyAsync();
        });

    [Fact]
    public async Task In_Firefox_words_outlive_a_reload_and_a_day_that_is_past_is_refused_at_its_field() =>
        await OnAsync(async page =>
        {
            var taking = await Taking.BeginAsync(page, "plan");
            await page.Locator("#f-RISK").FocusAsync();
            await page.Keyboard.TypeAsync("4 of 5 plans stall.");
            await page.ReloadAsync();
            await Assertions.Expect(page.Locator("#f-RISK")).ToHaveValueAsync("4 of 5 plans stall.");
            Assert.Equal("RISK=4 of 5 plans stall.", await taking.StoredAsync());

            await page.GotoAsync($"/take/{taking.Id}/9");
            await page.GetByRole(AriaRole.Button, new() { Name = "Take the suggested day" }).ClickAsync();
            await taking.AllSavedAsync();
            Assert.StartsWith($"NEXT={TimeProvider.System.GetUtcNow().AddDays(56):yyyy-MM-dd} ", await taking.StoredAsync(), StringComparison.Ordinal);
            await page.Locator("#f-NEXT").FillAsync("2020-01-01");
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.Locator("#fault-NEXT")).ToContainTextAsync("or later.");
            await page.Locator("#f-NEXT").FillAsync("2031-01-01");
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.Locator("#fault-NEXT")).ToBeEmptyAsync();
            await taking.AllSavedAsync();
            Assert.StartsWith("NEXT=2031-01-01 ", await taking.StoredAsync(), StringComparison.Ordinal);
        });

    private async Task OnAsync(Func<IPage, Task> act) =>
        await Visit.OnAsync(await browsers.FirefoxAsync(), one.Server.Root, new() { ViewportSize = new() { Width = 1280, Height = 900 } }, visit => act(visit.Page));
}
