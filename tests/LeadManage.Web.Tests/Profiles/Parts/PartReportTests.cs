using AngleSharp.Dom;
using Bunit;
using LeadManage.Assessment.Reading;
using LeadManage.Web.Profiles;

namespace LeadManage.Web.Tests.Profiles.Parts;

/// <summary>What holds for the report of every questionnaire.</summary>
public sealed class PartReportTests : BunitContext
{
    [Theory]
    [MemberData(nameof(PartExample.Everything), MemberType = typeof(PartExample))]
    public void Every_sentence_of_the_reading_is_on_the_page_and_every_sentence_on_the_page_is_of_the_reading(string key, string answers)
    {
        var view = PartExample.ViewOf(key, answers);
        var page = Show(view);

        var said = page.FindAll("[data-rule]").Select(one => (Rule: one.GetAttribute("data-rule")!, Text: Plain(one.TextContent))).ToHashSet();

        // Questions for a conversation are no part of the report.
        var all = Narrative.Of(view.Instrument, view.Profile, new Beside(view.Beside!.Instrument, view.Beside.Profile)).Where(sentence => sentence.Topic != Topic.Debrief).ToArray();
        Assert.Equal(all.Where(sentence => sentence.Rule != "shares.given").Select(sentence => (sentence.Rule, Plain(sentence.Text))).Order(), said.Order());
        // A bar in parts is named by its sentence.
        var charts = page.FindAll("svg[role=img]").Select(chart => chart.GetAttribute("aria-label")).ToArray();
        Assert.All(all.Where(sentence => sentence.Rule == "shares.given"), sentence => Assert.Contains(sentence.Text, charts));
    }

    [Theory]
    [MemberData(nameof(PartExample.Everything), MemberType = typeof(PartExample))]
    public void Every_number_link_leads_to_a_derivation_on_the_page_of_derivations(string key, string answers)
    {
        var view = PartExample.ViewOf(key, answers);
        var anchors = new[] { view, view.Beside! }
            .SelectMany(one => Render<Derivations>(parameters => parameters.Add(page => page.View, one)).FindAll("section[id]").Select(section => $"{one.Address}/how#{section.Id}"))
            .ToHashSet(StringComparer.Ordinal);

        var links = Show(view).FindAll("a.made").Select(link => link.GetAttribute("href")!).ToArray();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link, anchors));
    }

    [Theory]
    [MemberData(nameof(PartExample.Everything), MemberType = typeof(PartExample))]
    public void A_link_in_a_sentence_leads_to_the_number_it_shows(string key, string answers)
    {
        var view = PartExample.ViewOf(key, answers);
        var values = view.Derivations.ToDictionary(one => one.Id, one => one.Value, StringComparer.Ordinal);

        foreach (var link in Show(view).FindAll("[data-rule] a.made").Where(link => FiguresLinked(link, view)))
        {
            var (shown, exact) = (double.Parse(link.TextContent), Math.Abs(values[link.GetAttribute("href")!.Split('#')[1]]!.Value));
            Assert.True(Math.Abs(shown - exact) <= .5 || Math.Abs(shown - (100 * exact)) <= .5, $"{link.ParentElement!.TextContent} -> {link.GetAttribute("href")} = {exact}");
        }
    }

    [Theory]
    [MemberData(nameof(PartExample.Everything), MemberType = typeof(PartExample))]
    public void Charts_are_named_headings_have_ids_of_their_own_and_nothing_carries_a_style_attribute(string key, string answers)
    {
        var page = Show(PartExample.ViewOf(key, answers));

        Assert.All(page.FindAll("svg:not([aria-hidden])"), chart =>
        {
            Assert.Equal("img", chart.GetAttribute("role"));
            Assert.NotEmpty(chart.GetAttribute("aria-label")!);
        });
        var ids = page.FindAll("[id]").Select(one => one.Id!).ToArray();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(page.FindAll("section[aria-labelledby]"), section => Assert.Contains(section.GetAttribute("aria-labelledby"), ids));
        Assert.All(page.FindAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.Empty(page.FindAll("[style]"));
    }

    [Theory]
    [MemberData(nameof(PartExample.Everything), MemberType = typeof(PartExample))]
    public void A_report_has_no_section_for_what_its_questionnaire_does_not_have(string key, string answers)
    {
        var view = PartExample.ViewOf(key, answers, beside: false);
        var headings = Show(view).FindAll("h2").Select(heading => heading.TextContent).ToArray();

        Assert.DoesNotContain("Where you stand", headings);
        Assert.Equal(view.Instrument.Need is not null, headings.Contains("What your situation asks"));
        Assert.Equal(view.Instrument.Balance.Count > 0, headings.Contains("Given and needed"));
        Assert.Equal(view.Instrument.Plan is not null, headings.Contains("Your if-then plan"));
        Assert.Equal(view.Instrument.Shares.Count > 0, headings.Contains("Where the time goes"));
        Assert.Equal(view.Instrument.Id == "mistakes", headings.Contains("Statement by statement"));
        Assert.Equal(view.Instrument.Id is "capabilities" or "phases", headings.Contains("What you can build on"));
    }

    [Theory]
    [MemberData(nameof(PartExample.Everything), MemberType = typeof(PartExample))]
    public void A_sample_says_so_in_the_name_of_every_chart_and_table(string key, string answers)
    {
        var page = Show(PartExample.ViewOf(key, answers, kind: ProfileKind.Sample));

        Assert.All(page.FindAll("svg[role=img]"), chart => Assert.StartsWith("Sample, not a person’s result.", chart.GetAttribute("aria-label"), StringComparison.Ordinal));
        Assert.All(page.FindAll("caption"), caption => Assert.StartsWith("Sample", caption.TextContent, StringComparison.Ordinal));
    }

    private static bool FiguresLinked(IElement link, ProfileView view) =>
        double.TryParse(link.TextContent, out _)
        && link.GetAttribute("href")!.Split('#')[1] is var id
        && view.Profile.Figure(id) is not null
        // "6 kinds of work", "2 of 11 pairs", "50 % sure" and "3 of 4" count what the derivation lists.
        && link.Closest("[data-rule]")!.GetAttribute("data-rule") is not ("summary.balance" or "summary.elements" or "knowledge.steps" or "fit.region" or "limits.need.reason");

    private IRenderedComponent<ProfileReport> Show(ProfileView view) => Render<ProfileReport>(parameters => parameters.Add(report => report.View, view));

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
