using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

public sealed class FirefoxTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task In_Firefox_the_way_from_the_first_page_to_the_profile_is_the_same() =>
        await Visit.OnAsync(await browsers.FirefoxAsync(), one.Server.Root, new() { ViewportSize = new() { Width = 1280, Height = 900 } }, async visit =>
        {
            await visit.Page.GotoAsync("/");
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Start now" }).First.ClickAsync();
            await visit.Page.WaitForURLAsync("**/start/lm36");
            var taking = await Taking.BeginAsync(visit.Page);

            await taking.AnswerAsync(18);
            await taking.AllSavedAsync();
            await visit.Page.ReloadAsync();
            await taking.ReadyAsync();
            Assert.Equal(taking.Answers.Given, await taking.ShownAsync());
            await taking.AnswerAsync(18, step => visit.Page.Keyboard.PressAsync(step?.ToString() ?? "0"));

            await taking.SubmitAsync();
            await taking.ProfileIsThatOfTheAnswersAsync();
        });
}
