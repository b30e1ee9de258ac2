using LeadManage.Browser.Tests.Running;
using Microsoft.Data.Sqlite;

namespace LeadManage.Browser.Tests.Journeys;

public sealed class SubmittingTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task Fifty_submissions_at_once_give_one_profile() =>
        await OnDesktopAsync(async visit =>
        {
            var taking = await Taking.BeginAsync(visit.Page);
            await taking.AnswerAsync(36);
            await visit.Page.WaitForURLAsync("**/review");
            var before = Profiles();
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
            Assert.Equal(before + 1, Profiles());
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
            var elsewhere = await (await browsers.ChromiumAsync()).NewContextAsync(new() { BaseURL = one.Server.Root.ToString(), StorageState = await visit.Context.StorageStateAsync() });
            var other = await elsewhere.NewPageAsync();

            await visit.Context.SetOfflineAsync(true);
            await late.Choice(GivenAnswers.Of(await late.ItemAsync()) == 1 ? 2 : 1).ClickAsync();
            await late.SaysNotSavedYetAsync();
            await other.GotoAsync($"/take/{taking.Id}/review");
            await taking.In(other).SubmitAsync();
            await visit.Context.SetOfflineAsync(false);

            await Assertions.Expect(late.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("One answer could not be added", new() { Timeout = (float)Taking.HealsWithin.TotalMilliseconds });
            Assert.Equal(0, await late.Page.EvaluateAsync<int>("id => Object.keys(localStorage).filter(key => key.includes(id)).length", taking.Id));
            await late.Page.GetByRole(AriaRole.Link, new() { Name = "Read the profile" }).ClickAsync();
            await taking.In(late.Page).ProfileIsThatOfTheAnswersAsync();
            await elsewhere.DisposeAsync();
        });

    private long Profiles()
    {
        using var store = new SqliteConnection($"Data Source={Path.Combine(one.Server.Folder, "leadmanage.db")};Mode=ReadOnly;Pooling=False");
        store.Open();
        using var command = store.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Profiles";
        return (long)command.ExecuteScalar()!;
    }

    private async Task OnDesktopAsync(Func<Visit, Task> act) =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), act);
}
