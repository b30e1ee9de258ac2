using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>The suggested path from its page to the joint report, as a person goes it.</summary>
public sealed class PathTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    private static readonly string[] Path = ["situation", "lm36", "balance"];

    [Fact]
    public async Task On_a_phone_the_path_leads_from_step_to_step_and_ends_in_one_report() =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Phone.ToOptions(), visit => WalkAsync(visit.Page));

    [Fact]
    public async Task In_Firefox_the_path_is_the_same() =>
        await Visit.OnAsync(await browsers.FirefoxAsync(), one.Server.Root, new() { ViewportSize = new() { Width = 1280, Height = 900 } }, visit => WalkAsync(visit.Page));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_result_and_the_report_of_all_are_accessible_and_stay_within_the_window(bool phone)
    {
        var device = phone ? Device.Phone : Device.Desktop;
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, device.ToOptions(), async visit =>
        {
            var faults = new List<string>();
            await LookAsync("/path", "path-empty");
            await LookAsync("/report", "report-empty");
            await FinishAsync("situation");
            await LookAsync("/path", "path-half");
            await LookAsync("/report", "report-half");
            foreach (var instrument in (string[])["lm36", "balance", "capabilities", "elements", "mistakes", "phases", "plan", "lm12"])
                await FinishAsync(instrument);
            await LookAsync("/path", "path-done");
            await LookAsync("/report", "report");
            await LookAsync("/my", "my");
            Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct(StringComparer.Ordinal).Take(30)));

            async Task FinishAsync(string instrument)
            {
                var id = await visit.Page.FinishedAsync(visit.Root, instrument);
                await LookAsync($"/profile/{id}", $"result-{instrument}");
            }

            async Task LookAsync(string path, string name)
            {
                await visit.Page.GotoAsync(path);
                await visit.Page.EvaluateAsync("() => document.querySelectorAll('details:not(#what-if)').forEach(part => part.open = true)");
                faults.AddRange(await visit.Page.LookAsync(device, name));
            }
        });
    }

    private static async Task WalkAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "the suggested path" }).First.ClickAsync();
        await page.WaitForURLAsync("**/path");
        await page.Locator(".path a.primary").ClickAsync();
        foreach (var (index, instrument) in Path.Index())
        {
            await page.WaitForURLAsync($"**/start/{instrument}");
            await page.GetByRole(AriaRole.Checkbox).CheckAsync();
            await page.Locator("button.primary").ClickAsync();
            await page.WaitForURLAsync("**/take/*/1");
            await page.ScriptHasBegunAsync();
            await AnswerAllAsync(page);
            await page.Locator("button.primary").ClickAsync();
            await page.WaitForURLAsync("**/profile/*");
            await Assertions.Expect(page.Locator(".on-path a")).ToHaveCountAsync(index < 2 ? 3 : 2);
            await page.Locator(".on-path a").First.ClickAsync();
        }

        await page.WaitForURLAsync("**/report");
        Assert.Equal(Path, await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.chapter')].map(chapter => chapter.id)"));
        await Assertions.Expect(page.Locator("svg.map")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("svg.map .need")).ToBeVisibleAsync();
        await page.Locator(".contents a").Last.ClickAsync();
        await Assertions.Expect(page.Locator("#balance .says")).ToBeInViewportAsync();
        await page.Locator("#balance .says, #balance .summary").Locator("a.made").First.ClickAsync();
        await page.WaitForURLAsync("**/profile/*/how#*");
    }

    /// <summary>The same place among the choices of every question; what moves on by itself is let, what waits is sent on.</summary>
    private static async Task AnswerAllAsync(IPage page)
    {
        while (!page.Url.Contains("/review", StringComparison.Ordinal))
        {
            var names = await page.EvaluateAsync<string[]>("() => [...new Set([...document.querySelectorAll('fieldset.now input[type=radio]')].map(one => one.name))]");
            foreach (var name in names)
                await page.Locator($"fieldset.now label:has(input[name=\"{name}\"])").Nth(3).ClickAsync();
            await page.WaitForFunctionAsync("name => location.pathname.endsWith('/review') || !document.querySelector(`fieldset.now input[name=\"${name}\"]`)", names[^1]);
        }
    }
}
