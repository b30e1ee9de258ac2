using LeadManage.Web.Storage;
using Microsoft.Data.Sqlite;

namespace LeadManage.Web.Tests.Answering;

/// <summary>What the way of answering shows is told before submitting, to the person alone, and stands in nobody's way.</summary>
public sealed class SecondLookTests(WebServer server) : IClassFixture<WebServer>
{
    private static readonly string[] Regions = ["Leader-manager", "Leading first", "Managing first", "Building up"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_all_is_well_nothing_is_shown()
    {
        using var taker = await Taker.BeginAsync(server);
        await taker.AnswerEverythingExceptAsync();

        Assert.DoesNotContain("second-look", await taker.PageAsync("/review"), StringComparison.Ordinal);
        Assert.DoesNotContain("second-look", await ReviewAsync(taker, PaceOf(36, 2000)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fast_pages_are_told_with_a_link_to_each()
    {
        using var taker = await Taker.BeginAsync(server);
        await taker.AnswerEverythingExceptAsync();

        var html = await ReviewAsync(taker, string.Join('.', Enumerable.Range(0, 36).Select(place => place is >= 6 and < 12 or >= 30 ? "rr" : "1jk")));

        Assert.Equal(["quality.pace"], SignsIn(html));
        Assert.Contains("You took less than two seconds a statement on 2 of 6 pages of six", html, StringComparison.Ordinal);
        Assert.Equal([("7", "7–12"), ("31", "31–36")], LinksIn(taker, html));
        Assert.Contains("Submit and see my profile", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("rr")] // One screen alone.
    [InlineData("<script>.%00.99999999.-5.1e9")]
    public async Task Without_times_to_rely_on_nothing_is_said_of_speed(string pace)
    {
        using var taker = await Taker.BeginAsync(server);
        await taker.AnswerEverythingExceptAsync();

        Assert.DoesNotContain("second-look", await ReviewAsync(taker, pace), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pairs_apart_are_told_with_a_link_to_both_statements()
    {
        using var taker = await Taker.BeginAsync(server);
        await taker.AnswerEverythingExceptAsync();
        // Each is a pair of its own: 4 against 1.
        using var changed = await taker.SendAsync([.. new[] { "PB2", "CP1", "MI1", "AP1", "OS1" }.Select((item, n) => Taker.Entry("p", 100 + n, item, 1))]);
        var order = Taker.StatementsIn(await taker.PageAsync("/1")).ToList();

        var html = await taker.PageAsync("/review");

        Assert.Equal(["quality.pairs"], SignsIn(html));
        string[] named = ["PB2", "PB4", "CP1", "CP4", "MI1", "MI4", "AP1", "AP6", "OS1", "OS6"];
        var shown = LinksIn(taker, html).SelectMany(link => Enumerable.Range(int.Parse(link.First), int.Parse(link.Text.Split('–')[^1]) - int.Parse(link.First) + 1));
        Assert.Equal(named.Select(item => order.IndexOf(item) + 1).Order(), shown);
    }

    [Fact]
    public async Task Many_missing_answers_are_told()
    {
        using var taker = await Taker.BeginAsync(server);
        await taker.AnswerEverythingExceptAsync(1, 2, 3, 4, 5, 6, 7, 8);

        var html = await taker.PageAsync("/review");

        Assert.Equal(["quality.missing"], SignsIn(html));
        Assert.Contains("8 of 36 statements have no answer that counts", html, StringComparison.Ordinal);
        Assert.Equal([("1", "1–6"), ("7", "7–8")], LinksIn(taker, html));
    }

    [Fact]
    public async Task The_boxes_are_empty_at_first_and_only_where_there_are_scales()
    {
        using var taker = await Taker.BeginAsync(server);
        await taker.AnswerEverythingExceptAsync();
        Assert.Equal([("MayBePooled", false), ("DoNotUse", false)], BoxesIn(await taker.PageAsync("/review")));

        using var plan = await Taker.BeginAsync(server, "plan");
        using var saved = await plan.SendAsync(Taker.Entry("w", 1, Taker.StatementsIn(await plan.PageAsync("/1"))[0], "Something"));
        Assert.Empty(BoxesIn(await plan.PageAsync("/review")));
    }

    [Fact]
    public async Task What_was_ticked_is_remembered_when_the_server_cannot_save_just_then()
    {
        using var taker = await Taker.BeginAsync(server);
        await taker.AnswerEverythingExceptAsync();
        var token = Taker.TokenIn(await taker.PageAsync("/review"));
        await using var other = new SqliteConnection($"Data Source={new DataFolder(server.DataFolder).Database};Pooling=False");
        await other.OpenAsync(Ct);
        Pragmas.Scalar(other, "BEGIN IMMEDIATE");

        using var refused = await SubmitAsync(taker, token, ("MayBePooled", "true"), ("DoNotUse", "true"));

        var html = await refused.Content.ReadAsStringAsync(Ct);
        Pragmas.Scalar(other, "ROLLBACK");
        Assert.Contains("cannot save at the moment", html, StringComparison.Ordinal);
        Assert.Equal([("MayBePooled", true), ("DoNotUse", true)], BoxesIn(html));
    }

    [Fact]
    public async Task A_result_to_be_read_with_care_says_why_and_names_no_region_and_the_times_go()
    {
        using var taker = await Taker.BeginAsync(server);
        await taker.AnswerEverythingExceptAsync();
        var token = Taker.TokenIn(await taker.PageAsync("/review"));

        using var submitted = await SubmitAsync(taker, token, PaceOf(36, 900), ("DoNotUse", "true"), ("MayBePooled", "true"));

        Assert.Contains(submitted.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("pace=;", StringComparison.Ordinal) && cookie.Contains($"path=/take/{taker.Id}", StringComparison.Ordinal));
        var html = await taker.Browser.GetStringAsync(new Uri($"/profile/{taker.Id}", UriKind.Relative), Ct);
        var how = await taker.Browser.GetStringAsync(new Uri($"/profile/{taker.Id}/how", UriKind.Relative), Ct);
        Assert.Contains("data-rule=\"headline.with-care\"", html, StringComparison.Ordinal);
        Assert.Contains("some pages were answered faster than they can be read and you asked that the answers are not used", html, StringComparison.Ordinal);
        Assert.All(Regions, region => Assert.DoesNotContain(region, html + how, StringComparison.Ordinal));
        Assert.Contains("class=\"point\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"quality-pace\"", how, StringComparison.Ordinal);
        Assert.Contains("Page 1 of six statements, as shown to you: 0.9 seconds a statement", how, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Careful_answers_name_their_region_and_say_that_no_sign_was_seen()
    {
        using var taker = await Taker.BeginAsync(server);
        await taker.AnswerEverythingExceptAsync();
        using var submitted = await SubmitAsync(taker, Taker.TokenIn(await taker.PageAsync("/review")), PaceOf(36, 5000));

        var html = await taker.Browser.GetStringAsync(new Uri($"/profile/{taker.Id}", UriKind.Relative), Ct);

        Assert.Contains("data-rule=\"quality.good\"", html, StringComparison.Ordinal);
        Assert.Contains(Regions, region => html.Contains(region, StringComparison.Ordinal));
    }

    private static string PaceOf(int screens, int milliseconds)
    {
        const string digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        return string.Join('.', Enumerable.Repeat($"{digits[milliseconds / 1296]}{digits[milliseconds / 36 % 36]}{digits[milliseconds % 36]}", screens));
    }

    private static async Task<string> ReviewAsync(Taker taker, string pace)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/take/{taker.Id}/review");
        request.Headers.Add("Cookie", $"pace={pace}");
        using var response = await taker.Browser.SendAsync(request, Ct);
        return await response.Content.ReadAsStringAsync(Ct);
    }

    private static Task<HttpResponseMessage> SubmitAsync(Taker taker, string token, params (string Name, string Value)[] boxes) => SubmitAsync(taker, token, "", boxes);

    private static async Task<HttpResponseMessage> SubmitAsync(Taker taker, string token, string pace, params (string Name, string Value)[] boxes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/take/{taker.Id}/review") { Content = Taker.Form([("_handler", "submit"), ("__RequestVerificationToken", token), .. boxes]) };
        request.Headers.Add("Cookie", $"pace={pace}");
        return await taker.Browser.SendAsync(request, Ct);
    }

    private static IEnumerable<string> SignsIn(string html) => Taker.Between(html, "<li data-rule=\"", "\"");

    private static IEnumerable<(string First, string Text)> LinksIn(Taker taker, string html) =>
        Taker.Between(html.Split("id=\"second-look\"")[1].Split("</section>")[0], $"<a href=\"/take/{taker.Id}/", "</a>").Select(link => (link.Split('"')[0], System.Net.WebUtility.HtmlDecode(link.Split('>')[1])));

    private static IEnumerable<(string Name, bool Ticked)> BoxesIn(string html) =>
        Taker.Between(html, "<input type=\"checkbox\" name=\"", ">").Select(box => (box.Split('"')[0], box.Contains("checked", StringComparison.Ordinal)));
}
