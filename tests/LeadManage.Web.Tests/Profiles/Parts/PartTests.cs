using Bunit;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring.Parts;
using LeadManage.Web.Profiles;

namespace LeadManage.Web.Tests.Profiles.Parts;

/// <summary>What each part shows of its own.</summary>
public sealed class PartTests : BunitContext
{
    [Fact]
    public void A_situation_is_drawn_on_the_map_of_the_profile_with_an_arrow_only_when_it_lies_outside_the_inner_area()
    {
        var away = Show(PartExample.ViewOf("situation.v1", PartExample.StableAndComplex));
        Assert.Single(away.FindAll("svg.map .need"));
        Assert.Single(away.FindAll("svg.map .point"));
        Assert.Single(away.FindAll("svg.map .way"));
        Assert.NotEmpty(away.FindAll("[data-rule='fit.way']"));

        // C 5, 5, 5, 5, 5, 2 is POMP 80 and X 3, 4, 3, 4, 3, 4 is 48: a need of 78, 59 beside a profile of 77, 59.
        var near = Show(PartExample.ViewOf("situation.v1", "5,5,5,5,5,2,3,4,3,4,3,4"));
        Assert.Empty(near.FindAll("svg.map .way"));
        Assert.NotEmpty(near.FindAll("[data-rule='fit.inside']"));
    }

    [Fact]
    public void Without_a_profile_the_situation_stands_alone_on_the_map_with_the_way_to_one()
    {
        var page = Show(PartExample.ViewOf("situation.v1", PartExample.StableAndComplex, beside: false));

        Assert.Single(page.FindAll("svg.map .need"));
        Assert.Empty(page.FindAll("svg.map .point, svg.map .way, [data-rule^='fit.']"));
        Assert.Equal("/start/lm36", page.Find("section a[href^='/start']").GetAttribute("href"));
    }

    [Fact]
    public void Each_process_has_a_dot_for_what_was_given_and_a_ring_for_what_was_needed()
    {
        var page = Show(PartExample.ViewOf("balance.v1", PartExample.SteeringMissing));

        Assert.Equal("Under-steering: leading needed more energy than you gave.", page.Find("h1").TextContent);
        Assert.Equal(6, page.FindAll(".scale svg .given").Count);
        Assert.Equal(6, page.FindAll(".scale svg .needed").Count);
        Assert.Equal("Setting direction: 2 given, 8 needed", page.Find(".scale svg").GetAttribute("aria-label"));
        Assert.Equal("Setting direction|2|8|+6", string.Join('|', page.Find("table tbody tr").Children.Select(cell => cell.TextContent)));
        Assert.Equal(["Managing, the brake: 5.7 given, 5.7 needed.", "Leading, the accelerator: 2.7 given, 7.7 needed."], page.FindAll(".pedals svg").Select(pedal => pedal.GetAttribute("aria-label")));
        Assert.Single(page.FindAll(".next .practices"));
    }

    [Fact]
    public void Places_are_named_only_when_some_scores_can_be_told_apart()
    {
        var apart = PartExample.ViewOf("capabilities.v1", PartExample.RankedApart);
        var page = Show(apart);
        Assert.Equal(9, page.FindAll(".dots .dot").Count);
        Assert.Equal(9, page.FindAll(".dots .whisker").Count);
        var shown = page.FindAll(".dots li").Select(one => one.QuerySelector(".scale-label span")!.TextContent).ToArray();
        var places = apart.Instrument.Scales.OrderBy(scale => apart.Figure(RankFigures.Best(scale.Id)).Value).ThenBy(scale => apart.Figure(RankFigures.Worst(scale.Id)).Value).Select(scale => scale.Name);
        Assert.Equal(places, shown);
        Assert.Equal(9, page.FindAll(".places").Count);

        var alike = PartExample.ViewOf("capabilities.v1", string.Join(',', Enumerable.Repeat("4", 36)));
        Assert.Empty(Show(alike).FindAll(".places"));
        Assert.Equal(alike.Instrument.Scales.Select(scale => scale.Name), Show(alike).FindAll(".dots li .scale-label span:first-child").Select(name => name.TextContent));
    }

    [Fact]
    public void Eleven_pairs_are_mirrored_and_the_single_statement_is_told()
    {
        var page = Show(PartExample.ViewOf("elements.v1", "6,1,5,3,4,4,4,3,5,3,4,4,5,2,5,3,4,3,5,4,4,3,6"));

        Assert.Equal(11, page.FindAll(".mirrored svg").Count);
        Assert.Equal("Purpose: managing 1, leading 6", page.Find(".mirrored svg").GetAttribute("aria-label"));
        Assert.Contains("stands alone", page.Find("[data-rule='elements.single']").TextContent, StringComparison.Ordinal);
        Assert.Equal("+5", page.Find("section table tbody tr").Children[3].TextContent);
    }

    [Fact]
    public void Each_judged_statement_shows_the_answer_the_truth_why_and_where_to_read_on()
    {
        var mistakes = InstrumentCatalog.Published.Find("mistakes.v1")!;
        var statements = Show(PartExample.ViewOf("mistakes.v1", PartExample.NineOfTwelve)).FindAll(".judged li");

        Assert.Equal(12, statements.Count);
        Assert.All(mistakes.Items.Zip(statements), pair =>
        {
            Assert.Contains(pair.First.Text, pair.Second.TextContent, StringComparison.Ordinal);
            Assert.Contains(pair.First.Fact!.Explanation, pair.Second.TextContent, StringComparison.Ordinal);
            Assert.Contains(pair.First.Fact.Source, pair.Second.TextContent, StringComparison.Ordinal);
        });
        Assert.Equal("right", statements[0].QuerySelector(".chip")!.TextContent);
        Assert.Contains("You said: false, 90 % sure.", statements[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("wrong", statements[3].QuerySelector(".chip")!.TextContent);
    }

    [Fact]
    public void What_was_not_judged_is_called_open()
    {
        var page = Show(PartExample.ViewOf("mistakes.v1", "-90" + new string(',', 11)));

        Assert.Equal(11, page.FindAll(".judged .chip.open").Count);
        Assert.Equal(["1 of 1"], page.FindAll(".calibration .count").Select(count => count.TextContent));
    }

    [Fact]
    public void Time_is_drawn_as_one_bar_for_each_allocation_and_its_parts_are_told_apart_without_color()
    {
        var page = Show(PartExample.ViewOf("phases.v1", PartExample.TimeShared));

        Assert.Equal(["Last month: analysis 25 %, management 45 %, leadership 5 %, other work 25 %.", "Wished for: analysis 25 %, management 30 %, leadership 35 %, other work 10 %."], page.FindAll("svg.stack").Select(bar => bar.GetAttribute("aria-label")));
        Assert.Equal(4, page.FindAll("svg.stack")[0].QuerySelectorAll(".hatch").Select(hatch => hatch.GetAttribute("class")).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("own reading", page.Find("section:has(.stack) > p:last-of-type").TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll(".scales svg, .scale svg").Count);
    }

    [Fact]
    public void A_plan_is_shown_in_the_words_it_was_written_in_and_never_becomes_markup()
    {
        var page = Show(PartExample.ViewOf("plan.v1", PartExample.Planned));

        Assert.Equal("If the meeting, as ever, turns to {action}, then I will ask \"where to?\".", page.Find(".if-then").TextContent.Trim());
        Assert.Equal("<b>Nothing</b> moves.", page.Find(".own-words dd").TextContent);
        Assert.Empty(page.FindAll(".own-words dd b"));
        Assert.Equal("/profile/0000000000002/plan.ics", page.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public void Without_a_day_there_is_nothing_to_keep()
    {
        var page = Show(PartExample.ViewOf("plan.v1", "Risk" + new string(',', 8)));

        Assert.Empty(page.FindAll("a[href$='.ics']"));
        Assert.Equal("Your plan is not complete yet.", page.Find("h1").TextContent);
        Assert.Equal(8, page.FindAll(".own-words dd").Count(one => one.TextContent == "not answered"));
    }

    private IRenderedComponent<ProfileReport> Show(ProfileView view) => Render<ProfileReport>(parameters => parameters.Add(report => report.View, view));
}
