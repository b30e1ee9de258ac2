using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>One sitting in two tabs, on two devices, and along the browser's own history.</summary>
public sealed class SeveralPagesTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task Of_two_tabs_the_later_answer_counts_and_each_tab_shows_what_the_other_gave() =>
        await OnDesktopAsync(async visit =>
        {
            var first = await Taking.BeginAsync(visit.Page);
            var second = first.In(await visit.Context.NewPageAsync());
            await second.Page.GotoAsync(first.Page.Url);
            await second.ReadyAsync();
            var item = await first.ItemAsync();

            await first.GiveAsync(item, 2, step => first.Choice(step).ClickAsync());
            await Assertions.Expect(second.Choice(2).Locator("input")).ToBeCheckedAsync();
            await second.Choice(5).ClickAsync();
            first.Answers.Note(item, 5);
            await second.AllSavedAsync();

            await Assertions.Expect(first.Page.Locator($"input[name=\"{item}\"][value=\"5\"]")).ToBeCheckedAsync();
            await first.Page.ReloadAsync();
            await first.ReadyAsync();
            Assert.Equal(first.Answers.Given, await first.ShownAsync());
        });

    [Fact]
    public async Task A_tab_that_was_suspended_while_it_was_sending_holds_up_no_other_tab()
    {
        var options = Device.Desktop.ToOptions();
        // It may live in the process that is stopped here; suspending a tab leaves it alone.
        options.ServiceWorkers = ServiceWorkerPolicy.Block;
        // In a browser that is shared, the busy process could be another journey's.
        await using var browser = await browsers.OwnChromiumAsync();
        await Visit.OnAsync(browser, one.Server.Root, options, async visit =>
        {
            visit.Expect("Service Worker registration blocked");
            var asleep = await Taking.BeginAsync(visit.Page);
            var other = asleep.In(await visit.Context.NewPageAsync());
            await other.Page.GotoAsync($"/take/{asleep.Id}/5");
            await other.ReadyAsync();
            // The line is silent; awake, the page would give up after a while and let the other tab send.
            await asleep.Page.EvaluateAsync("""
                () => {
                    const real = fetch, open = new Promise(resolve => globalThis.letGo = resolve)
                    globalThis.fetch = (address, options) => Promise.race([open.then(() => real(address, options)), new Promise((_, reject) => options?.signal?.addEventListener('abort', reject))])
                }
                """);
            await asleep.AnswerAsync(1);
            await asleep.SaysNotSavedYetAsync();
            long revision;
            using (await SuspendedPage.StopAsync(asleep.Page))
            {
                await other.AnswerAsync(1);
                await Assertions.Expect(other.Saved).ToHaveAttributeAsync("data-state", "saved");
                revision = await other.RevisionAsync();
            }

            // Awake again it may send what it had in hand once more: seen before, and not applied.
            await asleep.Page.EvaluateAsync("() => globalThis.letGo()");
            await asleep.AllSavedAsync();
            Assert.Equal(revision, await other.RevisionAsync());
            await other.Page.ReloadAsync();
            await other.ReadyAsync();
            Assert.Equal(asleep.Answers.Given, await other.ShownAsync());
        });
    }

    [Fact]
    public async Task A_resume_link_opens_the_sitting_on_another_device_and_looking_at_it_spends_nothing() =>
        await OnDesktopAsync(async visit =>
        {
            var here = await Taking.BeginAsync(visit.Page);
            await here.AnswerAsync(6);
            await here.AllSavedAsync();
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Pause and finish later" }).ClickAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show a link and QR code" }).ClickAsync();
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Img, new() { Name = "QR code" })).ToBeVisibleAsync();
            await visit.Page.PictureAsync("pause");
            var link = (await visit.Page.Locator("#resume-link a").GetAttributeAsync("href"))!;

            await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Phone.ToOptions(), async other =>
            {
                foreach (var _ in Enumerable.Range(0, 3))
                    await other.Page.GotoAsync(link);
                Assert.DoesNotContain(await other.Context.CookiesAsync(), cookie => cookie.Name == "leadmanage");
                await other.Page.GetByRole(AriaRole.Button, new() { Name = "Open it on this device" }).TapAsync();
                await other.Page.WaitForURLAsync("**/take/*");
                var there = here.In(other.Page);
                await there.ReadyAsync();
                Assert.DoesNotContain(link.Split('/')[^1], other.Page.Url, StringComparison.Ordinal);
                await there.ShowsAsync(7);
                Assert.Equal(here.Answers.Given, await there.ShownAsync());
                await there.AnswerAsync(2);
                await there.AllSavedAsync();
            });

            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Go on answering" }).ClickAsync();
            await here.ReadyAsync();
            await here.ShowsAsync(9);
            Assert.Equal(here.Answers.Given, await here.ShownAsync());
        });

    [Fact]
    public async Task The_position_is_in_the_address_so_Back_Forward_and_reload_find_it() =>
        await OnDesktopAsync(async visit =>
        {
            var page = visit.Page;
            var taking = await Taking.BeginAsync(page);
            await taking.AnswerAsync(3);
            await taking.ShowsAsync(4);

            await page.GoBackAsync();
            await taking.ShowsAsync(3);
            await page.GoBackAsync();
            await taking.ShowsAsync(2);
            await page.GoForwardAsync();
            await taking.ShowsAsync(3);
            await page.GetByRole(AriaRole.Button, new() { Name = "Back" }).ClickAsync();
            await taking.ShowsAsync(2);
            await page.ReloadAsync();
            await taking.ReadyAsync();
            await taking.ShowsAsync(2);
            Assert.EndsWith("/2", page.Url, StringComparison.Ordinal);

            await page.GotoAsync($"/take/{taking.Id}");
            await taking.ReadyAsync();
            await taking.ShowsAsync(4);
        });

    [Fact]
    public async Task The_check_names_what_is_open_and_each_link_leads_there_and_back() =>
        await OnDesktopAsync(async visit =>
        {
            var page = visit.Page;
            var taking = await Taking.BeginAsync(page);
            await taking.AnswerAsync(10);
            await page.GotoAsync($"/take/{taking.Id}/12");
            await taking.ReadyAsync();
            await taking.AnswerAsync(24);
            await taking.AllSavedAsync();
            await page.GotoAsync($"/take/{taking.Id}/review");
            await Assertions.Expect(page.Locator("#unanswered li")).ToHaveCountAsync(2);
            await page.PictureAsync("review");

            await page.Locator("#unanswered a").First.ClickAsync();
            await taking.ReadyAsync();
            await taking.ShowsAsync(11);
            await taking.AnswerAsync(1);
            await taking.ShowsAsync(36);
            await taking.AnswerAsync(1);

            await taking.SubmitAsync();
            await taking.ProfileIsThatOfTheAnswersAsync();
        });

    private async Task OnDesktopAsync(Func<Visit, Task> act) =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), act);
}
