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
    [InlineData("plan", "RISK", "Nothing moves.", "RISK=Nothing moves.")]
    [InlineData("plan", "NEXT", "2027-03-01", "NEXT=2027-03-01")]
    [InlineData("mistakes", "A", -80, "A=-80")]
    [InlineData("phases", "NOW-AN", 100, "NOW-AN=100")]
    [InlineData("balance", "NEED-CP", 10, "NEED-CP=10")]
    public async Task Each_kind_of_answer_is_taken_and_an_empty_text_takes_it_back(string instrument, string item, object value, string kept)
    {
        using var taker = await Taker.BeginAsync(server, instrument);

        using var given = await taker.SendAsync(Taker.Entry("w", 1, item, value));
        Assert.Equal(kept, await taker.AnswersAsync());
        using var taken = await taker.SendAsync(Taker.Entry("w", 2, item, ""));

        Assert.Empty((await taken.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("refused").EnumerateObject());
        Assert.Equal("", await taker.AnswersAsync());
    }

    [Theory]
    [InlineData("plan", "RISK", 4, "a text of at most 500 characters")]
    [InlineData("plan", "RISK", "a\0b", "a text of at most 500 characters")]
    [InlineData("plan", "RISK", "a\rb", "a text of at most 500 characters")]
    [InlineData("plan", "NEXT", "2027-02-30", "a date")]
    [InlineData("plan", "NEXT", "soon", "a date")]
    [InlineData("plan", "NEXT", "2020-01-01", "or later")]
    [InlineData("plan", "NEXT", "2099-01-01", "or earlier")]
    [InlineData("mistakes", "A", 55, "True")]
    [InlineData("mistakes", "A", "True", "True")]
    [InlineData("phases", "NOW-AN", 101, "a whole number of 0 to 100")]
    [InlineData("phases", "NOW-AN", "40", "a whole number of 0 to 100")]
    [InlineData("phases", "NOW-AN", null, "a whole number of 0 to 100")]
    [InlineData("balance", "NEED-CP", 11, "one of 0 to 10")]
    public async Task An_answer_of_another_kind_or_out_of_its_range_is_refused_with_what_it_has_to_be(string instrument, string item, object? value, string reason)
    {
        using var taker = await Taker.BeginAsync(server, instrument);

        using var response = await taker.SendAsync(Taker.Entry("w", 1, item, value));

        Assert.Contains(reason, (await response.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("refused").GetProperty(item).GetString(), StringComparison.Ordinal);
        Assert.Equal("", await taker.AnswersAsync());
    }

    [Fact]
    public async Task A_text_one_letter_too_long_is_refused_and_the_longest_is_kept_letter_by_letter()
    {
        using var taker = await Taker.BeginAsync(server, "plan");
        var longest = string.Concat(Enumerable.Repeat("ä😀\n", 125));

        using var saved = await taker.SendAsync(Taker.Entry("w", 1, "RISK", longest), Taker.Entry("w", 2, "GAIN", longest + "."));

        Assert.Equal($"RISK={longest}", await taker.AnswersAsync());
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
    [InlineData("""[{"writer":"w","counter":1,"itemId":"SD1","value":99999999999}]""")]
    [InlineData("""[{"writer":"w","counter":1,"itemId":"SD1","value":["a"]}]""")]
    [InlineData("""[{"writer":"w","counter":1,"itemId":"SD1","value":"\ud800"}]""")]
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
