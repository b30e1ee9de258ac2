using AngleSharp.Dom;
using LeadManage.Web.Tests.Profiles;
using LeadManage.Web.Tests.Profiles.Parts;

namespace LeadManage.Web.Tests.Following;

/// <summary>The joint report over HTTP, on a real store.</summary>
public sealed class ReportTests : IAsyncLifetime
{
    private readonly Walker _walker = new();

    public ValueTask InitializeAsync() => _walker.InitializeAsync();

    public ValueTask DisposeAsync() => _walker.DisposeAsync();

    [Fact]
    public async Task Without_a_result_it_says_so_and_names_every_step_that_is_missing()
    {
        await Sat.SubmittedAsync(_walker.Server, Example.Leading);
        var page = await _walker.ReadAsync("/report");

        Assert.Empty(page.QuerySelectorAll(".chapter, .contents, [data-rule]"));
        Assert.Equal(["/start/situation", "/start/lm36", "/start/balance"], page.QuerySelectorAll(".notice a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Chapters_stand_in_one_order_whatever_was_answered_first_and_contents_lead_to_each()
    {
        foreach (var (key, answers) in ((string, string)[])[("plan.v1", PartExample.Planned), ("mistakes.v1", PartExample.NineOfTwelve), ("elements.v1", "6,1,5,3,4,4,4,3,5,3,4,4,5,2,5,3,4,3,5,4,4,3,6"), ("phases.v1", PartExample.TimeShared), ("capabilities.v1", PartExample.RankedApart)])
            await _walker.FinishAsync(key, answers);
        await _walker.FinishPathAsync();
        var page = await _walker.ReadAsync("/report");

        string[] order = ["situation", "lm36", "balance", "capabilities", "elements", "mistakes", "phases", "plan"];
        Assert.Equal(order, page.QuerySelectorAll(".chapter").Select(chapter => chapter.Id));
        Assert.Equal(order.Select(id => $"/report#{id}"), page.QuerySelectorAll(".contents a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll(".notice"));
        var ids = page.QuerySelectorAll("[id]").Select(one => one.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Single(page.QuerySelectorAll("h1"));
        // One outline: a chapter is a level below the report, its parts below it, what stands within a part below that.
        Assert.All(page.QuerySelectorAll(".chapter"), chapter => Assert.Single(chapter.QuerySelectorAll("h2")));
        Assert.All(page.QuerySelectorAll(".chapter section.card[aria-labelledby]"), part => Assert.Equal("H3", part.QuerySelector("h2, h3, h4")!.TagName));
        Assert.NotEmpty(page.QuerySelectorAll(".chapter h3.part ~ * h4"));
        Assert.Empty(page.QuerySelectorAll(".chapter .trust details[open]"));
    }

    [Fact]
    public async Task Each_chapter_says_what_the_page_of_its_result_says()
    {
        var path = await _walker.FinishPathAsync();
        var page = await _walker.ReadAsync("/report");

        foreach (var (chapter, id) in page.QuerySelectorAll(".chapter").Zip([path.Situation, path.Profile, path.Balance]))
        {
            var alone = await _walker.ReadAsync($"/profile/{id}");
            Assert.Equal(Said(alone), Said(chapter));
            Assert.NotNull(chapter.QuerySelector($".facts a[href='/profile/{id}']"));
            Assert.Contains($"questionnaire {chapter.Id}.v1", chapter.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        }

        static IEnumerable<string> Said(IParentNode part) => part.QuerySelectorAll(".report [data-rule], .chapter [data-rule]").Where(one => one.Closest("#what-if") is null).Select(one => $"{one.GetAttribute("data-rule")} {one.InnerHtml}").Distinct();
    }

    [Fact]
    public async Task The_map_is_drawn_once_with_the_point_and_what_the_situation_asks()
    {
        var profile = await _walker.FinishAsync("lm36.v1", Example.Leading);
        Assert.Single((await _walker.ReadAsync("/report")).QuerySelectorAll("#lm36 svg.map .point"));

        await _walker.FinishAsync("situation.v1", PartExample.StableAndComplex);
        var page = await _walker.ReadAsync("/report");

        var map = Assert.Single(page.QuerySelectorAll("svg.map"));
        Assert.NotNull(map.QuerySelector(".need"));
        Assert.NotNull(map.QuerySelector(".point"));
        Assert.NotNull(page.QuerySelector("#lm36 a[href='/report#situation-need']"));
        Assert.NotNull(page.QuerySelector($"#lm36 td a[href='/profile/{profile}/how#axis-L']"));
    }

    [Fact]
    public async Task Of_two_sittings_the_newest_counts_and_my_results_keeps_both()
    {
        var first = await _walker.FinishAsync("lm36.v1", Example.AllLow);
        var second = await _walker.FinishAsync("lm36.v1", Example.Leading);

        Assert.Equal($"/profile/{second}", (await _walker.ReadAsync("/report")).QuerySelector(".chapter .facts a")!.GetAttribute("href"));
        var mine = await _walker.ReadAsync("/my");
        Assert.Equal([$"/profile/{second}", $"/profile/{first}"], mine.QuerySelectorAll(".sittings a[href^='/profile/']").Select(link => link.GetAttribute("href")));
        Assert.All(mine.QuerySelectorAll(".sittings > li"), one => Assert.Matches(@"Version 1\s+·\s+begun\s+\w+ \d+, \d+\s+·\s+finished", one.TextContent));
        Assert.NotNull(mine.QuerySelector("a[href='/report']"));
        Assert.NotNull(mine.QuerySelector("a[href='/path']"));
    }

    [Fact]
    public async Task The_pulse_stands_in_for_the_profile_until_there_is_one_and_is_then_read_beside_nothing()
    {
        await _walker.FinishAsync("lm12.v1", Example.Pulse);
        Assert.Equal(["lm12"], (await _walker.ReadAsync("/report")).QuerySelectorAll(".chapter").Select(chapter => chapter.Id));

        var profile = await _walker.FinishAsync("lm36.v1", Example.Leading);
        await _walker.FinishAsync("lm12.v1", Example.Pulse);
        await _walker.FinishAsync("situation.v1", PartExample.StableAndComplex);
        var page = await _walker.ReadAsync("/report");

        Assert.Equal(["situation", "lm36"], page.QuerySelectorAll(".chapter").Select(chapter => chapter.Id));
        Assert.NotNull(page.QuerySelector($"#situation a[href='/profile/{profile}']"));
    }

    [Fact]
    public async Task A_damaged_result_is_named_and_the_others_are_read_all_the_same()
    {
        var path = await _walker.FinishPathAsync();
        await Sat.DamageAsync(_walker.Server, path.Balance);
        var page = await _walker.ReadAsync("/report");

        Assert.Equal("This result is damaged", page.QuerySelector("#balance h2")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("#balance svg, #balance a.made"));
        Assert.NotEmpty(page.QuerySelectorAll("#situation a.made"));
    }
}
