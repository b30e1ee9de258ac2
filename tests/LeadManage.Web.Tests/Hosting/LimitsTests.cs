using System.Net;
using System.Net.Http.Json;

namespace LeadManage.Web.Tests.Hosting;

public sealed class LimitsTests
{
    [Fact]
    public async Task A_flood_on_one_sitting_is_told_to_wait_and_leaves_others_alone()
    {
        await using var server = new WebServer().With("LeadManage:AnswersPerSecond", "1");
        using var browser = server.Browser();
        var one = await BeginAsync(browser);
        var other = await BeginAsync(browser);
        var statuses = new List<HttpStatusCode>();
        HttpResponseMessage last = null!;
        for (var i = 0; i < 12; i++)
        {
            last = await PostAsync(browser, $"{one}/answers");
            statuses.Add(last.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.Equal("5", Assert.Single(last.Headers.GetValues("Retry-After")));
        Assert.Contains("Wait a few seconds", await last.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(statuses.Count(status => status != HttpStatusCode.TooManyRequests) >= 4);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await PostAsync(browser, $"{other}/answers")).StatusCode);
    }

    [Fact]
    public async Task Two_hundred_people_behind_one_address_can_all_begin()
    {
        await using var server = new WebServer();
        using var browser = server.Browser();

        for (var i = 0; i < 200; i++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await PostAsync(browser, "/start/lm36")).StatusCode);
    }

    [Theory]
    [InlineData("/resume/aaaa")]
    [InlineData("/Resume/AAAA")]
    public async Task Guessing_a_link_is_slowed_down_however_it_is_written(string path)
    {
        await using var server = new WebServer();
        using var browser = server.Browser();
        HttpStatusCode last = default;

        for (var i = 0; i < 40; i++)
            last = (await browser.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode;

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Theory]
    [InlineData("/sign-up", 100)]
    [InlineData("/sign-in/forgot", 100)]
    [InlineData("/Sign-In", 200)]
    [InlineData("/sign-in/second", 200)]
    public async Task An_office_can_come_in_at_once_and_a_flood_from_one_address_cannot(string path, int people)
    {
        await using var server = new WebServer();
        using var browser = server.Browser();
        var last = new List<HttpStatusCode>();

        for (var i = 0; i < people + 20; i++)
            last.Add((await PostAsync(browser, path)).StatusCode);

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, last.Take(people));
        Assert.Equal(HttpStatusCode.TooManyRequests, last[^1]);
    }

    /// <returns>The address of the sitting, without the position.</returns>
    private static async Task<string> BeginAsync(HttpClient browser)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("agree", "yes")]);
        var begun = await browser.PostAsync("/start/lm36", form, TestContext.Current.CancellationToken);
        return begun.Headers.Location!.OriginalString[..^"/1".Length];
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string path) =>
        browser.PostAsJsonAsync(path, Array.Empty<int>(), TestContext.Current.CancellationToken);
}
