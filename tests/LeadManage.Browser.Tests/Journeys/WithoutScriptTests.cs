using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

public sealed class WithoutScriptTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task With_scripts_off_it_is_a_plain_questionnaire_from_consent_to_profile() =>
        await WithoutScriptAsync(async page =>
        {
            await page.GotoAsync("/start/lm36");
            await page.GetByRole(AriaRole.Checkbox).CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Show the first statement" }).ClickAsync();
            var taking = new Taking(page);
            var statements = page.Locator("fieldset");
            await Assertions.Expect(statements).ToHaveCountAsync(36);

            foreach (var statement in await statements.AllAsync())
            {
                await Assertions.Expect(statement).ToBeVisibleAsync();
                var item = (await statement.Locator("input").First.GetAttributeAsync("name"))!;
                if (item == "PB3")
                    continue;
                await statement.Locator($"input[value=\"{GivenAnswers.Of(item)?.ToString() ?? "x"}\"]").CheckAsync();
                taking.Answers.Note(item, GivenAnswers.Of(item));
            }

            await page.GetByRole(AriaRole.Button, new() { Name = "Check and finish" }).ClickAsync();
            await page.WaitForURLAsync("**/review");
            await Assertions.Expect(page.Locator("#unanswered li")).ToHaveCountAsync(1);

            await page.Locator("#unanswered a").ClickAsync();
            Assert.Equal(taking.Answers.Given, await ShownAsync(page));
            await page.Locator($"input[name=\"PB3\"][value=\"{GivenAnswers.Of("PB3")}\"]").CheckAsync();
            taking.Answers.Note("PB3", GivenAnswers.Of("PB3"));
            await page.GetByRole(AriaRole.Button, new() { Name = "Check and finish" }).ClickAsync();
            await taking.SubmitAsync();

            await taking.ProfileIsThatOfTheAnswersAsync();
            await Assertions.Expect(page.Locator("[data-print]")).ToBeHiddenAsync();
        });

    private static async Task<Dictionary<string, int?>> ShownAsync(IPage page)
    {
        var shown = new Dictionary<string, int?>(StringComparer.Ordinal);
        foreach (var input in await page.Locator("#answers input[type=radio][checked]").AllAsync())
            shown.Add((await input.GetAttributeAsync("name"))!, await input.GetAttributeAsync("value") is var value && value == "x" ? null : int.Parse(value!));
        return shown;
    }

    private async Task WithoutScriptAsync(Func<IPage, Task> act)
    {
        var options = Device.Desktop.ToOptions();
        options.JavaScriptEnabled = false;
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, options, visit => act(visit.Page));
    }
}
