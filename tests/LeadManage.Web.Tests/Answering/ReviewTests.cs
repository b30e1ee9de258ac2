using System.Net;

namespace LeadManage.Web.Tests.Answering;

public sealed class ReviewTests(WebServer server) : IClassFixture<WebServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_unanswered_is_named_with_a_link_to_it()
    {
        using var taker = await Taker.BeginAsync(server);
        await taker.AnswerEverythingExceptAsync(5, 30);

        var html = await taker.PageAsync("/review");

        Assert.Equal(["5", "30"], Taker.Between(html, $"<li><a href=\"/take/{taker.Id}/", "\""));
        Assert.Contains("2 of 36 not answered yet", html, StringComparison.Ordinal);
        Assert.Contains("cannot be changed", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scales_without_enough_answers_are_named_before_submitting()
    {
        using var taker = await Taker.BeginAsync(server);
        using var saved = await taker.SendAsync(Taker.Entry("w", 1, "SD1", 4), Taker.Entry("w", 2, "SD2", 4), Taker.Entry("w", 3, "SD3", 4));

        var html = await taker.PageAsync("/review");

        Assert.Contains("Too few answers for a score of: Aligning people, Motivating and inspiring, Planning and budgeting, Organizing and staffing, Controlling and problem solving.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_answers_for_any_scale_offer_no_submission()
    {
        using var taker = await Taker.BeginAsync(server);
        using var saved = await taker.SendAsync(Taker.Entry("w", 1, "SD1", null), Taker.Entry("w", 2, "SD2", 4));

        var html = await taker.PageAsync("/review");

        Assert.Contains("too few answers for a profile", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<button", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submitting_twice_or_fifty_times_at_once_leads_to_one_profile()
    {
        using var taker = await Taker.BeginAsync(server);
        await taker.AnswerEverythingExceptAsync();
        var token = Taker.TokenIn(await taker.PageAsync("/review"));

        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            taker.Browser.PostAsync($"/take/{taker.Id}/review", Taker.Form(("_handler", "submit"), ("__RequestVerificationToken", token)), Ct)));

        Assert.All(responses, response => Assert.Equal($"/profile/{taker.Id}", response.Headers.Location?.AbsolutePath));
        using var profile = await taker.Browser.GetAsync($"/profile/{taker.Id}", Ct);
        Assert.Equal(HttpStatusCode.OK, profile.StatusCode);
    }

    [Fact]
    public async Task Once_submitted_every_page_leads_to_the_profile_and_answers_are_told_so()
    {
        using var taker = await Taker.BeginAsync(server);
        await taker.AnswerEverythingExceptAsync();
        using var submitted = await taker.PostComponentAsync($"/take/{taker.Id}/review", "submit");

        foreach (var path in (string[])["", "/3", "/review", "/pause"])
        {
            using var page = await taker.Browser.GetAsync($"/take/{taker.Id}{path}", Ct);
            Assert.Equal($"/profile/{taker.Id}", page.Headers.Location?.AbsolutePath);
        }

        Assert.Contains("\"outcome\":\"submitted\"", await taker.PageAsync("/answers"), StringComparison.Ordinal);
        using var late = await taker.SendAsync(Taker.Entry("w", 99, "SD1", 1));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("\"outcome\":\"submitted\"", await late.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submission_with_too_few_answers_changes_nothing_and_says_so()
    {
        using var taker = await Taker.BeginAsync(server);

        using var response = await taker.PostComponentAsync($"/take/{taker.Id}/review", "submit");

        Assert.Contains("Nothing was submitted", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal("", await taker.AnswersAsync());
    }

    [Fact]
    public async Task A_submission_without_its_antiforgery_token_is_refused()
    {
        using var taker = await Taker.BeginAsync(server);
        await taker.AnswerEverythingExceptAsync();

        using var response = await taker.Browser.PostAsync($"/take/{taker.Id}/review", Taker.Form(("_handler", "submit")), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEqual("", await taker.AnswersAsync());
    }
}
