using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LeadManage.Assessment.Reading;
using LeadManage.Web.Lending;
using LeadManage.Web.Profiles;
using LeadManage.Web.Reporting;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Profiles;
using LeadManage.Web.Tests.Profiles.Parts;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Lending;

/// <summary>What a link shows is what the result's own page shows, part by part, and not a byte of a part that was not chosen.</summary>
public sealed class LentReportTests : IDisposable
{
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().BuildServiceProvider();

    public static TheoryData<string, string> Everything()
    {
        var all = new TheoryData<string, string> { { "lm36.v1", Example.Leading }, { "lm36.v1", Example.Partial }, { "lm36.v1", Example.AllAlike }, { "lm12.v1", Example.Pulse } };
        foreach (var row in PartExample.Everything)
            all.Add(row.Data.Item1, row.Data.Item2);
        return all;
    }

    public void Dispose() => _services.Dispose();

    /// <summary>Every combination of the parts there are: the page is made of the sections of the chosen parts, byte by byte and in their order.</summary>
    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Every_combination_of_parts_shows_exactly_these_parts(string key, string answers)
    {
        var held = HeldOf(key, answers);
        var parts = LentResult.PartsOf(held).ToArray();
        var whole = await ReadAsync(held, parts.Aggregate((all, part) => all | part));
        var of = new Dictionary<ReportPart, HashSet<string>>();
        foreach (var part in parts)
            of[part] = [.. SectionsOf(await ReadAsync(held, part))];
        // Each section belongs to one part.
        Assert.Equal(SectionsOf(whole).Count, of.Values.Sum(sections => sections.Count));
        Assert.Empty(of[ReportPart.Words]);
        Assert.All(of.Where(one => one.Key != ReportPart.Words), one => Assert.NotEmpty(one.Value));

        foreach (var chosen in Enumerable.Range(1, (1 << parts.Length) - 1).Select(mask => parts.Where((_, place) => (mask & (1 << place)) != 0).ToArray()))
        {
            var shown = await ReadAsync(held, chosen.Aggregate((all, part) => all | part));

            Assert.Equal(SectionsOf(whole).Where(section => chosen.Any(part => of[part].Contains(section))), SectionsOf(shown));
            Assert.Equal(chosen.Contains(ReportPart.Words) ? WordsOf(whole) : "Part of a result", WordsOf(shown));
            Assert.Equal(FrameOf(whole, chosen.Contains(ReportPart.Words)), FrameOf(shown, keepsWords: true));
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Its_sections_are_those_of_the_page_but_for_where_numbers_lead(string key, string answers)
    {
        var held = HeldOf(key, answers);
        var lent = await ReadAsync(held, ReportPart.All);
        var own = new HtmlParser().ParseDocument(await Rendering.MarkupOfAsync<Reporting.PageParts>(_services, new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = new ProfileView(held.Instrument, held.Profile, "/profile/1") }));
        var pages = own.QuerySelectorAll("section.card").Select(Plain).ToHashSet(StringComparer.Ordinal);

        Assert.All(lent.QuerySelectorAll("section.card").Where(section => section.QuerySelector("[id$=-need]") is null && section.QuerySelector(".if-then") is null), section => Assert.Contains(Plain(section), pages));
    }

    /// <summary>Also what is read aloud in place of a drawing.</summary>
    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Sentences_that_were_not_chosen_stand_nowhere_also_in_no_name_of_a_chart(string key, string answers)
    {
        var held = HeldOf(key, answers);
        var parts = LentResult.PartsOf(held).ToArray();
        var summary = LentResult.Of(held, new LinkTerms(ReportPart.All, null, null, Day)).View.Say(Topic.Summary).Where(sentence => sentence.Rule != "summary.need").ToArray();

        foreach (var part in parts.Where(part => part != ReportPart.Words))
        {
            var page = await ReadAsync(held, part);
            var said = page.DocumentElement.TextContent + string.Join('\n', page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Value));
            Assert.All(summary, sentence => Assert.DoesNotContain(sentence.Text, said, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task It_leads_nowhere_but_to_what_is_the_same_for_everybody(string key, string answers)
    {
        var lent = await ReadAsync(HeldOf(key, answers), ReportPart.All);

        Assert.All(lent.QuerySelectorAll("a[href]"), link => Assert.StartsWith("/manual/", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Empty(lent.QuerySelectorAll("form, button, script, img"));
        Assert.DoesNotContain("/profile/", lent.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stands_by_itself_beside_no_other_result_and_no_other_people()
    {
        var beside = new HeldProfile(new SittingId(2), Example.Lm36, Example.ProfileOf(Example.Leading), Day);
        var held = HeldOf("situation.v1", PartExample.StableAndComplex) with { Beside = beside };

        Assert.Equal((await ReadAsync(held with { Beside = null }, ReportPart.All)).DocumentElement.OuterHtml, (await ReadAsync(held, ReportPart.All)).DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task The_name_stands_where_it_was_chosen_and_nowhere_else()
    {
        var held = HeldOf("lm36.v1", Example.Leading);

        var named = await ReadAsync(held, ReportPart.Words, "Ann <b>Canary</b>");
        var nameless = await ReadAsync(held, ReportPart.Words);

        Assert.Equal(2, named.DocumentElement.OuterHtml.Split("Ann &lt;b&gt;Canary&lt;/b&gt;").Length - 1);
        Assert.Equal(nameless.DocumentElement.OuterHtml, named.DocumentElement.OuterHtml.Replace("<bdi>Ann &lt;b&gt;Canary&lt;/b&gt;</bdi> · ", "", StringComparison.Ordinal).Replace("is <bdi>Ann &lt;b&gt;Canary&lt;/b&gt;</bdi>.", "is <bdi>that person</bdi>.", StringComparison.Ordinal));
    }

    private static HeldProfile HeldOf(string key, string answers)
    {
        var view = key.StartsWith("lm", StringComparison.Ordinal) ? Example.ViewOf(answers, key == "lm12.v1" ? Example.Lm12 : Example.Lm36) : PartExample.ViewOf(key, answers, beside: false);
        return new HeldProfile(new SittingId(1), view.Instrument, view.Profile, Day);
    }

    private async Task<IDocument> ReadAsync(HeldProfile held, ReportPart parts, string? name = null) =>
        new HtmlParser().ParseDocument(await Rendering.MarkupOfAsync<LentReport>(_services, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(LentReport.Of)] = LentResult.Of(held, new LinkTerms(parts, name, null, Day)) }));

    private static List<string> SectionsOf(IDocument page) => [.. page.QuerySelectorAll("section.card").Select(section => section.OuterHtml)];

    private static string WordsOf(IDocument page) => page.QuerySelector("h1")!.TextContent.Trim() + page.QuerySelector(".summary")?.TextContent;

    /// <summary>What stands around the sections, without the words where they are not wanted.</summary>
    private static string FrameOf(IDocument page, bool keepsWords)
    {
        var frame = (IElement)page.QuerySelector("article")!.Clone();
        foreach (var section in frame.QuerySelectorAll("section.card").ToArray())
            section.Remove();
        if (!keepsWords)
        {
            frame.QuerySelector(".summary")!.Remove();
            frame.QuerySelector("h1")!.TextContent = "Part of a result";
        }

        return string.Concat(frame.OuterHtml.Where(letter => !char.IsWhiteSpace(letter)));
    }

    /// <summary>Without the links of its numbers, and without a word on them.</summary>
    private static string Plain(IElement section)
    {
        var plain = (IElement)section.Clone();
        foreach (var link in plain.QuerySelectorAll("a.made").ToArray())
            link.Replace([.. link.ChildNodes]);
        return string.Concat(plain.InnerHtml.Replace(" Choose a number to see the answers behind it.", "", StringComparison.Ordinal).Where(letter => !char.IsWhiteSpace(letter)));
    }
}
