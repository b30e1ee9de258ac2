using System.Net;

namespace LeadManage.Web.Tests.Answering;

public sealed class ResumeTests(WebServer server) : IClassFixture<WebServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Looking_at_a_link_any_number_of_times_spends_nothing_and_the_button_opens_the_sitting()
    {
        using var taker = await Taker.BeginAsync(server);
        using var saved = await taker.SendAsync(Taker.Entry("w", 1, "SD1", 4));
        var path = await LinkAsync(taker);
        using var phone = server.Browser();

        foreach (var _ in Enumerable.Range(0, 3))
        {
            using var scanner = server.Browser();
            using var looked = await scanner.GetAsync(path, Ct);
            Assert.Contains("Open it on this device", await looked.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
            Assert.True(looked.Headers.CacheControl!.NoStore);
            Assert.Equal(HttpStatusCode.NotFound, (await scanner.GetAsync($"/take/{taker.Id}", Ct)).StatusCode);
        }

        using var resumed = await PressAsync(phone, path);
        Assert.Equal($"/take/{taker.Id}", resumed.Headers.Location!.AbsolutePath);
        var onPhone = new Taker(phone, taker.Id);
        Assert.Equal("SD1=4", await onPhone.AnswersAsync());
        using var answered = await onPhone.SendAsync(Taker.Entry("phone", 1, "SD2", 5));
        Assert.Equal("SD1=4 SD2=5", await taker.AnswersAsync());
    }

    [Fact]
    public async Task Each_link_shown_is_new_and_carries_a_code_and_its_last_day()
    {
        using var taker = await Taker.BeginAsync(server);

        Assert.NotEqual(await LinkAsync(taker), await LinkAsync(taker));

        using var shown = await taker.PostComponentAsync($"/take/{taker.Id}/pause", "link");
        var html = await shown.Content.ReadAsStringAsync(Ct);
        Assert.Contains("<svg class=\"qr\" role=\"img\"", html, StringComparison.Ordinal);
        Assert.Contains($"datetime=\"{TimeProvider.System.GetUtcNow().AddDays(30):yyyy-MM-dd}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/resume/", await taker.PageAsync("/pause"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_sitting_that_is_submitted_says_that_it_opens_the_profile_on_this_device()
    {
        using var taker = await Taker.BeginAsync(server);
        await taker.AnswerEverythingExceptAsync();
        var path = await LinkAsync(taker);
        using var submitted = await taker.PostComponentAsync($"/take/{taker.Id}/review", "submit");
        using var phone = server.Browser();

        var looked = await phone.GetStringAsync(path, Ct);
        Assert.Contains("opens the profile", looked, StringComparison.Ordinal);
        Assert.DoesNotContain("both devices can be used", looked, StringComparison.Ordinal);

        using var resumed = await PressAsync(phone, path);
        Assert.Equal($"/profile/{taker.Id}", resumed.Headers.Location!.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync(resumed.Headers.Location, Ct)).StatusCode);
    }

    [Fact]
    public async Task Who_asks_for_a_link_is_told_that_it_opens_the_profile_later()
    {
        using var taker = await Taker.BeginAsync(server);

        using var shown = await taker.PostComponentAsync($"/take/{taker.Id}/pause", "link");

        Assert.Contains("Once they are submitted, it opens the profile.", await shown.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/resume/none")]
    [InlineData("/resume/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_link_that_opens_nothing_says_so(string path)
    {
        using var browser = server.Browser();

        Assert.Contains("This link opens nothing", await browser.GetStringAsync(path, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_page_tells_no_other_host_its_address()
    {
        using var browser = server.Browser();

        Assert.Contains("<meta name=\"referrer\" content=\"no-referrer\"", await browser.GetStringAsync("/resume/none", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unfinished_sitting_is_offered_again_before_a_new_one()
    {
        using var taker = await Taker.BeginAsync(server);

        Assert.Contains($"href=\"/take/{taker.Id}\"", await taker.Browser.GetStringAsync("/start/lm36", Ct), StringComparison.Ordinal);
        Assert.DoesNotContain(taker.Id, await taker.Browser.GetStringAsync("/start/lm12", Ct), StringComparison.Ordinal);
    }

    private static async Task<string> LinkAsync(Taker taker)
    {
        using var shown = await taker.PostComponentAsync($"/take/{taker.Id}/pause", "link");
        return new Uri(Taker.Between(await shown.Content.ReadAsStringAsync(Ct), "<p class=\"card link\"><a href=\"", "\"").Single()).AbsolutePath;
    }

    private static async Task<HttpResponseMessage> PressAsync(HttpClient browser, string path)
    {
        var token = Taker.TokenIn(await browser.GetStringAsync(path, Ct));
        return await browser.PostAsync(path, Taker.Form(("_handler", "resume"), ("__RequestVerificationToken", token)), Ct);
    }
}
