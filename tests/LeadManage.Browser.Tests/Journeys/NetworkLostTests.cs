using System.Text.Json;
using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

public sealed class NetworkLostTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task Offline_the_open_page_reloads_takes_answers_and_sends_each_once_and_in_order_when_the_line_is_back() =>
        await OnPhoneAsync(one.Server.Root, async visit =>
        {
            var (page, context) = (visit.Page, visit.Context);
            var taking = await Taking.BeginAsync(page);
            await taking.AnswerAsync(5);
            await taking.AllSavedAsync();
            await ShellIsKeptAsync(taking);
            var before = await taking.RevisionAsync();
            var accepted = new List<(string Item, long Counter)>();
            context.RequestFinished += (_, request) => accepted.AddRange(EntriesOf(request));

            await context.SetOfflineAsync(true);
            await taking.AnswerAsync(4);
            await taking.SaysNotSavedYetAsync();
            await page.ReloadAsync();
            await taking.ReadyAsync();
            await taking.ShowsAsync(10);
            Assert.Equal(taking.Answers.Given, await taking.ShownAsync());
            await taking.AnswerAsync(3);
            Assert.Empty(accepted);
            await context.SetOfflineAsync(false);

            await taking.AllSavedAsync();
            Assert.Equal(7, accepted.DistinctBy(entry => entry.Item, StringComparer.Ordinal).Count());
            Assert.Equal(accepted.OrderBy(entry => entry.Counter), accepted);
            Assert.Equal(before + 7, await taking.RevisionAsync());
            await page.ReloadAsync();
            await taking.ReadyAsync();
            Assert.Equal(taking.Answers.Given, await taking.ShownAsync());
            await taking.AnswerAsync(24);
            await taking.SubmitAsync();
            await taking.ProfileIsThatOfTheAnswersAsync();
        });

    [Fact]
    public async Task What_is_kept_for_offline_holds_no_answer_and_no_token() =>
        await OnPhoneAsync(one.Server.Root, async visit =>
        {
            var taking = await Taking.BeginAsync(visit.Page);
            await taking.AnswerAsync(3);
            await taking.AllSavedAsync();
            await visit.Page.ReloadAsync();
            await taking.ReadyAsync();
            await ShellIsKeptAsync(taking);

            var shell = await visit.Page.EvaluateAsync<string>("async id => (await caches.match(`/take/${id}?shell`)).text()", taking.Id);

            Assert.Contains("fieldset", shell, StringComparison.Ordinal);
            Assert.DoesNotContain(" checked", shell.Replace("id=\"keys\" checked", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("RequestVerificationToken", shell, StringComparison.Ordinal);
            Assert.DoesNotContain("value=\"1,", shell, StringComparison.Ordinal);
            Assert.All(await visit.Context.CookiesAsync(), cookie => Assert.DoesNotContain(cookie.Value, shell, StringComparison.Ordinal));
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_line_that_is_cut_or_swallows_everything_is_told_within_two_seconds_and_nothing_is_lost(bool swallows)
    {
        await using var line = new FaultProxy(one.Server.Root);
        await OnPhoneAsync(line.Root, async visit =>
        {
            var taking = await Taking.BeginAsync(visit.Page);
            await taking.AnswerAsync(3);
            await taking.AllSavedAsync();

            if (swallows)
                line.Swallow();
            else
                line.Cut();
            await taking.AnswerAsync(1);
            await taking.SaysNotSavedYetAsync();
            await taking.AnswerAsync(3);
            line.Heal();

            await taking.AllSavedAsync();
            await visit.Page.ReloadAsync();
            await taking.ReadyAsync();
            Assert.Equal(taking.Answers.Given, await taking.ShownAsync());
        });
    }

    [Fact]
    public async Task Who_went_back_from_the_last_statement_while_the_line_was_gone_is_left_there_when_it_heals() =>
        await OnPhoneAsync(one.Server.Root, async visit =>
        {
            var (page, context) = (visit.Page, visit.Context);
            var id = await context.BegunAsync(visit.Root, GivenAnswers.Complete());
            await page.GotoAsync($"/take/{id}/36");
            var taking = new Taking(page);
            await taking.ReadyAsync();

            await context.SetOfflineAsync(true);
            await taking.Choice(GivenAnswers.Of(await taking.ItemAsync()) == 1 ? 2 : 1).ClickAsync();
            await Assertions.Expect(taking.Saved).ToContainTextAsync("then you can check");
            await page.GetByRole(AriaRole.Button, new() { Name = "Back" }).ClickAsync();
            await taking.ShowsAsync(35);
            await context.SetOfflineAsync(false);

            await taking.AllSavedAsync();
            await page.WaitForTimeoutAsync(500);
            await taking.ShowsAsync(35);
        });

    [Fact]
    public async Task Answers_that_the_browser_has_no_room_to_keep_are_said_to_hang_on_the_open_page_which_asks_before_it_is_left() =>
        await OnPhoneAsync(one.Server.Root, async visit =>
        {
            var (page, context) = (visit.Page, visit.Context);
            var taking = await Taking.BeginAsync(page);
            await page.EvaluateAsync("() => { for (let size = 1 << 22, n = 0; size >= 1;) try { localStorage.setItem(`filler${n++}`, 'x'.repeat(size)) } catch { size >>= 1 } }");
            var asked = new TaskCompletionSource<string>();
            page.Dialog += async (_, dialog) =>
            {
                asked.TrySetResult(dialog.Type);
                await dialog.DismissAsync();
            };

            await context.SetOfflineAsync(true);
            await taking.AnswerAsync(2);
            await taking.SaysNotSavedYetAsync();
            await Assertions.Expect(taking.Saved).ToContainTextAsync("keep this page open");
            await page.CloseAsync(new() { RunBeforeUnload = true });
            Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
            await context.SetOfflineAsync(false);

            await taking.AllSavedAsync();
            var closed = new TaskCompletionSource();
            page.Close += (_, _) => closed.TrySetResult();
            await page.CloseAsync(new() { RunBeforeUnload = true });
            await closed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
            var again = taking.In(await context.NewPageAsync());
            await again.Page.GotoAsync($"/take/{taking.Id}");
            await again.ReadyAsync();
            Assert.Equal(taking.Answers.Given, await again.ShownAsync());
        });

    private static async Task ShellIsKeptAsync(Taking taking)
    {
        // In pieces: a predicate handed to the browser as text would need eval, which the policy forbids.
        foreach (var _ in Enumerable.Range(0, 100))
        {
            if (await taking.Page.EvaluateAsync<bool>("async id => !!navigator.serviceWorker.controller && !!(await caches.match(`/take/${id}?shell`))", taking.Id)
                || await taking.Page.EvaluateAsync<bool>("async id => !!(await navigator.serviceWorker.getRegistration('/take/'))?.active && !!(await caches.match(`/take/${id}?shell`))", taking.Id))
                return;
            await taking.Page.WaitForTimeoutAsync(50);
        }

        Assert.Fail("The shell was not kept.");
    }

    private static IEnumerable<(string Item, long Counter)> EntriesOf(IRequest request) =>
        request.Method == "POST" && request.Url.EndsWith("/answers", StringComparison.Ordinal)
            ? JsonDocument.Parse(request.PostData!).RootElement.EnumerateArray().Select(entry => (entry.GetProperty("itemId").GetString()!, entry.GetProperty("counter").GetInt64()))
            : [];

    private async Task OnPhoneAsync(Uri root, Func<Visit, Task> act) =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), root, Device.Phone.ToOptions(), async visit =>
        {
            visit.Expect("Failed to load resource: net::ERR_");
            await act(visit);
        });
}
