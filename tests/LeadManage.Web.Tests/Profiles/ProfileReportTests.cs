using AngleSharp.Dom;
using Bunit;
using LeadManage.Assessment.Reading;
using LeadManage.Web.Profiles;

namespace LeadManage.Web.Tests.Profiles;

public sealed class ProfileReportTests : BunitContext
{
    [Theory]
    [MemberData(nameof(Example.Everybody), MemberType = typeof(Example))]
    public void Every_sentence_of_the_reading_is_on_the_page_and_every_sentence_on_the_page_is_of_the_reading(string answers)
    {
        var view = Example.ViewOf(answers);
        var page = Show(view);

        var said = page.FindAll("[data-rule]").Select(one => (Rule: one.GetAttribute("data-rule")!, Text: Plain(one))).ToHashSet();

        // The sentence that holds all pairs is the chart's name. Questions for a conversation are no part of the report.
        var all = Narrative.Of(view.Instrument, view.Profile).Where(sentence => sentence.Topic != Topic.Debrief).ToArray();
        Assert.Equal([.. all.Where(sentence => sentence.Rule != "pairs.chart").Select(sentence => (sentence.Rule, sentence.Text)).Order()], [.. said.Order()]);
        Assert.Equal(all.Single(sentence => sentence.Rule == "pairs.chart").Text, page.Find("figure.pairs").GetAttribute("aria-label"));
    }

    [Fact]
    public void What_is_not_said_by_a_rule_is_the_same_for_everybody()
    {
        string[] people = [Example.Leading, Example.AllHigh, Example.AllLow, Example.AllAlike];

        var frames = people.Select(answers => FrameOf(Show(Example.ViewOf(answers)))).ToArray();

        Assert.All(frames, frame => Assert.Equal(frames[0], frame));
        Assert.DoesNotContain(" you report", frames[0], StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Example.Everybody), MemberType = typeof(Example))]
    public void Every_number_link_leads_to_a_derivation_on_the_page_of_derivations(string answers)
    {
        var view = Example.ViewOf(answers);
        var anchors = Render<Derivations>(parameters => parameters.Add(page => page.View, view)).FindAll("section[id]").Select(section => $"{view.Address}/how#{section.Id}").ToHashSet(StringComparer.Ordinal);

        var links = Show(view).FindAll("a.made").Select(link => link.GetAttribute("href")!).ToArray();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link, anchors));
    }

    [Theory]
    [MemberData(nameof(Example.Everybody), MemberType = typeof(Example))]
    public void Every_number_in_a_sentence_is_a_link_except_those_that_define_the_scale(string answers)
    {
        var page = Show(Example.ViewOf(answers));

        foreach (var sentence in page.FindAll("[data-rule]"))
        {
            var words = string.Concat(sentence.ChildNodes.OfType<IText>().Select(text => text.Data));
            Assert.DoesNotContain(words.Replace("from 0 to 100", "", StringComparison.Ordinal), char.IsDigit);
        }
    }

    [Fact]
    public void A_link_in_a_sentence_leads_to_the_number_it_shows()
    {
        var view = Example.ViewOf(Example.Leading);
        var page = Show(view);
        var values = Explanation.Of(view.Instrument, view.Profile).ToDictionary(one => one.Id, one => one.Value, StringComparer.Ordinal);

        foreach (var link in page.FindAll("[data-rule] a.made").Where(link => double.TryParse(link.TextContent, out _) && link.GetAttribute("href") is { } href && (href.Contains("#scale-", StringComparison.Ordinal) || href.Contains("#axis-", StringComparison.Ordinal) || href.Contains("#lean", StringComparison.Ordinal))))
        {
            var shown = double.Parse(link.TextContent);
            var exact = Math.Abs(values[link.GetAttribute("href")!.Split('#')[1]]!.Value);
            Assert.True(Math.Abs(shown - exact) <= .5, $"{link.ParentElement!.TextContent} -> {link.GetAttribute("href")} = {exact}");
        }
    }

    [Fact]
    public void The_tables_hold_the_numbers_of_the_profile()
    {
        var view = Example.ViewOf(Example.Leading);
        var tables = Show(view).FindAll("table");

        var axes = RowsOf(tables[0]);
        Assert.Equal(view.Profile.Axes.Select(axis => $"{view.Instrument.Axis(axis.Id).Name}|{axis.Pomp:0}|{axis.Sem:0.0}|{Likelihood.InHundred(axis.ProbabilityHigh!.Value)}"), axes);
        var map = view.Profile.Map!;
        Assert.Equal(
            [$"Leading first|{Likelihood.InHundred(map.UpFirst)}", $"Leader-manager|{Likelihood.InHundred(map.Both)}", $"Building up|{Likelihood.InHundred(map.Neither)}", $"Managing first|{Likelihood.InHundred(map.AcrossFirst)}"],
            RowsOf(tables[1]));
        Assert.Equal(6, RowsOf(tables[2]).Length);
        Assert.All(view.Profile.Scales.Zip(RowsOf(tables[2])), pair =>
            Assert.StartsWith($"{view.Instrument.Scale(pair.First.Id).Name}|{pair.First.Pomp:0}|{pair.First.Sem:0.0}|", pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_missing_is_called_not_available_and_links_to_the_reason()
    {
        var page = Show(Example.ViewOf(Example.Partial));

        Assert.Equal("not available", page.Find("a[href$='#axis-M']").TextContent);
        Assert.Equal("not available", page.Find("a[href$='#scale-PB']").TextContent);
        Assert.Empty(page.FindAll("svg.map .point, svg.map .inner, svg.map .outer"));
        Assert.Contains(page.FindAll("[data-rule='map.missing-score']"), sentence => sentence.TextContent.Contains("no point on the map", StringComparison.Ordinal));
        Assert.Single(page.FindAll(".scale-label .chip"));
    }

    [Fact]
    public void A_questionnaire_without_pairs_shows_its_scales_as_bars()
    {
        var page = Show(Example.ViewOf(Example.Pulse, Example.Lm12));

        Assert.Empty(page.FindAll(".pairs"));
        Assert.Equal(2, page.FindAll(".scales svg[role=img] .whisker").Count);
        Assert.Single(page.FindAll("svg.map .point"));
    }

    [Theory]
    [MemberData(nameof(Example.Everybody), MemberType = typeof(Example))]
    public void Charts_are_named_and_nothing_carries_a_style_attribute(string answers)
    {
        var page = Show(Example.ViewOf(answers));

        Assert.All(page.FindAll("svg"), chart =>
        {
            Assert.Equal("img", chart.GetAttribute("role"));
            Assert.NotEmpty(chart.GetAttribute("aria-label")!);
        });
        Assert.Empty(page.FindAll("[style]"));
    }

    [Fact]
    public void A_sample_says_so_at_the_top_in_the_facts_and_in_the_name_of_every_chart_and_table()
    {
        var page = Show(SampleProfile.View);

        Assert.StartsWith("Sample.", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Sample", page.Find(".facts").TextContent.Trim(), StringComparison.Ordinal);
        Assert.All(page.FindAll("svg, figure"), chart => Assert.StartsWith("Sample, not a person’s result.", chart.GetAttribute("aria-label"), StringComparison.Ordinal));
        Assert.All(page.FindAll("caption"), caption => Assert.StartsWith("Sample", caption.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Work_on_next_gives_three_to_five_practices_for_each_process_named()
    {
        var view = Example.ViewOf(Example.Leading);
        var page = Show(view);

        Assert.Equal(Narrative.Of(view.Instrument, view.Profile).Count(sentence => sentence is { Topic: Topic.Next, Scale: not null }), page.FindAll(".practices").Count);
        Assert.All(page.FindAll(".practices"), list => Assert.InRange(list.QuerySelectorAll("li").Length, 3, 5));
    }

    private IRenderedComponent<ProfileReport> Show(ProfileView view) => Render<ProfileReport>(parameters => parameters.Add(report => report.View, view));

    private static string Plain(IElement element) => OneSpaced(element.TextContent);

    private static string[] RowsOf(IElement table) => [.. table.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(Plain)))];

    /// <summary>All words but the sentences, numbers and practices.</summary>
    private static string FrameOf(IRenderedComponent<ProfileReport> page)
    {
        var article = (IElement)page.Find("article").Clone();
        foreach (var part in article.QuerySelectorAll("[data-rule], .practices, a.made").ToArray())
            part.Remove();
        return OneSpaced(string.Concat(article.TextContent.Where(letter => !char.IsDigit(letter))));
    }

    private static string OneSpaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
