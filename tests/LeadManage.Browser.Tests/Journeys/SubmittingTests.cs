using System.Text.RegularExpressions;
using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

public sealed partial class SubmittingTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task Fifty_submissions_at_once_give_one_profile() =>
        await OnDesktopAsync(async visit =>
        {
            var taking = await Taking.BeginAsync(visit.Page);
            await taking.AnswerAsync(36);
            await visit.Page.WaitForURLAsync("**/review");
            var before = one.Profiles();
            var form = await visit.Page.EvaluateAsync<string[][]>("() => [...new FormData(document.getElementById('submit'))]");
            using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
            using var http = new HttpClient(handler) { BaseAddress = one.Server.Root };
            http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", (await visit.Context.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}")));
            http.DefaultRequestHeaders.Add("Origin", one.Server.Root.GetLeftPart(UriPartial.Authority));
            http.DefaultRequestHeaders.Add("Accept", "text/html");

            var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
            {
                using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field[0], field[1])));
                using var reply = await http.PostAsync($"/take/{taking.Id}/review", content);
                return (reply.StatusCode, Where: reply.Headers.Location?.ToString() ?? "");
            }));

            Assert.All(replies, reply => Assert.EndsWith($"/profile/{taking.Id}", reply.Where, StringComparison.Ordinal));
            Assert.Equal(before + 1, one.Profiles());
            await visit.Page.GotoAsync($"/profile/{taking.Id}");
            await taking.ProfileIsThatOfTheAnswersAsync();
        });

    [Fact]
    public async Task Answers_that_come_after_the_submission_are_dropped_and_the_person_is_told() =>
        await OnDesktopAsync(async visit =>
        {
            visit.Expect("Failed to load resource: (net::ERR_|the server responded with a status of 409)");
            var taking = await Taking.BeginAsync(visit.Page);
            await taking.AnswerAsync(36);
            await visit.Page.WaitForURLAsync("**/review");
            var late = taking.In(await visit.Context.NewPageAsync());
            await late.Page.GotoAsync($"/take/{taking.Id}/5");
            await late.ReadyAsync();

            await visit.Context.SetOfflineAsync(true);
            await ChangeAsync(late);
            await late.SaysNotSavedYetAsync();
            await SubmitElsewhereAsync(visit, taking);
            await visit.Context.SetOfflineAsync(false);

            await Assertions.Expect(late.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("One answer could not be added", new() { Timeout = (float)Taking.HealsWithin.TotalMilliseconds });
            Assert.Equal(0, await late.Page.EvaluateAsync<int>("id => Object.keys(localStorage).filter(key => key.includes(id)).length", taking.Id));
            await late.Page.GetByRole(AriaRole.Link, new() { Name = "Read the profile" }).ClickAsync();
            await taking.In(late.Page).ProfileIsThatOfTheAnswersAsync();
        });

    [Fact]
    public async Task A_tab_whose_answers_another_tab_took_along_is_told_what_became_of_them_and_never_says_saved() =>
        await OnDesktopAsync(async visit =>
        {
            visit.Expect("the server responded with a status of 409");
            var first = await AllAnsweredAsync(visit);
            await first.Page.GotoAsync($"/take/{first.Id}/5");
            await first.ReadyAsync();
            var second = first.In(await visit.Context.NewPageAsync());
            await second.Page.GotoAsync($"/take/{first.Id}/7");
            await second.ReadyAsync();

            await first.Page.EvaluateAsync("() => { const real = fetch, open = new Promise(resolve => globalThis.letGo = resolve); globalThis.fetch = async (...request) => { await open; return real(...request) } }");
            await ChangeAsync(first);
            await first.SaysNotSavedYetAsync();
            await ChangeAsync(second);
            await second.SaysNotSavedYetAsync();
            await SubmitElsewhereAsync(visit, first);
            await first.Page.EvaluateAsync("() => globalThis.letGo()");

            foreach (var taking in (Taking[])[first, second])
            {
                await Assertions.Expect(taking.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("2 answers could not be added");
                await Assertions.Expect(taking.Saved).Not.ToHaveAttributeAsync("data-state", "saved");
                // Looking again changes nothing about it.
                await taking.Page.EvaluateAsync("() => dispatchEvent(new Event('focus'))");
                await taking.Page.WaitForTimeoutAsync(300);
                await Assertions.Expect(taking.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("2 answers could not be added");
            }
        });

    [Theory]
    [InlineData("review")]
    [InlineData("pause")]
    public async Task Beside_the_statements_too_the_person_is_told_what_came_too_late(string part) =>
        await OnDesktopAsync(async visit =>
        {
            visit.Expect("the server responded with a status of 409");
            var beside = await AllAnsweredAsync(visit);
            await beside.Page.GotoAsync($"/take/{beside.Id}/{part}");
            var late = beside.In(await visit.Context.NewPageAsync());
            await late.Page.GotoAsync($"/take/{beside.Id}/5");
            await late.ReadyAsync();

            await late.Page.EvaluateAsync("() => globalThis.fetch = () => Promise.reject(new Error('The line is cut.'))");
            await ChangeAsync(late);
            await late.SaysNotSavedYetAsync();
            await late.Page.CloseAsync();
            await SubmitElsewhereAsync(visit, beside);
            await beside.Page.EvaluateAsync("() => dispatchEvent(new Event('online'))");

            await Assertions.Expect(beside.Page.Locator("#pending")).ToContainTextAsync("One answer could not be added", new() { Timeout = (float)Taking.HealsWithin.TotalMilliseconds });
            await beside.Page.GetByRole(AriaRole.Link, new() { Name = "Read the profile" }).ClickAsync();
            await beside.ProfileIsThatOfTheAnswersAsync();
        });

    [Fact]
    public async Task An_answer_the_server_does_not_take_is_named_and_holds_up_no_other() =>
        await OnDesktopAsync(async visit =>
        {
            visit.Expect("the server responded with a status of 400");
            var taking = await AllAnsweredAsync(visit);
            // The marks of a faulty program or an extension: a writer's name and a step that cannot be.
            await taking.Page.EvaluateAsync(
                "id => [['w!', 1, 'SD1', 1], ['w', 2, 'SD2', 7], ['w', 3, 'SD3', 1]].forEach(([writer, counter, itemId, value]) => localStorage.setItem(`take:${id}:${writer}:${counter}`, JSON.stringify({ writer, counter, itemId, value })))",
                taking.Id);
            await taking.Page.GotoAsync($"/take/{taking.Id}/5");
            await taking.ReadyAsync();

            await Assertions.Expect(taking.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(NotSavedTwo());
            await Assertions.Expect(taking.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The answer has to be one of 1 to 6");
            await Assertions.Expect(taking.Saved).Not.ToContainTextAsync("Saved");
            taking.Answers.Note("SD3", 1);
            await Assertions.Expect(taking.Page.Locator("input[name=SD2][value=\"6\"]")).ToBeCheckedAsync();
            Assert.Equal(taking.Answers.Given, await taking.ShownAsync());
            await taking.Page.ReloadAsync();
            await taking.ReadyAsync();
            Assert.Equal(taking.Answers.Given, await taking.ShownAsync());
        });

    private static async Task<Taking> AllAnsweredAsync(Visit visit)
    {
        var id = await visit.Context.BegunAsync(visit.Root, GivenAnswers.Complete());
        await visit.Page.GotoAsync($"/take/{id}/review");
        return new Taking(visit.Page) { Answers = GivenAnswers.Complete() };
    }

    private static async Task ChangeAsync(Taking taking) =>
        await taking.Choice(GivenAnswers.Of(await taking.ItemAsync()) == 1 ? 2 : 1).ClickAsync();

    /// <summary>The same person on another device, where nothing waits.</summary>
    private static async Task SubmitElsewhereAsync(Visit visit, Taking taking)
    {
        await using var elsewhere = await visit.Context.Browser!.NewContextAsync(new() { BaseURL = visit.Root.ToString() });
        await elsewhere.AddCookiesAsync((await visit.Context.CookiesAsync()).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = visit.Root.ToString(), HttpOnly = cookie.HttpOnly, SameSite = cookie.SameSite }));
        var other = await elsewhere.NewPageAsync();
        await other.GotoAsync($"/take/{taking.Id}/review");
        await taking.In(other).SubmitAsync();
    }

    private async Task OnDesktopAsync(Func<Visit, Task> act) =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), act);

    [GeneratedRegex("Not saved: statement \\d+, \\d+\\.", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotSavedTwo();
}
