using System.Net;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Web.Tests.Answering;

/// <summary>Blank forms to print, and the quick entry for typing them in.</summary>
public sealed class PaperTests(WebServer server) : IClassFixture<WebServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Questionnaires => [.. InstrumentCatalog.Published.All.Select(instrument => instrument.Id).Distinct()];

    [Theory]
    [MemberData(nameof(Questionnaires))]
    public async Task Anybody_can_print_every_questionnaire_with_a_place_for_each_answer_in_the_order_of_the_file(string id)
    {
        var instrument = InstrumentCatalog.Published.Latest(id)!;
        using var browser = server.Browser();

        var html = WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri($"/blank/{id}", UriKind.Relative), Ct));

        var places = instrument.Items.Select(item => html.IndexOf($">{item.Text}<", StringComparison.Ordinal) is var cell and >= 0 ? cell : html.IndexOf($" {item.Text}", StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Equal(instrument.Items.Sum(Boxes), html.Split("class=\"box\"").Length - 1);
        Assert.Equal(instrument.Items.Sum(item => item.Format is TextFormat words ? words.Rows : 0), html.Split("class=\"rule\"").Length - 1);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_questionnaire_is_not_found()
    {
        using var browser = server.Browser();

        using var response = await browser.GetAsync("/blank/nothing", Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Questionnaires))]
    public async Task The_quick_entry_holds_a_labeled_field_for_each_statement_numbered_as_on_paper(string id)
    {
        var instrument = InstrumentCatalog.Published.Latest(id)!;
        using var taker = await Taker.BeginAsync(server, id);

        var html = await taker.PageAsync("/entry");

        Assert.Equal(instrument.Items.Select(item => item.Id), Taker.Between(html, "<div class=\"line\">", "</div>").Select(line => Taker.Between(line, " name=\"", "\"").Single()));
        Assert.Equal(Enumerable.Range(1, instrument.Items.Count).Select(number => $"{number}."), Taker.Between(html, "<span class=\"num\">", "</span>"));
        Assert.All(instrument.Items, item => Assert.Contains($"for=\"f-{item.Id}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_start_page_leads_to_the_blank_form_and_after_consent_to_the_quick_entry()
    {
        using var browser = server.Browser();
        Assert.Contains("href=\"/blank/lm36\"", await browser.GetStringAsync(new Uri("/start/lm36", UriKind.Relative), Ct), StringComparison.Ordinal);

        using var begun = await browser.PostAsync("/start/lm36", Taker.Form(("agree", "yes"), ("_go", "entry")), Ct);

        Assert.Matches("^/take/[0-9a-z]{13}/entry$", begun.Headers.Location!.ToString());
    }

    [Fact]
    public async Task What_is_typed_without_script_is_saved_zero_is_no_opportunity_and_the_page_can_come_again()
    {
        using var taker = await Taker.BeginAsync(server);

        using var response = await EnterAsync(taker, ("_rendered", ""), ("SD1", "4"), ("SD2", "0"), ("SD3", ""), ("_go", "entry"));

        Assert.Equal($"/take/{taker.Id}/entry", response.Headers.Location!.ToString());
        Assert.Equal("SD1=4 SD2=", await taker.AnswersAsync());
        var html = await taker.PageAsync("/entry");
        Assert.Contains("name=\"SD2\" value=\"0\"", html, StringComparison.Ordinal);
        using var again = await EnterAsync(taker, ("_rendered", Taker.RenderedIn(html)), ("SD1", ""), ("SD2", "0"), ("_go", "review"));
        Assert.Equal("SD2=", await taker.AnswersAsync());
        Assert.Contains("data-revision=\"3\"", await taker.PageAsync("/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_taken_comes_again_in_the_quick_entry_with_its_reason()
    {
        using var taker = await Taker.BeginAsync(server, "mistakes");

        using var response = await EnterAsync(taker, ("_rendered", ""), ("A", "-80"), ("B", "85"));

        var html = await response.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("class=\"entry\"", html, StringComparison.Ordinal);
        Assert.Matches("name=\"B\" value=\"85\"[^>]*aria-invalid=\"true\" autofocus", html);
        Assert.Contains("id=\"fault-B\" role=\"alert\">Not saved.", html, StringComparison.Ordinal);
        Assert.Equal("A=-80", await taker.AnswersAsync());
    }

    private static int Boxes(Item item) => item.Format switch
    {
        ResponseFormat steps => steps.Range + 1 + (steps.NoOpportunity is null ? 0 : 1),
        TruthFormat truth => 2 * truth.Sure.Count,
        _ => 0,
    };

    private static Task<HttpResponseMessage> EnterAsync(Taker taker, params (string Name, string Value)[] fields) =>
        taker.Browser.PostAsync($"/take/{taker.Id}/entry", Taker.Form(fields), Ct);
}
