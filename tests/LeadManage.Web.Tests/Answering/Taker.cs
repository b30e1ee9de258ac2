using System.Net.Http.Json;
using System.Text.Json;

namespace LeadManage.Web.Tests.Answering;

/// <summary>Somebody who has agreed and begun a sitting: one browser, over HTTP as a page would speak.</summary>
internal sealed class Taker(HttpClient browser, string id) : IDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public HttpClient Browser => browser;

    public string Id => id;

    public static async Task<Taker> BeginAsync(WebServer server, string instrument = "lm36")
    {
        var browser = server.Browser();
        return new Taker(browser, await BeginAsync(browser, instrument));
    }

    public static async Task<string> BeginAsync(HttpClient browser, string instrument)
    {
        using var response = await browser.PostAsync($"/start/{instrument}", Form(("agree", "yes")), Ct);
        return Between(response.Headers.Location!.ToString(), "/take/", "/1").Single();
    }

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static object Entry(string writer, long counter, string itemId, object? value) => new { writer, counter, itemId, value };

    public Task<HttpResponseMessage> SendAsync(params object[] entries) => browser.PostAsJsonAsync($"/take/{id}/answers", entries, Ct);

    public Task<HttpResponseMessage> SubmitFormAsync(params (string Name, string Value)[] fields) => browser.PostAsync($"/take/{id}", Form(fields), Ct);

    public async Task<string> PageAsync(string path) => await browser.GetStringAsync(new Uri($"/take/{id}{path}", UriKind.Relative), Ct);

    /// <summary>Answers as the store holds them: item=value, in the order of item ids.</summary>
    public async Task<string> AnswersAsync()
    {
        var open = await browser.GetFromJsonAsync<JsonElement>($"/take/{id}/answers", Ct);
        return string.Join(' ', open.GetProperty("answers").EnumerateObject().OrderBy(answer => answer.Name, StringComparer.Ordinal).Select(answer => $"{answer.Name}={answer.Value}"));
    }

    /// <summary>Answers "Often", except at the positions named.</summary>
    public async Task AnswerEverythingExceptAsync(params int[] positions)
    {
        var order = StatementsIn(await PageAsync("/1")).Index().Where(place => !positions.Contains(place.Index + 1));
        using var response = await SendAsync([.. order.Select(place => Entry("all", place.Index + 1, place.Item, 4))]);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Submits a form of a component: the named page, its antiforgery token, its handler.</summary>
    public async Task<HttpResponseMessage> PostComponentAsync(string path, string handler)
    {
        var token = TokenIn(await browser.GetStringAsync(new Uri(path, UriKind.Relative), Ct));
        return await browser.PostAsync(path, Form(("_handler", handler), ("__RequestVerificationToken", token)), Ct);
    }

    public static string TokenIn(string html) => Between(html, "name=\"__RequestVerificationToken\" value=\"", "\"").Single();

    /// <summary>The answers a page was rendered with, as it sends them back.</summary>
    public static string RenderedIn(string html) => Between(html, "name=\"_rendered\" value=\"", "\"").Single();

    /// <summary>Ids of the statements, in the order of the page.</summary>
    public static string[] StatementsIn(string html) => [.. Between(html, "<fieldset", "</fieldset>").Select(one => Between(one, "name=\"", "\"").First())];

    /// <summary>The text after each <paramref name="start"/>, up to the next <paramref name="end"/>.</summary>
    public static IEnumerable<string> Between(string text, string start, string end) => text.Split(start).Skip(1).Select(part => part.Split(end)[0]);

    public void Dispose() => browser.Dispose();
}
