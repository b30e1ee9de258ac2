using AngleSharp.Html.Parser;
using LeadManage.Assessment.Reading;
using LeadManage.Web.Profiles;
using LeadManage.Web.Reporting;
using LeadManage.Web.Tests.Profiles;
using LeadManage.Web.Tests.Profiles.Parts;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig.Actions;

namespace LeadManage.Web.Tests.Reporting;

/// <summary>One result on paper, read back by another program.</summary>
public sealed class ProfilePaperTests
{
    private const int MostBytes = 150_000;

    public static TheoryData<string, string> Results
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var row in Example.Everybody)
                all.Add("lm36.v1", row.Data);
            foreach (var row in PartExample.Everything)
                all.Add(row.Data.Item1, row.Data.Item2);
            all.Add("lm12.v1", Example.Pulse);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Results))]
    public async Task A_report_has_every_word_number_and_label_of_its_page(string key, string answers)
    {
        var view = PartExample.ViewOf(key, answers);
        var paper = await Paper.OfAsync(view);

        paper.AssertHas(view.Headline.Text);
        Assert.All(Enum.GetValues<Topic>().Where(topic => topic != Topic.Debrief).SelectMany(topic => view.Say(topic)).Where(sentence => IsOnPage(sentence.Rule)), sentence => paper.AssertHas(sentence.Text));
        paper.AssertHasAllOf(await PageAsync(view));
        foreach (var derivation in view.Derivations)
        {
            paper.AssertHas(derivation.Title);
            Assert.All(derivation.Steps, step => paper.AssertHas(step.Formula));
        }
    }

    [Theory]
    [MemberData(nameof(Results))]
    public async Task A_report_is_small_and_nothing_of_it_reaches_over_the_edge_of_the_paper(string key, string answers)
    {
        foreach (var size in new[] { PaperSize.A4, PaperSize.Letter })
        {
            var paper = await Paper.OfAsync(PartExample.ViewOf(key, answers), size);

            Assert.InRange(paper.File.Length, 1, MostBytes);
            Assert.All(paper.Pages, page =>
            {
                Assert.Equal(size.Width, page.Width, 1.0);
                Assert.All(page.Letters.Where(letter => letter.Value.Trim().Length > 0), letter => Assert.True(letter.StartBaseLine.X > 45 && letter.EndBaseLine.X < size.Width - 45 && letter.StartBaseLine.Y > 20, $"{letter.Value} at {letter.StartBaseLine}"));
            });
            Assert.Equal(Enumerable.Range(1, paper.Pages.Count).Select(number => $"A foot{number} of {paper.Pages.Count}"), paper.Feet);
        }
    }

    [Fact]
    public async Task The_same_result_gives_the_same_bytes()
    {
        var first = await Paper.OfAsync(Example.ViewOf(Example.Leading));
        var again = await Paper.OfAsync(Example.ViewOf(Example.Leading));
        var other = await Paper.OfAsync(Example.ViewOf(Example.AllHigh));

        Assert.Equal(first.File, again.File);
        Assert.NotEqual(first.File, other.File);
    }

    [Fact]
    public async Task Every_number_leads_to_its_derivation_in_the_report_and_the_contents_to_their_pages()
    {
        var view = Example.ViewOf(Example.Leading);
        var paper = await Paper.OfAsync(view);
        var made = (await PageAsync(view)).QuerySelectorAll("a.made").Length;
        var inside = paper.Links.Select(link => link.Action).OfType<GoToAction>().ToArray();

        Assert.True(inside.Length > made, $"{inside.Length} links of {paper.Links.Count} lead to a place, {made} numbers");
        Assert.All(inside, link => Assert.InRange(link.Destination.PageNumber, 1, paper.Pages.Count));
        Assert.Equal("A title", paper.Title);
    }

    internal static async Task<AngleSharp.Dom.IElement> PageAsync(ProfileView view)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var markup = await Rendering.MarkupOfAsync<PageParts>(services, new(StringComparer.Ordinal) { ["View"] = view });
        return new HtmlParser().ParseDocument(markup).Body!;
    }

    /// <summary>A bar of shares is told in words to whoever cannot see it, and the pairs to whom the bars show nothing.</summary>
    private static bool IsOnPage(string rule) => rule is not ("shares.given" or "pairs.chart" or "knowledge.steps");
}
