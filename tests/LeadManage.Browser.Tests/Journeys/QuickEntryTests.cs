using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>What is wrong in a paper form that is typed in is told where it stands.</summary>
public sealed class QuickEntryTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task A_day_that_is_half_typed_is_told_at_its_field_and_not_passed_over() =>
        await OnAsync("plan", async (page, taking) =>
        {
            await page.Locator("#f-NEXT").FocusAsync();
            await page.Keyboard.TypeAsync("0203");
            await page.Locator("#finish").ClickAsync();
            await Assertions.Expect(page.Locator("#fault-NEXT")).ToHaveTextAsync("This day is not complete.");
            await Assertions.Expect(page.Locator("#f-NEXT")).ToBeFocusedAsync();
            await Assertions.Expect(page.Locator("#f-NEXT")).ToHaveAttributeAsync("aria-invalid", "true");
            await page.ShouldBeAccessibleAsync();
            await page.PictureAsync("entry-half-day");

            await page.Locator("#f-NEXT").FillAsync("2031-02-03");
            await Assertions.Expect(page.Locator("#fault-NEXT")).ToBeEmptyAsync();
            await page.Locator("#finish").ClickAsync();
            await page.WaitForURLAsync("**/review");
            Assert.Equal("NEXT=2031-02-03", await taking.StoredAsync());
        });

    [Fact]
    public async Task What_shares_add_up_to_is_told_when_they_are_left_and_follows_the_typing() =>
        await OnAsync("phases", async (page, taking) =>
        {
            var fault = page.Locator("fieldset:has(#f-NOW-AN) > .fault");
            await page.Locator("#f-NOW-AN").FocusAsync();
            await page.Keyboard.TypeAsync("60");
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.TypeAsync("30");
            await Assertions.Expect(fault).ToBeEmptyAsync();
            await page.Locator("#f-WISH-AN").FocusAsync();
            await Assertions.Expect(fault).ToHaveTextAsync("These add up to 90. They have to add up to 100.");
            await page.ShouldBeAccessibleAsync();
            await page.PictureAsync("entry-shares");

            await page.Locator("#f-NOW-AN").FillAsync("65");
            await Assertions.Expect(fault).ToHaveTextAsync("These add up to 95. They have to add up to 100.");
            await page.Locator("#f-NOW-AN").FillAsync("70");
            await Assertions.Expect(fault).ToBeEmptyAsync();
            await page.Locator("#f-NOW-AN").FillAsync("80");
            await page.Locator("#f-WISH-AN").FocusAsync();
            await Assertions.Expect(fault).ToHaveTextAsync("These add up to 110. They have to add up to 100.");
            await Assertions.Expect(page.Locator("#saved")).ToHaveTextAsync("✓ Saved");

            // The server's own words stand there after a reload, and follow as well.
            await page.ReloadAsync();
            await Assertions.Expect(fault).ToHaveTextAsync("These add up to 110. They have to add up to 100.");
            await page.Locator("#f-NOW-AN").FillAsync("");
            await Assertions.Expect(fault).ToHaveTextAsync("These add up to 30. They have to add up to 100.");
            await page.Locator("#f-NOW-AN").FillAsync("70");
            await Assertions.Expect(fault).ToBeEmptyAsync();
            await page.Locator("#finish").ClickAsync();
            await page.WaitForURLAsync("**/review");
            Assert.StartsWith("NOW-AN=70 ", string.Join(' ', (await taking.StoredAsync()).Split(' ').Where(answer => answer.Contains('-', StringComparison.Ordinal))), StringComparison.Ordinal);
        });

    private async Task OnAsync(string instrument, Func<IPage, Taking, Task> act) =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Phone.ToOptions(), async visit =>
        {
            var id = await visit.Context.BegunAsync(visit.Root, new GivenAnswers(), instrument);
            await visit.Page.GotoAsync($"/take/{id}/entry");
            await act(visit.Page, new Taking(visit.Page));
        });
}
