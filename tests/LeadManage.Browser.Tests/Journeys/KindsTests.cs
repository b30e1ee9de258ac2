using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>Every kind of answer: by touch, by keyboard, typed in from paper, and without script.</summary>
public sealed class KindsTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task By_touch_two_ratings_share_a_screen_and_the_second_tap_moves_on() =>
        await OnAsync(Device.Phone, "balance", async (page, taking) =>
        {
            foreach (var number in Enumerable.Range(1, 6))
            {
                await taking.ShowsAsync(number, of: 6);
                await RateAsync(page, 0, 10);
                await taking.ShowsAsync(number, of: 6);
                await RateAsync(page, 1, number);
            }

            await page.WaitForURLAsync("**/review");
            Assert.Equal(12, (await taking.StoredAsync()).Split(' ').Length);

            // Who comes back may change both: nothing moves on.
            await page.GotoAsync($"/take/{taking.Id}/2");
            await RateAsync(page, 0, 0);
            await RateAsync(page, 1, 3);
            await taking.ShowsAsync(2, of: 6);
            await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).TapAsync();
            await taking.ShowsAsync(3, of: 6);
            await taking.AllSavedAsync();
            Assert.Contains("NEED-PB=3", await taking.StoredAsync(), StringComparison.Ordinal);
            Assert.Contains("NOW-PB=0", await taking.StoredAsync(), StringComparison.Ordinal);

            static Task RateAsync(IPage page, int part, int value) =>
                page.Locator("fieldset.now .part").Nth(part).Locator($"label:has(input[value=\"{value}\"])").TapAsync();
        });

    [Fact]
    public async Task By_touch_one_tap_says_true_or_false_and_how_sure() =>
        await OnAsync(Device.Phone, "mistakes", async (page, taking) =>
        {
            foreach (var number in Enumerable.Range(1, 12))
            {
                await taking.ShowsAsync(number, of: 12);
                await page.Locator("fieldset.now").GetByLabel(number % 2 == 0 ? "True, 90 % sure" : "False, 50 % sure").TapAsync();
            }

            await page.WaitForURLAsync("**/review");
            var stored = (await taking.StoredAsync()).Split(' ');
            Assert.Equal((6, 6), (stored.Count(answer => answer.EndsWith("=90", StringComparison.Ordinal)), stored.Count(answer => answer.EndsWith("=-50", StringComparison.Ordinal))));
        });

    [Fact]
    public async Task By_keyboard_shares_show_their_total_hold_at_90_and_fill_the_empty_field_at_100() =>
        await OnAsync(Device.Desktop, "phases", async (page, taking) =>
        {
            foreach (var number in Enumerable.Range(1, 18))
            {
                await taking.ShowsAsync(number, of: 20);
                await page.Keyboard.PressAsync("4");
            }

            await taking.ShowsAsync(19, of: 20);
            await Assertions.Expect(page.Locator("fieldset.now input").First).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync("60");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync("30");
            await Assertions.Expect(page.Locator("fieldset.now .total")).ToHaveTextAsync("Total 90 of 100");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("fieldset.now .total + .fault")).ToHaveTextAsync("These add up to 90. They have to add up to 100.");
            await taking.ShowsAsync(19, of: 20);
            await Assertions.Expect(page.Locator("fieldset.now input").First).ToBeFocusedAsync();
            await page.ShouldBeAccessibleAsync();

            await page.Keyboard.TypeAsync("70");
            await Assertions.Expect(page.Locator("fieldset.now .total")).ToHaveTextAsync("Total 100 of 100");
            await Assertions.Expect(page.Locator("fieldset.now .total + .fault")).ToBeEmptyAsync();
            await page.Keyboard.PressAsync("Enter");
            await taking.ShowsAsync(20, of: 20);
            await taking.AllSavedAsync();
            Assert.Contains("NOW-AN=70 NOW-LE=0 NOW-MA=30 NOW-OT=0", await taking.StoredAsync(), StringComparison.Ordinal);

            // A share out of its range is refused at its field; what was typed stays to be mended.
            await page.Keyboard.TypeAsync("130");
            await Assertions.Expect(page.Locator("#fault-WISH-AN")).ToHaveTextAsync("Not saved. The answer has to be a whole number of 0 to 100.");
            await Assertions.Expect(page.Locator("#f-WISH-AN")).ToHaveValueAsync("130");
            await Assertions.Expect(page.Locator("#f-WISH-AN")).ToHaveAttributeAsync("aria-invalid", "true");
            await page.Locator("#f-WISH-AN").FillAsync("100");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/review");
            Assert.Contains("WISH-AN=100", await taking.StoredAsync(), StringComparison.Ordinal);
            await Assertions.Expect(page.Locator("#uneven")).ToHaveCountAsync(0);
        });

    [Fact]
    public async Task By_keyboard_words_are_saved_while_they_are_typed_outlive_a_reload_and_can_be_emptied() =>
        await OnAsync(Device.Desktop, "plan", async (page, taking) =>
        {
            await page.Locator("#f-RISK").FocusAsync();
            await page.Keyboard.TypeAsync("4 of 5 plans stall.");
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.TypeAsync("Always.");
            await Assertions.Expect(page.Locator("#left-RISK")).ToHaveTextAsync("473 characters left");
            await taking.AllSavedAsync();
            await taking.ShowsAsync(1, of: 9);
            await page.Keyboard.TypeAsync(" Still");
            await page.ReloadAsync();
            await Assertions.Expect(page.Locator("#f-RISK")).ToHaveValueAsync("4 of 5 plans stall.\nAlways. Still");

            await page.Locator("#f-RISK").FillAsync("");
            await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
            await taking.ShowsAsync(2, of: 9);
            await taking.AllSavedAsync();
            Assert.Equal("", await taking.StoredAsync());

            await page.GotoAsync($"/take/{taking.Id}/9");
            await page.GetByRole(AriaRole.Button, new() { Name = "Take the suggested day" }).ClickAsync();
            await taking.AllSavedAsync();
            Assert.Equal($"NEXT={TimeProvider.System.GetUtcNow().AddDays(56):yyyy-MM-dd}", await taking.StoredAsync());
            await page.Locator("#f-NEXT").FillAsync("2020-01-01");
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.Locator("#fault-NEXT")).ToContainTextAsync("or later.");
            Assert.StartsWith("NEXT=2", await taking.StoredAsync(), StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("lm36")]
    [InlineData("mistakes")]
    [InlineData("phases")]
    public async Task A_paper_form_is_typed_in_without_a_mouse(string instrument) =>
        await OnAsync(Device.Desktop, instrument, async (page, taking) =>
        {
            await page.GotoAsync($"/take/{taking.Id}/entry");
            var fields = await page.Locator(".line [name]").CountAsync();
            foreach (var field in Enumerable.Range(0, fields))
            {
                await Assertions.Expect(page.Locator(".line [name]").Nth(field)).ToBeFocusedAsync();
                var leadsOn = await page.Locator(".line [name]").Nth(field).GetAttributeAsync("data-steps") is not null;
                await page.Keyboard.TypeAsync(leadsOn ? instrument == "mistakes" ? "-80" : field % 5 == 0 ? "0" : "4" : "25");
                if (!leadsOn)
                    await page.Keyboard.PressAsync("Enter");
            }

            await Assertions.Expect(page.Locator("#finish")).ToBeFocusedAsync();
            await page.ShouldBeAccessibleAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/review");
            Assert.Equal(fields, (await taking.StoredAsync()).Split(' ').Length);
            await Assertions.Expect(page.Locator("#unanswered")).ToHaveCountAsync(0);
        });

    [Fact]
    public async Task Without_script_every_kind_is_answered_in_a_plain_form()
    {
        var options = Device.Phone.ToOptions();
        options.JavaScriptEnabled = false;
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, options, async visit =>
        {
            visit.Expect("status of 400");
            var page = visit.Page;
            foreach (var (instrument, answer) in ((string, Func<Task>)[])[
                ("mistakes", () => page.Locator("input[name=A][value=\"-80\"]").CheckAsync()),
                ("balance", () => page.Locator("input[name=NOW-SD][value=\"10\"]").CheckAsync()),
                ("phases", () => page.Locator("#f-NOW-AN").FillAsync("100")),
                ("plan", () => page.Locator("#f-NEXT").FillAsync("2020-01-01"))])
            {
                var id = await visit.Context.BegunAsync(visit.Root, new GivenAnswers(), instrument);
                await page.GotoAsync($"/take/{id}");
                await answer();
                await page.GetByRole(AriaRole.Button, new() { Name = "Check and finish" }).ClickAsync();
                if (instrument != "plan")
                {
                    await page.WaitForURLAsync("**/review");
                    continue;
                }

                await Assertions.Expect(page.Locator("#fault-NEXT")).ToContainTextAsync("or later.");
                await Assertions.Expect(page.Locator("#f-NEXT")).ToBeInViewportAsync();
                await page.Locator("#f-NEXT").FillAsync("2030-01-01");
                await page.GetByRole(AriaRole.Button, new() { Name = "Check and finish" }).ClickAsync();
                await page.WaitForURLAsync("**/review");
            }
        });
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Every_kind_is_accessible_fits_and_can_be_hit(int width)
    {
        var device = new Device(width, 844, Touch: width < 1000);
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, device.ToOptions(), async visit =>
        {
            var faults = new List<string>();
            foreach (var (instrument, position) in ((string, int)[])[("balance", 1), ("mistakes", 1), ("phases", 19), ("plan", 1), ("plan", 9), ("elements", 1)])
            {
                var id = await visit.Context.BegunAsync(visit.Root, new GivenAnswers(), instrument);
                foreach (var path in (string[])[$"/take/{id}/{position}", $"/take/{id}/entry", $"/take/{id}/review", $"/blank/{instrument}", $"/start/{instrument}"])
                {
                    await visit.Page.GotoAsync(path);
                    faults.AddRange(await visit.Page.LookAsync(device, $"kinds{path.Replace(id, instrument, StringComparison.Ordinal).Replace('/', '-')}"));
                }

                await visit.Page.GotoAsync($"/take/{id}/{position}");
                var small = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('fieldset.now :is(label:has(input), textarea, input:not([type=radio]))')].map(one => one.getBoundingClientRect()).filter(box => box.width < 24 || box.height < 44).map(box => `${box.width} x ${box.height}`)");
                faults.AddRange(small.Select(size => $"{instrument}: a target of {size}"));
            }

            Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct(StringComparer.Ordinal).Take(30)));
        });
    }

    private async Task OnAsync(Device device, string instrument, Func<IPage, Taking, Task> act) =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, device.ToOptions(), async visit =>
        {
            var id = await visit.Context.BegunAsync(visit.Root, new GivenAnswers(), instrument);
            await visit.Page.GotoAsync($"/take/{id}/1");
            await visit.Page.ScriptHasBegunAsync();
            await act(visit.Page, new Taking(visit.Page));
        });
}
