using System.Text.RegularExpressions;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>Sittings made over HTTP with the cookie of a browser, for journeys that begin where others end.</summary>
internal static partial class Prepared
{
    /// <summary>Steps and ratings spread over the scale, shares in equal parts, a few words, a day a month ahead.</summary>
    private const string SomethingOfEachKind =
        """
        () => {
          const fields = Object.groupBy(document.querySelectorAll('#answers :is(input, textarea)[name]'), one => one.name);
          const answer = (kind, place) => kind[0].type === 'radio' ? Number(kind[(place * 5 + 3) % kind.length].value)
            : kind[0].type === 'number' ? 25
            : kind[0].type === 'date' ? new Date(Date.parse(kind[0].min) + 30 * 86400000).toISOString().slice(0, 10)
            : 'Ask first where to go, then how to get there.';
          return JSON.stringify(Object.entries(fields)
            .map(([name, all]) => [name, all.filter(one => one.value !== 'x')])
            .filter(([, all]) => all[0].type !== 'hidden')
            .map(([name, all], place) => ({ writer: 'prepared', counter: place + 1, itemId: name, value: answer(all, place) })));
        }
        """;

    /// <summary>A sitting with these answers; the browser holds it afterwards.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> BegunAsync(this IBrowserContext context, Uri root, GivenAnswers answers, string instrument = "lm36")
    {
        var begun = await PostAsync(context, root, $"/start/{instrument}", form: new Dictionary<string, string>(StringComparer.Ordinal) { ["agree"] = "yes" });
        var id = begun.Headers["location"].Split('/')[2];
        if (answers.Given.Count > 0)
        {
            var entries = answers.Given.Select((answer, index) => new { writer = "prepared", counter = index + 1, itemId = answer.Key, value = answer.Value });
            var saved = await context.APIRequest.PostAsync($"/take/{id}/answers", new() { DataObject = entries, Headers = From(root) });
            Assert.True(saved.Ok, await saved.TextAsync());
        }

        return id;
    }

    /// <summary>The script of a question page that is opened for the first time has arrived and remembers what is answered.</summary>
    public static Task ScriptHasBegunAsync(this IPage page) =>
        page.WaitForFunctionAsync("() => sessionStorage.getItem('take:' + location.pathname.split('/')[2]) !== null");

    /// <summary>The same, submitted.</summary>
    public static async Task<string> FinishedAsync(this IBrowserContext context, Uri root, GivenAnswers answers)
    {
        var id = await context.BegunAsync(root, answers);
        await context.SubmitAsync(root, id);
        return id;
    }

    /// <summary>A finished sitting of any questionnaire, with something of every kind that its page asks for.</summary>
    public static async Task<string> FinishedAsync(this IPage page, Uri root, string instrument)
    {
        var id = await page.Context.BegunAsync(root, new GivenAnswers(), instrument);
        await page.GotoAsync($"/take/{id}/1");
        var entries = await page.EvaluateAsync<string>(SomethingOfEachKind);
        var saved = await page.APIRequest.PostAsync($"/take/{id}/answers", new() { DataString = entries, Headers = new Dictionary<string, string>(From(root), StringComparer.Ordinal) { ["Content-Type"] = "application/json" } });
        Assert.True(saved.Ok, await saved.TextAsync());
        await page.Context.SubmitAsync(root, id);
        return id;
    }

    private static async Task SubmitAsync(this IBrowserContext context, Uri root, string id)
    {
        var page = await (await context.APIRequest.GetAsync($"/take/{id}/review")).TextAsync();
        var fields = HiddenField().Matches(page).ToDictionary(field => field.Groups["name"].Value, field => field.Groups["value"].Value, StringComparer.Ordinal);
        var submitted = await PostAsync(context, root, $"/take/{id}/review", fields);
        Assert.EndsWith($"/profile/{id}", submitted.Headers["location"], StringComparison.Ordinal);
    }

    private static Dictionary<string, string> From(Uri root) => new(StringComparer.Ordinal) { ["Origin"] = root.GetLeftPart(UriPartial.Authority) };

    private static async Task<IAPIResponse> PostAsync(IBrowserContext context, Uri root, string path, Dictionary<string, string> form)
    {
        var data = context.APIRequest.CreateFormData();
        foreach (var (name, value) in form)
            data.Append(name, value);
        return await context.APIRequest.PostAsync(path, new() { Form = data, Headers = From(root), MaxRedirects = 0 });
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HiddenField();
}
