using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>All pages, light and dark, phone and desktop: accessible, from this host alone, and without a breach of the policy.</summary>
public sealed class EveryPageTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_accessible_and_stays_within_the_window(bool phone)
    {
        var device = phone ? Device.Phone : Device.Desktop;
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, device.ToOptions(), async visit =>
        {
            visit.Expect("status of 404");
            one.MakeManual();
            visit.Expect("status of 400");
            var open = await visit.Context.BegunAsync(one.Server.Root, new GivenAnswers());
            var nearly = await visit.Context.BegunAsync(one.Server.Root, GivenAnswers.Complete());
            await visit.Context.FinishedAsync(one.Server.Root, GivenAnswers.OnTheLine());
            var done = await visit.Context.FinishedAsync(one.Server.Root, GivenAnswers.Complete());
            var unknown = await visit.Context.BegunAsync(one.Server.Root, new GivenAnswers());
            one.MakeNewestUnknown();
            var faults = new List<string>();
            foreach (var path in Paths(open, nearly, done).Append($"/my/{unknown}/unknown"))
            {
                await visit.Page.GotoAsync(path);
                await LookAsync(path);
            }

            await visit.Page.GotoAsync($"/take/{open}/pause");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show a link" }).ClickAsync();
            var link = await visit.Page.Locator("#resume-link a").GetAttributeAsync("href");
            await LookAsync("pause with a link");
            await visit.Page.GotoAsync(link!);
            await LookAsync("resume");
            await visit.Page.GotoAsync("/start/lm36?problem=consent");
            await LookAsync("start without consent");

            Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct(StringComparer.Ordinal).Take(30)));

            async Task LookAsync(string name)
            {
                await OpenEverythingAsync(visit.Page);
                var kind = name.Replace(open, "open", StringComparison.Ordinal).Replace(nearly, "nearly", StringComparison.Ordinal).Replace(done, "done", StringComparison.Ordinal).Replace(unknown, "one", StringComparison.Ordinal);
                faults.AddRange(await visit.Page.LookAsync(device, $"every{kind.Replace('/', '-').Replace(' ', '-')}"));
            }
        });
    }

    private static string[] Paths(string open, string nearly, string done) =>
    [
        "/", "/questionnaires", "/method", "/limits", "/claims", "/manual/lm36", "/manual/mistakes", "/sample", "/sample/how", "/start/lm36", "/start/lm12", "/my", "/path", "/report", "/no-such-page", "/error",
        $"/take/{open}/1", $"/take/{open}/review", $"/take/{open}/pause", $"/take/{nearly}/36", $"/take/{nearly}/review", "/resume/nothing",
        $"/profile/{done}", $"/profile/{done}/how", $"/my/{done}/delete", $"/my/{open}/delete",
        "/history/lm36", "/history/lm36/how", "/history/lm36?from=nothing",
    ];

    /// <summary>Folded parts count too; the one that opens a circuit has tests of its own.</summary>
    private static async Task OpenEverythingAsync(IPage page) =>
        await page.EvaluateAsync("() => document.querySelectorAll('details:not(#what-if)').forEach(part => part.open = true)");
}
