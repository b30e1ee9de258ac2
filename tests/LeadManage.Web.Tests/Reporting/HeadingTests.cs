using LeadManage.Web.Reporting;
using LeadManage.Web.Reporting.Setting;

namespace LeadManage.Web.Tests.Reporting;

/// <summary>Wherever a page ends, a heading stands on the page of what it heads.</summary>
public sealed class HeadingTests
{
    [Theory]
    [InlineData("""<svg class="map" viewBox="0 0 400 400"><text x="10" y="20">inside</text></svg><p>Words beside it.</p>""")]
    [InlineData("""<figure><svg viewBox="0 0 400 200"><text x="10" y="20">inside</text></svg><figcaption>Words below it.</figcaption></figure>""")]
    [InlineData("""<table><thead><tr><th>inside</th></tr></thead><tbody><tr><td>one</td></tr></tbody></table>""")]
    [InlineData("<p>inside</p>")]
    public void A_heading_is_never_the_last_of_a_page(string content)
    {
        foreach (var paragraphs in Enumerable.Range(1, 60))
        {
            var markup = $"""<article>{string.Concat(Enumerable.Repeat("<p>A line of text.</p>", paragraphs))}<section class="card"><h2>Heading</h2>{content}</section></article>""";

            var paper = Paper.Read(Printer.Print(markup, new PrintOrder("A title", "A foot", PaperSize.A4, DateTimeOffset.UnixEpoch, new Uri("https://lead.example.org")), TestContext.Current.CancellationToken));

            var texts = paper.Pages.Select(page => string.Concat(page.Letters.Select(letter => letter.Value))).ToArray();
            Assert.Equal(Array.FindIndex(texts, text => text.Contains("Heading", StringComparison.Ordinal)), Array.FindIndex(texts, text => text.Contains("inside", StringComparison.Ordinal)));
        }
    }
}
