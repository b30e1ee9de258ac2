using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

public sealed class ServerKilledTests(Browsers browsers)
{
    [Fact]
    public async Task Killed_half_way_and_started_again_the_server_has_every_answer_and_the_page_heals_by_itself()
    {
        await using var server = await LeadManageServer.StartAsync();
        await Visit.OnAsync(await browsers.ChromiumAsync(), server.Root, Device.Desktop.ToOptions(), async visit =>
        {
            visit.Expect("Failed to load resource: net::ERR_");
            var page = visit.Page;
            var taking = await Taking.BeginAsync(page);
            await taking.AnswerAsync(12);

            await server.KillAsync();
            await taking.AnswerAsync(1);
            await taking.SaysNotSavedYetAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Not saved yet");
            await page.PictureAsync("not-saved-yet");
            await taking.AnswerAsync(6);
            await server.StartAgainAsync();

            await taking.AllSavedAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved");
            await page.ReloadAsync();
            await taking.ReadyAsync();
            await taking.ShowsAsync(20);
            Assert.Equal(taking.Answers.Given, await taking.ShownAsync());
            await taking.AnswerAsync(17);
            await taking.SubmitAsync();
            await taking.ProfileIsThatOfTheAnswersAsync();
        });
    }

    [Fact]
    public async Task Killed_over_and_over_while_somebody_answers_it_loses_nothing_that_was_shown_as_saved()
    {
        await using var server = await LeadManageServer.StartAsync();
        await Visit.OnAsync(await browsers.ChromiumAsync(), server.Root, Device.Desktop.ToOptions(), async visit =>
        {
            visit.Expect("Failed to load resource: net::ERR_");
            var taking = await Taking.BeginAsync(visit.Page);
            foreach (var _ in Enumerable.Range(0, 5))
            {
                await taking.AnswerAsync(7);
                await taking.AllSavedAsync();
                await server.KillAsync();
                await server.StartAgainAsync();
                await visit.Page.ReloadAsync();
                await taking.ReadyAsync();
                Assert.Equal(taking.Answers.Given, await taking.ShownAsync());
            }
        });
    }
}
