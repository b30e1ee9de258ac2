using System.Text.RegularExpressions;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>A sitting as a person goes through it, in one open page.</summary>
public sealed partial class Taking(IPage page)
{
    /// <summary>Two seconds, as promised, and one for a busy machine to let the test see it.</summary>
    public static readonly TimeSpan WordWithin = TimeSpan.FromSeconds(3);

    /// <summary>Ten seconds, as promised, and two likewise.</summary>
    public static readonly TimeSpan HealsWithin = TimeSpan.FromSeconds(12);

    public IPage Page => page;

    /// <summary>What was answered on this page, and on others that share it.</summary>
    public GivenAnswers Answers { get; init; } = new();

    public string Id => SittingInAddress().Match(page.Url).Groups["id"].Value;

    public ILocator Current => page.Locator("fieldset.now");

    public ILocator Saved => page.Locator("#saved");

    /// <summary>From the landing page or the consent page to the first statement.</summary>
    public static async Task<Taking> BeginAsync(IPage page, string instrument = "lm36")
    {
        await page.GotoAsync($"/start/{instrument}");
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Locator("button.primary").ClickAsync();
        // What was loaded the next line tells: an event can pass by between two steps, an address stays.
        await Assertions.Expect(page).ToHaveURLAsync(FirstStatement());
        await page.ScriptHasBegunAsync();
        return new Taking(page);
    }

    /// <summary>Script has arrived, also after a reload: until then the page is a plain form. For statements that number keys answer.</summary>
    public Task ReadyAsync() => Assertions.Expect(page.Locator("p.keys")).Not.ToHaveAttributeAsync("hidden", "");

    /// <summary>The same sitting in another page, tab or device.</summary>
    public Taking In(IPage other) => new(other) { Answers = Answers };

    /// <summary>Id of the statement that is shown.</summary>
    public async Task<string> ItemAsync() => (await Current.Locator("input").First.GetAttributeAsync("name"))!;

    public ILocator Choice(int? value) => Current.Locator($"label:has(input[value=\"{(value is { } step ? step.ToString() : "x")}\"])");

    /// <summary>Answers so many statements, as the person of <see cref="GivenAnswers"/> does, and waits until the next is shown.</summary>
    public async Task AnswerAsync(int count, Func<int?, Task>? give = null)
    {
        foreach (var _ in Enumerable.Range(0, count))
        {
            var item = await ItemAsync();
            var value = GivenAnswers.Of(item);
            await GiveAsync(item, value, give ?? (step => Choice(step).ClickAsync()));
        }
    }

    /// <summary>Gives one answer to the statement shown and waits until another statement, or the check, is shown.</summary>
    public async Task GiveAsync(string item, int? value, Func<int?, Task> give)
    {
        await give(value);
        Answers.Note(item, value);
        await Assertions.Expect(page.Locator($"fieldset.now:has(input[name=\"{item}\"])")).ToHaveCountAsync(0);
    }

    public Task AllSavedAsync() => Assertions.Expect(Saved).ToHaveAttributeAsync("data-state", "saved", new() { Timeout = (float)HealsWithin.TotalMilliseconds });

    public Task SaysNotSavedYetAsync() => Assertions.Expect(Saved).ToContainTextAsync("Not saved yet", new() { Timeout = (float)WordWithin.TotalMilliseconds });

    public Task ShowsAsync(int number, int of = 36) => Assertions.Expect(page.Locator("#place")).ToHaveTextAsync($"{number} of {of}");

    /// <summary>What is checked on the page: item and value, "x" for no opportunity.</summary>
    public async Task<IReadOnlyDictionary<string, int?>> ShownAsync()
    {
        var shown = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#answers :checked[type=radio]')].map(one => `${one.name}=${one.value}`)");
        return shown.Select(one => one.Split('=')).ToDictionary(one => one[0], one => one[1] == "x" ? (int?)null : int.Parse(one[1]), StringComparer.Ordinal);
    }

    /// <summary>How many answers the store has applied.</summary>
    public async Task<long> RevisionAsync()
    {
        var reply = await page.APIRequest.GetAsync($"/take/{Id}/answers");
        return (await reply.JsonAsync())!.Value.GetProperty("revision").GetInt64();
    }

    /// <summary>What the store holds, in the order of the items' ids: "item=value", with blanks between.</summary>
    public async Task<string> StoredAsync()
    {
        var open = (await (await page.APIRequest.GetAsync($"/take/{Id}/answers")).JsonAsync())!.Value;
        return string.Join(' ', open.GetProperty("answers").EnumerateObject().OrderBy(answer => answer.Name, StringComparer.Ordinal).Select(answer => $"{answer.Name}={answer.Value}"));
    }

    /// <summary>The check before submitting, then the profile.</summary>
    public async Task SubmitAsync()
    {
        await page.WaitForURLAsync("**/review");
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit and see my profile" }).ClickAsync();
        await page.WaitForURLAsync("**/profile/*");
    }

    /// <summary>Every number of the profile's tables is the one that the answers given lead to.</summary>
    public async Task ProfileIsThatOfTheAnswersAsync()
    {
        await Assertions.Expect(page.Locator("article.report h1")).Not.ToBeEmptyAsync();
        var shown = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('article.report td a.made')].map(a => `${a.hash.slice(1)}=${a.textContent.trim()}`)");
        Answers.ShouldLeadTo(shown);
    }

    [GeneratedRegex("/take/[^/]+/1$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstStatement();

    [GeneratedRegex("/(?:take|profile)/(?<id>[0-9a-z]{13})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SittingInAddress();
}
