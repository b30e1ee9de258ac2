using System.Text.Json;
using LeadManage.Assessment.Tests.Conformance;
using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>
/// Questionnaires that this program has never seen are put into the folder as files, taken and read in the browser: labels, scales, axes
/// and cut come from the file alone. The scores shown are those that independent software computed for the same answers.
/// </summary>
public sealed class OwnQuestionnaireTests(Browsers browsers)
{
    [Theory]
    [InlineData("07-bfi-odd", "ipip", 25, 40)]
    [InlineData("11-bhr2000-leadership", "climate", 11, 3)]
    public async Task Is_listed_answered_and_read_without_a_line_of_code(string name, string id, int statements, int row)
    {
        var reference = ReferenceCase.Open(name);
        var answers = reference.Columns.Zip(reference.Rows[row]).Where(cell => cell.First.Length > 0 && cell.First is not ("id" or "group")).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);
        Assert.All(answers.Values, answer => Assert.NotEmpty(answer));
        var folder = Directory.CreateTempSubdirectory("leadmanage-own-");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{id}.v1.json"), Definition.FileOf(reference.Keys, id, cuts: (50, 50)), TestContext.Current.CancellationToken);
        try
        {
            await using var server = await LeadManageServer.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["LeadManage__QuestionnaireFolder"] = folder.FullName });
            await Visit.OnAsync(await browsers.ChromiumAsync(), server.Root, Device.Phone.ToOptions(), async visit =>
            {
                await visit.Page.GotoAsync("/questionnaires");
                await visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Start Reference case {id}" }).ClickAsync();
                await visit.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show the first statement" }).ClickAsync();
                await visit.Page.WaitForURLAsync("**/take/*/1");
                var taking = new Taking(visit.Page);
                await taking.ReadyAsync();
                foreach (var _ in Enumerable.Range(0, statements))
                {
                    var item = await taking.ItemAsync();
                    await taking.GiveAsync(item, int.Parse(answers[item]), step => taking.Choice(step).ClickAsync());
                }

                await taking.SubmitAsync();
                await Assertions.Expect(visit.Page.Locator("article.report h1")).Not.ToBeEmptyAsync();
                var shown = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('article.report td a.made')].map(a => `${a.hash.slice(1)}=${a.textContent.trim()}`)");
                foreach (var scale in reference.Keys.GetProperty("scales").EnumerateArray().Select(scale => scale.GetProperty("id").GetString()!))
                    Assert.Contains($"scale-{scale}={Whole(reference.Scores(scale).GetProperty("respondents").GetProperty("pomp")[row])}", shown);
                foreach (var (axis, scale) in Axes(reference.Keys))
                    Assert.Contains($"axis-{axis}={Whole(reference.Scores(scale).GetProperty("respondents").GetProperty("pomp")[row])}", shown);
                await Assertions.Expect(visit.Page.Locator("svg.map .point")).ToHaveCountAsync(Axes(reference.Keys).Any() ? 1 : 0);
                await visit.Page.ShouldBeAccessibleAsync();
                await visit.Page.PictureAsync($"own-{id}");
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Whole(JsonElement pomp) => Math.Round(pomp.GetDouble()).ToString("0");

    /// <summary>Each axis of the case is one of its scales.</summary>
    private static IEnumerable<(string Axis, string Scale)> Axes(JsonElement keys)
    {
        foreach (var member in (string[])["x_axis", "y_axis"])
            if (keys.TryGetProperty(member, out var axis))
                yield return (axis.GetString()!, axis.GetString()!);
    }
}
