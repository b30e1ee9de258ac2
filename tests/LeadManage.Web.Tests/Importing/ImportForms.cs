using System.Net;
using LeadManage.Web.Tests.Answering;
using LeadManage.Web.Tests.SigningIn;

namespace LeadManage.Web.Tests.Importing;

/// <summary>The two forms of a page that imports, sent as a browser does.</summary>
internal static class ImportForms
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <returns>The page with what would be stored.</returns>
    public static async Task<string> LookAsync(Visitor visitor, string path, byte[] file)
    {
        using var answer = await SendFileAsync(visitor, path, path, file);
        return await OkAsync(answer);
    }

    /// <returns>The page after it was stored.</returns>
    public static async Task<string> StoreAsync(Visitor visitor, string path, string looked)
    {
        using var answer = await SendSeenAsync(visitor, path, path, Seen(looked));
        return await OkAsync(answer);
    }

    /// <param name="visitor">Who sends it.</param>
    /// <param name="path">Where to.</param>
    /// <param name="from">A page of theirs that has a token.</param>
    /// <param name="file">What it holds.</param>
    public static async Task<HttpResponseMessage> SendFileAsync(Visitor visitor, string path, string from, byte[] file)
    {
        using var form = await FormAsync(visitor, from, "look");
        using var content = new ByteArrayContent(file);
        form.Add(content, "Form.File", "answers.csv");
        return await visitor.Browser.PostAsync(new Uri(path, UriKind.Relative), form, Ct);
    }

    /// <inheritdoc cref="SendFileAsync"/>
    public static async Task<HttpResponseMessage> SendSeenAsync(Visitor visitor, string path, string from, string seen)
    {
        using var form = await FormAsync(visitor, from, "store");
        using var content = new StringContent(seen);
        form.Add(content, "Form.Seen");
        return await visitor.Browser.PostAsync(new Uri(path, UriKind.Relative), form, Ct);
    }

    public static string Seen(string looked) => Taker.Between(looked, "name=\"Form.Seen\" value=\"", "\"").Single();

    private static async Task<MultipartFormDataContent> FormAsync(Visitor visitor, string from, string handler) => new()
    {
        { new StringContent(handler), "_handler" },
        { new StringContent(Taker.Between(await visitor.PageAsync(from), "name=\"__RequestVerificationToken\" value=\"", "\"").First()), "__RequestVerificationToken" },
    };

    private static async Task<string> OkAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
    }
}
