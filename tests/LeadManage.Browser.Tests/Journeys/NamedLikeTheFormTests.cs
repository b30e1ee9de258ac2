using System.Text.Json;
using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>
/// A form answers to the names of its fields before its own: a statement called "hidden" hides the form's own "hidden" from a script.
/// An operator may choose any code, so each name that a form, its list of fields or a plain object has of its own must do.
/// </summary>
public sealed class NamedLikeTheFormTests(Browsers browsers) : IAsyncLifetime
{
    private static readonly string[] Names =
    [
        "elements", "hidden", "action", "submit", "length", "item", "namedItem", "dataset", "classList", "method", "reset", "id", "children",
        "closest", "contains", "querySelector", "querySelectorAll", "addEventListener", "constructor", "toString", "valueOf", "hasOwnProperty",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leadmanage-own-");
    private LeadManageServer? _server;

    public async ValueTask InitializeAsync()
    {
        var file = new
        {
            id = "names",
            version = 1,
            name = "Names",
            purpose = "Has statements with unlucky names.",
            stem = "How often did you do this?",
            minutes = new { from = 1, to = 2 },
            format = new { lo = 1, hi = 3, labels = (string[])["Never", "At times", "Always"], noOpportunity = (string?)null },
            formats = new { words = new { kind = "text", most = 50, rows = 2 } },
            missing = new { least = 0.5, clean = 0.8 },
            scales = (object[])[new { id = "S", name = "Scale", shortName = "Scale", measures = "How often." }],
            items = Names.Select(name => (object)new { id = name, text = $"I do {name}.", keys = new { S = "+" } }).Append(new { id = "tagName", text = "What else?", format = "words", keys = new { } }),
            axes = Array.Empty<object>(),
            map = (object?)null,
            pairings = Array.Empty<object>(),
            consistencyPairs = Array.Empty<object>(),
            sources = (string[])["Written for this test."],
        };
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "names.v1.json"), JsonSerializer.Serialize(file));
        _server = await LeadManageServer.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["LeadManage__QuestionnaireFolder"] = _folder.FullName });
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task One_at_a_time_each_is_answered_kept_over_a_reload_and_submitted() =>
        await OnAsync("/1", async (page, taking) =>
        {
            await page.ScriptHasBegunAsync();
            foreach (var number in Enumerable.Range(1, Names.Length))
            {
                await taking.ShowsAsync(number, of: Names.Length + 1);
                await taking.GiveAsync(await taking.ItemAsync(), number % 3 + 1, step => taking.Choice(step).ClickAsync());
            }

            await page.Locator("#f-tagName").FillAsync("Nothing.");
            await taking.AllSavedAsync();
            await page.ReloadAsync();
            await taking.ReadyAsync();
            Assert.Equal(taking.Answers.Given, await taking.ShownAsync());
            await Assertions.Expect(page.Locator("#left")).ToHaveTextAsync("all answered");
            await page.GetByRole(AriaRole.Button, new() { Name = "Check and finish" }).ClickAsync();
            await taking.SubmitAsync();
            await Assertions.Expect(page.Locator("article.report h1")).Not.ToBeEmptyAsync();
        });

    [Fact]
    public async Task What_another_device_has_answered_is_shown_and_nothing_else() =>
        await OnAsync("/1", async (page, taking) =>
        {
            await page.ScriptHasBegunAsync();
            await page.APIRequest.PostAsync($"/take/{taking.Id}/answers", new()
            {
                DataObject = Names.Where((_, index) => index % 2 == 0).Select((name, index) => new { writer = "other", counter = index + 1, itemId = name, value = 2 }),
                Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Origin"] = _server!.Root.GetLeftPart(UriPartial.Authority) },
            });
            await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
            await Assertions.Expect(page.Locator("#answers :checked")).ToHaveCountAsync((Names.Length + 1) / 2 + 1); // and the box of the number keys
            Assert.Equal(Names.Where((_, index) => index % 2 == 0).ToDictionary(name => name, _ => (int?)2, StringComparer.Ordinal), await taking.ShownAsync());
            await Assertions.Expect(page.Locator("#progress")).ToHaveAttributeAsync("value", ((Names.Length + 1) / 2).ToString());
        });

    [Fact]
    public async Task In_the_quick_entry_each_is_typed_in() =>
        await OnAsync("/entry", async (page, taking) =>
        {
            foreach (var name in Names)
            {
                await Assertions.Expect(page.Locator($"#f-{name}")).ToBeFocusedAsync();
                await page.Keyboard.PressAsync("2");
            }

            await page.Keyboard.TypeAsync("Nothing.");
            await page.Locator("#finish").ClickAsync();
            await page.WaitForURLAsync("**/review");
            Assert.Equal(Names.Length + 1, (await taking.StoredAsync()).Split(' ').Length);
        });

    private async Task OnAsync(string path, Func<IPage, Taking, Task> act) =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), _server!.Root, Device.Desktop.ToOptions(), async visit =>
        {
            var id = await visit.Context.BegunAsync(visit.Root, new GivenAnswers(), "names");
            await visit.Page.GotoAsync($"/take/{id}{path}");
            await act(visit.Page, new Taking(visit.Page));
        });
}
