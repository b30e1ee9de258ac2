using System.Net;

namespace LeadManage.Web.Tests.Answering;

/// <summary>Each kind of answer through the plain form, without any script.</summary>
public sealed class KindsPlainFormTests(WebServer server) : IClassFixture<WebServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("mistakes", "A", "-80")]
    [InlineData("balance", "NOW-SD", "10")]
    [InlineData("phases", "AN1", "6")]
    [InlineData("plan", "RISK", "Nothing moves, \"as ever\" & so on.")]
    [InlineData("plan", "NEXT", "2027-03-01")]
    public async Task What_is_chosen_or_typed_is_saved_and_comes_back_in_its_field(string instrument, string item, string value)
    {
        using var taker = await Taker.BeginAsync(server, instrument);

        using var response = await taker.SubmitFormAsync(("_rendered", ""), (item, value), ("_go", "review"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"{item}={value}", await taker.AnswersAsync());
        var html = WebUtility.HtmlDecode(await taker.PageAsync("/1"));
        Assert.True(html.Contains($"name=\"{item}\" value=\"{value}\"", StringComparison.Ordinal) || html.Contains($">{value}</textarea>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_emptied_field_takes_its_answer_back_and_an_old_page_takes_back_nothing_newer()
    {
        using var taker = await Taker.BeginAsync(server, "plan");
        using var first = await taker.SubmitFormAsync(("_rendered", ""), ("RISK", "One.\r\nTwo."), ("GAIN", "Three."));
        Assert.Equal("GAIN=Three. RISK=One.\nTwo.", await taker.AnswersAsync());
        var old = Taker.RenderedIn(await taker.PageAsync("/1"));
        using var newer = await taker.SendAsync(Taker.Entry("elsewhere", 1, "GAIN", "Newer."));

        using var emptied = await taker.SubmitFormAsync(("_rendered", old), ("RISK", " "), ("GAIN", "Three."));

        Assert.Equal("GAIN=Newer.", await taker.AnswersAsync());
    }

    [Fact]
    public async Task A_text_that_comes_back_as_it_was_is_no_change_whatever_line_breaks_the_browser_makes()
    {
        using var taker = await Taker.BeginAsync(server, "plan");
        using var saved = await taker.SendAsync(Taker.Entry("w", 1, "RISK", "One.\nTwo."));
        var rendered = Taker.RenderedIn(await taker.PageAsync("/1"));

        using var again = await taker.SubmitFormAsync(("_rendered", rendered), ("RISK", "One.\r\nTwo."));

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("data-revision=\"1\"", await taker.PageAsync("/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_in_the_past_is_refused_at_its_field_keeps_what_was_typed_and_loses_nothing_else()
    {
        using var taker = await Taker.BeginAsync(server, "plan");

        using var response = await taker.SubmitFormAsync(("_rendered", ""), ("RISK", "Nothing moves."), ("NEXT", "2020-01-01"), ("_go", "review"));

        var html = await response.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Matches("<input type=\"date\" id=\"f-NEXT\" name=\"NEXT\" value=\"2020-01-01\"[^>]* aria-describedby=\"[^\"]*fault-NEXT\" aria-invalid=\"true\" autofocus", html);
        Assert.Matches("id=\"fault-NEXT\" role=\"alert\">Not saved. Choose \\d{4}-\\d\\d-\\d\\d or later.", html);
        Assert.Contains(">Nothing moves.</textarea>", html, StringComparison.Ordinal);
        Assert.Equal("RISK=Nothing moves.", await taker.AnswersAsync());
    }

    [Fact]
    public async Task Shares_of_90_are_kept_named_at_the_field_and_block_the_submission_until_they_are_mended()
    {
        using var taker = await Taker.BeginAsync(server, "phases");
        using var steps = await taker.SendAsync([.. Enumerable.Range(1, 6).Select(number => Taker.Entry("w", number, $"AN{number}", 4))]);

        using var response = await taker.SubmitFormAsync(("_rendered", ""), ("NOW-AN", "60"), ("NOW-MA", "30"), ("NOW-LE", ""), ("NOW-OT", ""), ("_go", "review"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var shown = Assert.Single(Taker.Between(await response.Content.ReadAsStringAsync(Ct), "<fieldset class=\"q now other\"", "</fieldset>"));
        Assert.Contains("role=\"alert\">These add up to 90. They have to add up to 100.", shown, StringComparison.Ordinal);
        Assert.Contains("name=\"NOW-AN\" value=\"60\"", shown, StringComparison.Ordinal);
        var review = await taker.PageAsync("/review");
        Assert.Contains($"<a href=\"/take/{taker.Id}/19\">", review.Split("id=\"uneven\"")[1], StringComparison.Ordinal);
        Assert.DoesNotContain("<button", review, StringComparison.Ordinal);
        using var forced = await taker.PostComponentAsync($"/take/{taker.Id}/review", "submit");
        Assert.Contains("do not add up. Nothing was submitted.", await forced.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        using var mended = await taker.SubmitFormAsync(("_rendered", Taker.RenderedIn(await taker.PageAsync("/1"))), ("NOW-AN", "60"), ("NOW-MA", "40"), ("NOW-LE", ""), ("NOW-OT", ""), ("_go", "review"));
        Assert.Equal(HttpStatusCode.Redirect, mended.StatusCode);
        Assert.Contains("NOW-AN=60 NOW-MA=40", await taker.AnswersAsync(), StringComparison.Ordinal);
        using var submitted = await taker.PostComponentAsync($"/take/{taker.Id}/review", "submit");
        Assert.Equal($"/profile/{taker.Id}", submitted.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task What_was_left_out_of_a_full_hundred_is_none_however_it_was_sent()
    {
        using var taker = await Taker.BeginAsync(server, "phases");
        using var saved = await taker.SendAsync([Taker.Entry("w", 91, "NOW-AN", 60), Taker.Entry("w", 92, "NOW-MA", 40), .. Enumerable.Range(1, 6).Select(number => Taker.Entry("w", number, $"AN{number}", 4))]);

        Assert.DoesNotContain($"<a href=\"/take/{taker.Id}/19\">", await taker.PageAsync("/review"), StringComparison.Ordinal);
        using var submitted = await taker.PostComponentAsync($"/take/{taker.Id}/review", "submit");

        var profile = WebUtility.HtmlDecode(await taker.Browser.GetStringAsync(submitted.Headers.Location, Ct));
        Assert.DoesNotContain("“Last month” was not filled in", profile, StringComparison.Ordinal);
        Assert.Contains("“Wished for” was not filled in", profile, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shares_that_were_emptied_block_nothing()
    {
        using var taker = await Taker.BeginAsync(server, "phases");
        using var saved = await taker.SendAsync([Taker.Entry("w", 90, "NOW-AN", 60), .. Enumerable.Range(1, 6).Select(number => Taker.Entry("w", number, $"AN{number}", 4))]);
        Assert.Contains("id=\"blocked\"", await taker.PageAsync("/review"), StringComparison.Ordinal);

        using var emptied = await taker.SubmitFormAsync(("_rendered", Taker.RenderedIn(await taker.PageAsync("/1"))), ("NOW-AN", ""), ("_go", "review"));

        Assert.DoesNotContain("id=\"blocked\"", await taker.PageAsync("/review"), StringComparison.Ordinal);
        using var submitted = await taker.PostComponentAsync($"/take/{taker.Id}/review", "submit");
        Assert.Equal($"/profile/{taker.Id}", submitted.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task A_form_full_of_the_longest_texts_has_room_and_one_beyond_it_is_refused()
    {
        using var taker = await Taker.BeginAsync(server, "plan");
        (string, string)[] texts = [.. ((string[])["RISK", "GAIN", "PROCESS", "SITUATION", "ACTION", "WITNESS", "OBSTACLE", "REMEDY"]).Select(item => (item, new string('語', 500)))];

        using var full = await taker.SubmitFormAsync([("_rendered", ""), .. texts]);
        using var within = await taker.SubmitFormAsync([("_rendered", ""), .. texts, ("NEXT", new string('1', 30_000))]);
        using var beyond = await taker.SubmitFormAsync([("_rendered", ""), ("NEXT", new string('1', 100_000))]);

        Assert.Equal(HttpStatusCode.Redirect, full.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, within.StatusCode);
        Assert.Equal(8, (await taker.AnswersAsync()).Split('=').Length - 1);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, beyond.StatusCode);
    }

    [Fact]
    public async Task Only_a_questionnaire_that_needs_it_loads_the_script_of_other_kinds()
    {
        foreach (var (instrument, needs) in ((string, bool)[])[("lm36", false), ("capabilities", false), ("elements", true), ("balance", true), ("mistakes", true), ("phases", true), ("plan", true)])
        {
            using var taker = await Taker.BeginAsync(server, instrument);
            var html = await taker.PageAsync("/1");
            Assert.Equal(needs, html.Contains("answering-fields", StringComparison.Ordinal));
            Assert.Equal(needs, html.Contains("data-fields", StringComparison.Ordinal));
        }
    }
}
