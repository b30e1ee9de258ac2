using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>Time on each statement, measured where it is spent, and what the person is told of it.</summary>
public sealed class PaceTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task Who_answers_fast_is_told_can_look_again_and_submits_all_the_same() =>
        await OnPhoneAsync(async visit =>
        {
            var taking = await Taking.BeginAsync(visit.Page);
            await taking.AnswerAsync(36);
            await visit.Page.WaitForURLAsync("**/review");
            var look = visit.Page.Locator("#second-look");
            await Assertions.Expect(look).ToContainTextAsync("6 of 6 pages");
            await visit.Page.ShouldBeAccessibleAsync();
            await visit.Page.PictureAsync("second-look");

            await look.GetByRole(AriaRole.Link, new() { Name = "1–6" }).ClickAsync();
            await taking.ShowsAsync(1);
            // Read with care, in one go: twelve seconds are two for each statement of the page.
            await visit.Page.WaitForTimeoutAsync(12_500);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
            await taking.ShowsAsync(2);
            await visit.Page.ReloadAsync();
            await visit.Page.GotoAsync($"/take/{taking.Id}/review");

            await Assertions.Expect(look).ToContainTextAsync("5 of 6 pages");
            await Assertions.Expect(look.GetByRole(AriaRole.Link)).ToHaveTextAsync(["7–12", "13–18", "19–24", "25–30", "31–36"]);
            await taking.SubmitAsync();
            await taking.ProfileIsThatOfTheAnswersAsync();
            await Assertions.Expect(visit.Page.Locator("[data-rule='quality.look-again']")).ToHaveCountAsync(1);
            Assert.DoesNotContain(await visit.Context.CookiesAsync(), cookie => cookie.Name == "pace");
        });

    [Fact]
    public async Task Time_while_the_page_is_hidden_does_not_count_and_a_reload_counts_nothing_twice() =>
        await OnPhoneAsync(async visit =>
        {
            var taking = await Taking.BeginAsync(visit.Page);
            await taking.AnswerAsync(2);
            await MeasuringAsync(visit);
            await HideAsync(visit, hidden: true);
            var before = await TimesAsync(visit);

            await visit.Page.WaitForTimeoutAsync(1500);
            await HideAsync(visit, hidden: false);
            await taking.AnswerAsync(1);

            var after = await TimesAsync(visit);
            Assert.InRange(after[2] - before[2], 0, 1000);
            await visit.Page.ReloadAsync();
            await taking.ReadyAsync();
            Assert.Equal(after[2], (await TimesAsync(visit))[2]);
        });

    [Fact]
    public async Task What_was_on_screen_without_a_line_is_not_measured() =>
        await OnPhoneAsync(async visit =>
        {
            visit.Expect("Failed to load resource: net::ERR_INTERNET_DISCONNECTED");
            var taking = await Taking.BeginAsync(visit.Page);
            await taking.AnswerAsync(2);
            await MeasuringAsync(visit);
            await visit.Context.SetOfflineAsync(true);
            await taking.AnswerAsync(2);
            await visit.Context.SetOfflineAsync(false);
            await visit.Page.WaitForTimeoutAsync(300);
            await taking.AnswerAsync(1);

            var cookie = (await visit.Context.CookiesAsync([$"{visit.Root}take/{taking.Id}/1"])).Single(cookie => cookie.Name == "pace").Value.Split('.');
            Assert.Equal(["-", "-", "-"], cookie[2..5]);
        });

    [Fact]
    public async Task Without_script_nothing_is_claimed_about_speed() =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, new BrowserNewContextOptions(Device.Desktop.ToOptions()) { JavaScriptEnabled = false }, async visit =>
        {
            var id = await visit.Context.BegunAsync(visit.Root, GivenAnswers.Complete());
            await visit.Page.GotoAsync($"/take/{id}/1");
            await visit.Page.GotoAsync($"/take/{id}/review");

            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Submit and see my profile" })).ToBeVisibleAsync();
            await Assertions.Expect(visit.Page.Locator("#second-look")).ToHaveCountAsync(0);
            Assert.DoesNotContain(await visit.Context.CookiesAsync(), cookie => cookie.Name == "pace");
        });

    private static async Task MeasuringAsync(Visit visit) => await visit.Page.WaitForFunctionAsync("() => document.cookie.includes('pace=')");

    private static async Task HideAsync(Visit visit, bool hidden) =>
        await visit.Page.EvaluateAsync("hidden => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true }); document.dispatchEvent(new Event('visibilitychange')) }", hidden);

    /// <summary>Milliseconds on each screen; 0 where nothing was measured.</summary>
    private static async Task<int[]> TimesAsync(Visit visit) =>
        await visit.Page.EvaluateAsync<int[]>("() => document.cookie.match(/pace=([^;]*)/)[1].split('.').map(time => parseInt(time || '0', 36))");

    private async Task OnPhoneAsync(Func<Visit, Task> act) =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Phone.ToOptions(), act);
}
