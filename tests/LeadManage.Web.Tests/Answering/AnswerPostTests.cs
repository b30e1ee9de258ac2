using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace LeadManage.Web.Tests.Answering;

public sealed class AnswerPostTests(WebServer server) : IClassFixture<WebServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_acknowledged_is_there_and_no_opportunity_is_an_answer()
    {
        using var taker = await Taker.BeginAsync(server);

        using var response = await taker.SendAsync(Taker.Entry("w", 1, "SD1", 4), Taker.Entry("w", 2, "AP1", null));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal("saved", reply.GetProperty("outcome").GetString());
        Assert.Equal(2, reply.GetProperty("revision").GetInt64());
        Assert.Equal("AP1= SD1=4", await taker.AnswersAsync());
    }

    [Fact]
    public async Task A_batch_sent_twice_is_applied_once_and_the_later_writer_counts()
    {
        using var taker = await Taker.BeginAsync(server);

        using var first = await taker.SendAsync(Taker.Entry("one", 7, "SD1", 1));
        using var other = await taker.SendAsync(Taker.Entry("two", 1, "SD1", 2));
        using var replay = await taker.SendAsync(Taker.Entry("one", 7, "SD1", 1));

        Assert.Equal(HttpStatusCode.OK, replay.StatusCode);
        Assert.Equal("SD1=2", await taker.AnswersAsync());
    }

    [Fact]
    public async Task A_foreign_item_or_value_is_refused_alone()
    {
        using var taker = await Taker.BeginAsync(server);

        using var response = await taker.SendAsync(Taker.Entry("w", 1, "SD1", 3), Taker.Entry("w", 2, "ZZ9", 3), Taker.Entry("w", 3, "SD2", 7));

        var refused = (await response.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("refused");
        Assert.Equal(["SD2", "ZZ9"], refused.EnumerateObject().Select(one => one.Name).Order(StringComparer.Ordinal));
        Assert.Equal("SD1=3", await taker.AnswersAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("""[{"writer":"w","counter":1,"itemId":"SD1"}]""")]
    [InlineData("""[{"writer":"w","counter":1,"itemId":"SD1","value":1,"more":1}]""")]
    [InlineData("""[{"writer":"w","counter":1,"itemId":"SD1","value":true}]""")]
    [InlineData("""[{"writer":"w","counter":1,"itemId":"SD1","value":1.5}]""")]
    [InlineData("""[{"writer":"w","counter":0,"itemId":"SD1","value":1}]""")]
    [InlineData("""[{"writer":"","counter":1,"itemId":"SD1","value":1}]""")]
    [InlineData("""[{"writer":"w:1","counter":1,"itemId":"SD1","value":1}]""")]
    [InlineData("""[{"writer":"12345678901234567890123","counter":1,"itemId":"SD1","value":1}]""")]
    public async Task What_is_no_list_of_answers_is_refused_whole(string body)
    {
        using var taker = await Taker.BeginAsync(server);

        using var response = await taker.Browser.PostAsync($"/take/{taker.Id}/answers", new StringContent(body, Encoding.UTF8, "application/json"), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("invalid", (await response.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("outcome").GetString());
        Assert.Equal("", await taker.AnswersAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_too_large_is_refused_with_a_message_whether_or_not_it_says_its_length(bool saysLength)
    {
        using var taker = await Taker.BeginAsync(server);
        using var content = new StreamContent(new MemoryStream(new byte[33 * 1024]));
        content.Headers.ContentLength = saysLength ? 33 * 1024 : null;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/take/{taker.Id}/answers") { Content = content };
        request.Headers.TransferEncodingChunked = !saysLength;

        using var response = await taker.Browser.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("At most 32768 bytes", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_too_large_is_refused_with_a_message()
    {
        using var taker = await Taker.BeginAsync(server);

        using var response = await taker.SubmitFormAsync(("SD1", new string('1', 33 * 1024)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("Nothing was saved", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sitting_of_somebody_else_is_gone_in_words_the_queue_understands()
    {
        using var taker = await Taker.BeginAsync(server);
        using var other = await Taker.BeginAsync(server);
        using var stranger = server.Browser();

        foreach (var browser in (HttpClient[])[other.Browser, stranger])
        {
            using var post = await browser.PostAsJsonAsync($"/take/{taker.Id}/answers", new[] { Taker.Entry("w", 1, "SD1", 1) }, Ct);
            using var read = await browser.GetAsync($"/take/{taker.Id}/answers", Ct);
            foreach (var response in (HttpResponseMessage[])[post, read])
            {
                Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
                Assert.Equal("gone", (await response.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("outcome").GetString());
            }
        }

        Assert.Equal("", await taker.AnswersAsync());
    }
}
