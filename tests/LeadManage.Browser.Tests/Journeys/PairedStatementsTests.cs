using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>Two statements with labeled steps on one screen, as an own questionnaire may have them.</summary>
public sealed class PairedStatementsTests(Browsers browsers) : IAsyncLifetime
{
    private const string Pairs =
        """
        {
          "id": "pairs", "version": 1, "name": "Pairs", "purpose": "Sets one way of working beside another.", "stem": "How often did you do this?",
          "minutes": { "from": 1, "to": 2 },
          "format": { "lo": 1, "hi": 4, "labels": ["Never", "Rarely", "Often", "Always"], "noOpportunity": "No opportunity" },
          "formats": { "words": { "kind": "text", "most": 50, "rows": 2 } },
          "missing": { "least": 0.5, "clean": 0.8 },
          "scales": [{ "id": "L", "name": "Leading", "shortName": "Leading", "measures": "How often direction is given." }, { "id": "M", "name": "Managing", "shortName": "Managing", "measures": "How often work is arranged." }],
          "items": [
            { "id": "L1", "text": "I name a direction.", "keys": { "L": "+" } }, { "id": "M1", "text": "I write a plan.", "keys": { "M": "+" } },
            { "id": "L2", "text": "I win people for it.", "keys": { "L": "+" } }, { "id": "M2", "text": "I hand out tasks.", "keys": { "M": "+" } },
            { "id": "NOTE", "text": "What else?", "format": "words", "keys": {} }
          ],
          "groups": [{ "id": "G1", "text": "Before the work", "items": ["L1", "M1"] }, { "id": "G2", "text": "During the work", "items": ["L2", "M2"] }],
          "itemPairs": [{ "id": "P1", "name": "Before", "up": "L1", "across": "M1" }, { "id": "P2", "name": "During", "up": "L2", "across": "M2" }],
          "axes": [], "map": null, "pairings": [], "consistencyPairs": [], "sources": ["Written for this test."]
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leadmanage-own-");
    private LeadManageServer? _server;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "pairs.v1.json"), Pairs);
        _server = await LeadManageServer.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["LeadManage__QuestionnaireFolder"] = _folder.FullName });
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_number_key_answers_the_statement_of_the_focus_and_the_last_one_moves_on_without_typing_into_the_next_field() =>
        await OnAsync(Device.Desktop, async (page, taking) =>
        {
            await page.Keyboard.PressAsync("3");
            await taking.ShowsAsync(1, of: 3);
            await Assertions.Expect(page.Locator("fieldset.now .part").Nth(1).Locator("input").First).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("0");
            await taking.ShowsAsync(2, of: 3);
            await page.Keyboard.PressAsync("1");
            await page.Keyboard.PressAsync("4");
            await taking.ShowsAsync(3, of: 3);
            await Assertions.Expect(page.Locator("#f-NOTE")).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync("4 more");
            await Assertions.Expect(page.Locator("#f-NOTE")).ToHaveValueAsync("4 more");
            await taking.ShowsAsync(3, of: 3);
            await taking.AllSavedAsync();
            Assert.Equal(new Dictionary<string, int?>(StringComparer.Ordinal) { ["L1"] = 3, ["M1"] = null, ["L2"] = 1, ["M2"] = 4 }, await taking.ShownAsync());
        });

    [Fact]
    public async Task Two_taps_answer_a_screen_and_it_is_accessible() =>
        await OnAsync(Device.Phone, async (page, taking) =>
        {
            await page.ShouldBeAccessibleAsync();
            await page.PictureAsync("pairs-390");
            await page.GetByRole(AriaRole.Group, new() { Name = "I write a plan." }).GetByText("Often").TapAsync();
            await taking.ShowsAsync(1, of: 3);
            await page.GetByRole(AriaRole.Group, new() { Name = "I name a direction." }).GetByText("Never").TapAsync();
            await taking.ShowsAsync(2, of: 3);
            Assert.Equal(new Dictionary<string, int?>(StringComparer.Ordinal) { ["L1"] = 1, ["M1"] = 3 }, await taking.ShownAsync());
        });

    private async Task OnAsync(Device device, Func<IPage, Taking, Task> act) =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), _server!.Root, device.ToOptions(), async visit =>
        {
            var id = await visit.Context.BegunAsync(visit.Root, new GivenAnswers(), "pairs");
            await visit.Page.GotoAsync($"/take/{id}/1");
            await visit.Page.ScriptHasBegunAsync();
            await act(visit.Page, new Taking(visit.Page));
        });
}
