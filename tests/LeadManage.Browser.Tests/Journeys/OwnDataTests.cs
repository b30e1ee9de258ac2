using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

public sealed class OwnDataTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task Deleted_a_profile_is_gone_at_once_and_neither_store_nor_browser_keeps_a_trace() =>
        await OnDesktopAsync(async visit =>
        {
            visit.Expect("status of 404");
            var page = visit.Page;
            var before = one.Profiles();
            var taking = await Taking.BeginAsync(page);
            await taking.AnswerAsync(36);
            await taking.SubmitAsync();
            var id = taking.Id;
            await page.GetByRole(AriaRole.Link, new() { Name = "Delete", Exact = true }).ClickAsync();

            await page.GetByRole(AriaRole.Button, new() { Name = "Delete for good" }).ClickAsync();

            await page.WaitForURLAsync("**/my?deleted=true");
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Deleted");
            await NothingIsReadableAsync(page, id);
            await BrowserKeepsNothingAsync(page, id);
            Assert.Equal(before, one.Profiles());
        });

    [Fact]
    public async Task Deleted_half_way_the_open_page_and_what_it_kept_for_offline_go_too() =>
        await OnDesktopAsync(async visit =>
        {
            visit.Expect("status of 404");
            var taking = await Taking.BeginAsync(visit.Page);
            await taking.AnswerAsync(4);
            await taking.AllSavedAsync();
            var id = taking.Id;
            var other = await visit.Context.NewPageAsync();
            await other.GotoAsync($"/my/{id}/delete");

            await other.GetByRole(AriaRole.Button, new() { Name = "Delete for good" }).ClickAsync();
            await other.WaitForURLAsync("**/my?deleted=true");

            await NothingIsReadableAsync(other, id);
            await taking.Choice(3).ClickAsync();
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This sitting is not here any more");
            await BrowserKeepsNothingAsync(visit.Page, id);
        });

    [Fact]
    public async Task The_file_to_take_away_holds_the_answers_as_given_and_the_profile() =>
        await OnDesktopAsync(async visit =>
        {
            var answers = GivenAnswers.Complete();
            await visit.Page.GotoAsync($"/profile/{await visit.Context.FinishedAsync(one.Server.Root, answers)}");

            var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Download my data" }).ClickAsync());
            await using var file = await download.CreateReadStreamAsync();
            using var json = await System.Text.Json.JsonDocument.ParseAsync(file, cancellationToken: TestContext.Current.CancellationToken);

            var given = json.RootElement.GetProperty("answers").EnumerateArray().ToDictionary(
                answer => answer.GetProperty("item").GetString()!,
                answer => answer.GetProperty("value") is { ValueKind: System.Text.Json.JsonValueKind.Number } value ? value.GetInt32() : (int?)null,
                StringComparer.Ordinal);
            Assert.Equal(answers.Given.OrderBy(one => one.Key, StringComparer.Ordinal), given.OrderBy(one => one.Key, StringComparer.Ordinal));
            Assert.Equal(answers.Leadership, Axis("L"), 9);
            Assert.Equal(answers.Management, Axis("M"), 9);

            double Axis(string id) => json.RootElement.GetProperty("profile").GetProperty("axes").EnumerateArray().Single(axis => axis.GetProperty("id").GetString() == id).GetProperty("pomp").GetDouble();
        });

    private static async Task NothingIsReadableAsync(IPage page, string id)
    {
        foreach (var path in (string[])[$"/profile/{id}", $"/profile/{id}/how", $"/take/{id}", $"/take/{id}/answers", $"/my/{id}/data.json", $"/my/{id}/delete"])
            Assert.Equal(404, (await page.APIRequest.GetAsync(path)).Status);
    }

    private static async Task BrowserKeepsNothingAsync(IPage page, string id)
    {
        var kept = Array.Empty<string>();
        foreach (var _ in Enumerable.Range(0, 50))
        {
            kept = await page.EvaluateAsync<string[]>("async id => [...await caches.keys(), ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(name => name.includes(id))", id);
            if (kept.Length == 0)
                return;
            await page.WaitForTimeoutAsync(50);
        }

        Assert.Fail($"The browser still keeps {string.Join(", ", kept)}");
    }

    private async Task OnDesktopAsync(Func<Visit, Task> act) =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), act);
}
