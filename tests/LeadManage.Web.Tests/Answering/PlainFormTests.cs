using System.Net;

namespace LeadManage.Web.Tests.Answering;

/// <summary>The questionnaire with JavaScript off, or before the script has arrived.</summary>
public sealed class PlainFormTests(WebServer server) : IClassFixture<WebServer>
{
    [Theory]
    [InlineData("13", "/13")]
    [InlineData("36", "/36")]
    [InlineData("37", "/review")]
    [InlineData("review", "/review")]
    [InlineData("//evil.example", "/review")]
    public async Task The_button_saves_what_was_chosen_and_leads_on(string go, string to)
    {
        using var taker = await Taker.BeginAsync(server);

        using var response = await taker.SubmitFormAsync(("_rendered", new string(',', 35)), ("SD1", "4"), ("AP1", "x"), ("_go", go));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/take/{taker.Id}{to}", response.Headers.Location!.ToString());
        Assert.Equal("AP1= SD1=4", await taker.AnswersAsync());
    }

    [Fact]
    public async Task A_page_left_open_does_not_undo_newer_answers_given_elsewhere()
    {
        using var taker = await Taker.BeginAsync(server);
        using var before = await taker.SendAsync(Taker.Entry("w", 1, "SD1", 2), Taker.Entry("w", 2, "SD2", 2));
        var rendered = Taker.RenderedIn(await taker.PageAsync("/1"));
        using var elsewhere = await taker.SendAsync(Taker.Entry("w", 3, "SD1", 6), Taker.Entry("w", 4, "SD3", 6));

        // The old page still has SD1 = 2 and SD2 = 2 checked; its person changed only SD2.
        using var posted = await taker.SubmitFormAsync(("_rendered", rendered), ("SD1", "2"), ("SD2", "5"), ("_go", "2"));

        Assert.Equal("SD1=6 SD2=5 SD3=6", await taker.AnswersAsync());
    }

    [Fact]
    public async Task The_same_page_can_be_sent_again_with_another_choice()
    {
        using var taker = await Taker.BeginAsync(server);
        var rendered = Taker.RenderedIn(await taker.PageAsync("/1"));

        using var one = await taker.SubmitFormAsync(("_rendered", rendered), ("SD1", "2"));
        using var two = await taker.SubmitFormAsync(("_rendered", rendered), ("SD1", "3"));

        Assert.Equal("SD1=3", await taker.AnswersAsync());
    }

    [Theory]
    [InlineData("7")]
    [InlineData("-1")]
    [InlineData("four")]
    [InlineData("99999999999999999999")]
    public async Task A_foreign_value_is_not_taken_and_the_page_comes_again_with_the_reason_at_the_field(string value)
    {
        using var taker = await Taker.BeginAsync(server);

        using var response = await taker.SubmitFormAsync(("SD1", value), ("SD2", "3"));

        Assert.Equal("SD2=3", await taker.AnswersAsync());
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var shown = Assert.Single(Taker.Between(html, "<fieldset class=\"q now\"", "</fieldset>"));
        Assert.Contains("name=\"SD1\"", shown, StringComparison.Ordinal);
        Assert.Contains("id=\"fault-SD1\" role=\"alert\">Not saved. The answer has to be one of 1 to 6", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("fault-SD2", html, StringComparison.Ordinal);
        Assert.Contains("name=\"SD2\" value=\"3\" checked", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_comes_after_the_submission_leads_to_the_profile_which_says_that_its_answers_were_not_taken()
    {
        using var taker = await Taker.BeginAsync(server);
        await taker.AnswerEverythingExceptAsync();
        var rendered = Taker.RenderedIn(await taker.PageAsync("/1"));
        using var submitted = await taker.PostComponentAsync($"/take/{taker.Id}/review", "submit");

        using var late = await taker.SubmitFormAsync(("_rendered", rendered), ("SD1", "1"), ("_go", "review"));
        using var unchanged = await taker.SubmitFormAsync(("_rendered", rendered), ("SD1", "4"), ("_go", "review"));

        Assert.Equal($"/profile/{taker.Id}?late=true", late.Headers.Location!.ToString());
        Assert.Equal($"/profile/{taker.Id}", unchanged.Headers.Location!.ToString());
        Assert.Contains("answers you sent just now were not taken", await ProfileAsync(late), StringComparison.Ordinal);
        Assert.DoesNotContain("not taken", await ProfileAsync(unchanged), StringComparison.Ordinal);

        async Task<string> ProfileAsync(HttpResponseMessage response) => await taker.Browser.GetStringAsync(response.Headers.Location, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_answer_to_a_statement_of_another_questionnaire_is_named_and_not_taken()
    {
        using var taker = await Taker.BeginAsync(server);

        using var response = await taker.SubmitFormAsync(("NOW-AN", "40"), ("SD2", "3"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("no statements of this questionnaire: NOW-AN", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("SD2=3", await taker.AnswersAsync());
    }
}
