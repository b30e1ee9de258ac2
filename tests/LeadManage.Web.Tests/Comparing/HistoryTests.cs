using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Architecture;
using LeadManage.Web.Tests.Profiles;
using LeadManage.Web.Tests.Profiles.Parts;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Comparing;

/// <summary>Several sittings of one person over HTTP, on a real store, with an operator's questionnaire in two versions.</summary>
public sealed class HistoryTests : IAsyncLifetime
{
    /// <summary>Every statement of <see cref="Example.AllAlike"/> one step further in its own direction.</summary>
    private const string OneStepUp = "5,5,5,5,5,2,5,5,5,5,5,2,5,5,5,5,5,2,5,5,5,5,5,2,5,5,5,5,5,2,5,5,5,5,5,2";

    /// <summary>As many left out as make a sign of haste, with the person's own word a second one.</summary>
    private const string Sparse = "4,4,4,4,,,4,4,4,4,,,4,4,4,4,,,4,4,4,4,,,4,4,4,4,,,4,4,4,4,,";

    private readonly string _folder = Directory.CreateTempSubdirectory("leadmanage-own-").FullName;
    private WebServer _server = null!;
    private HttpClient _browser = null!;
    private Actor _actor = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private InstrumentCatalog Catalog => _server.Services.GetRequiredService<InstrumentCatalog>();

    public async ValueTask InitializeAsync()
    {
        var pulse = await File.ReadAllTextAsync(Path.Combine(Code.Repository, "src", "LeadManage.Assessment", "Instruments", "Library", "lm12.v1.json"), Stop);
        foreach (var version in new[] { 1, 2 })
            await File.WriteAllTextAsync(Path.Combine(_folder, $"own.v{version}.json"), pulse.Replace("\"id\": \"lm12\",\n  \"version\": 1", $"\"id\": \"own\",\n  \"version\": {version}", StringComparison.Ordinal), Stop);
        _server = new WebServer().With("LeadManage:QuestionnaireFolder", _folder);
        (_actor, _browser) = await GuestAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Two_sittings_give_a_verdict_for_each_axis_and_scale_in_words_and_numbers()
    {
        var (first, second) = (await SitAsync(Example.AllAlike), await SitAsync(OneStepUp));
        var page = await ReadAsync("/history/lm36");

        Assert.Equal("Leadership and Management are reliably higher than before.", page.QuerySelector("h1")!.TextContent.Trim());
        var between = ChangeBetween.Of(Example.Lm36, Example.ProfileOf(Example.AllAlike), Example.ProfileOf(OneStepUp))!;
        Assert.Equal(between.Axes.Concat(between.Scales).Count(), page.QuerySelectorAll(".changes > li").Length);
        Assert.All(page.QuerySelectorAll(".changes > li"), row =>
        {
            Assert.Equal("reliably higher", row.QuerySelector(".verdict")!.TextContent);
            Assert.Contains("is reliably higher, by 20 points", row.QuerySelector("[data-rule]")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(row.QuerySelector("svg[role=img][aria-label]"));
        });
        Assert.Equal([first.ToString(), second.ToString()], page.QuerySelectorAll("select option[selected]").Select(option => option.GetAttribute("value")));
        Assert.Equal(1 + 6, page.QuerySelectorAll("svg.over-time[role=img]").Length);
        Assert.DoesNotContain("improve", page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_number_of_the_page_opens_its_derivation_and_shows_the_answers_of_both_times()
    {
        await SitAsync(Example.Leading);
        await SitAsync(Example.Partial);
        var page = await ReadAsync("/history/lm36");

        var links = page.QuerySelectorAll("a.made, a.verdict").Select(link => link.GetAttribute("href")!).Distinct(StringComparer.Ordinal).ToArray();
        Assert.True(links.Length > 40, $"{links.Length} links");
        foreach (var target in links.GroupBy(link => link.Split('#')[0], StringComparer.Ordinal))
        {
            var how = await ReadAsync(target.Key);
            Assert.All(target, link => Assert.NotNull(how.GetElementById(link.Split('#')[1])));
        }

        var change = (await ReadAsync(links.First(link => link.Contains("#scale-change-", StringComparison.Ordinal)).Split('#')[0])).GetElementById("scale-change-SD")!;
        Assert.Equal(6, change.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Almost always", change.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mean of the 6 moves", change.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_is_compared_with_the_newest_unless_the_address_says_otherwise_and_dates_give_the_order()
    {
        var (first, middle, last) = (await SitAsync(Example.AllLow), await SitAsync(Example.AllAlike), await SitAsync(OneStepUp));

        Assert.Equal([$"{first}", $"{last}"], await ChosenAsync("/history/lm36"));
        Assert.Equal([$"{middle}", $"{last}"], await ChosenAsync($"/history/lm36?from={middle}&to={last}"));
        Assert.Equal([$"{first}", $"{middle}"], await ChosenAsync($"/history/lm36?from={middle}&to={first}"));

        async Task<IEnumerable<string?>> ChosenAsync(string path) => (await ReadAsync(path)).QuerySelectorAll("select option[selected]").Select(option => option.GetAttribute("value"));
    }

    [Fact]
    public async Task One_sitting_teaches_what_will_be_here_and_tells_no_change()
    {
        await SitAsync(Example.Leading);
        var page = await ReadAsync("/history/lm36");

        Assert.Equal("One sitting so far", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("In the last three months", page.QuerySelector(".teaches")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("form, .verdict, [data-rule], .over-time path.over:not(.keys *)"));
        Assert.NotEmpty(page.QuerySelectorAll(".over-time .mark-of"));
    }

    [Theory]
    [InlineData("?from=garbage")]
    [InlineData("?to=0000000000001")]
    [InlineData("?from={foreign}")]
    [InlineData("?from={other}&to={own}")]
    [InlineData("?from={own}&to={own}")]
    public async Task A_choice_that_is_none_is_answered_with_what_is_wrong_and_with_nothing_of_anybody(string choice)
    {
        var own = await SitAsync(Example.AllAlike);
        await SitAsync(OneStepUp);
        var other = await SitAsync(Example.Pulse, "lm12.v1");
        var (stranger, browser) = await GuestAsync();
        browser.Dispose();
        var foreign = await Sat.SubmittedAsync(_server, stranger, Example.Leading);
        var path = $"/history/lm36{choice.Replace("{own}", $"{own}", StringComparison.Ordinal).Replace("{other}", $"{other}", StringComparison.Ordinal).Replace("{foreign}", $"{foreign}", StringComparison.Ordinal)}";

        using var answer = await _browser.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Contains(choice.Contains("{own}&to={own}", StringComparison.Ordinal) ? "Choose two different ones" : "none of yours", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".verdict, [data-rule]"));
        Assert.Equal(2, page.QuerySelectorAll("form select").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync(path.Replace("/lm36?", "/lm36/how?", StringComparison.Ordinal), Stop)).StatusCode);
    }

    [Theory]
    [InlineData("lm36", "is not there")]
    [InlineData("nothing", "is none")]
    [InlineData("plan", "has no scales")]
    [InlineData("balance", "has no scales")]
    [InlineData("mistakes", "is no report of steps")]
    public async Task Who_has_no_sitting_that_can_be_followed_finds_nothing(string instrument, string because)
    {
        await SitAsync(PartExample.Planned, "plan.v1");
        await SitAsync(PartExample.SteeringMissing, "balance.v1");
        await SitAsync(PartExample.NineOfTwelve, "mistakes.v1");
        await Sat.SubmittedAsync(_server, Example.Leading);

        Assert.True((await _browser.GetAsync($"/history/{instrument}", Stop)).StatusCode == HttpStatusCode.NotFound, because);
        using var nobody = _server.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync($"/history/{instrument}", Stop)).StatusCode);
    }

    [Fact]
    public async Task Another_version_is_drawn_apart_joined_to_nothing_and_compared_with_nothing()
    {
        var (old, _, _) = (await SitAsync("1,1,1,1,1,1,1,1,1,1,1,1", "own.v1"), await SitAsync(Example.Pulse, "own.v2"), await SitAsync(Example.Pulse, "own.v2"));
        var page = await ReadAsync("/history/own");

        Assert.Equal("No change can be told from chance.", page.QuerySelector("h1")!.TextContent.Trim());
        var versions = page.QuerySelectorAll("section.timeline");
        Assert.Equal(["Over time: version 2", "Over time: version 1"], versions.Select(version => version.QuerySelector("h2")!.TextContent));
        Assert.Contains("compared with no other version", versions[1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("compared with no other version", versions[0].TextContent, StringComparison.Ordinal);
        Assert.Empty(Joined(versions[1]));
        Assert.All(Joined(versions[0]), path => Assert.Equal(2, path.Split('M', 'L').Length - 1));
        Assert.Equal(2, Joined(versions[0]).Count());
        Assert.Equal(["Leadership", "Management"], page.QuerySelectorAll(".changes .scale-label > span:first-child").Select(name => name.TextContent));

        var newest = page.QuerySelectorAll("select option").Select(option => option.GetAttribute("value")).Last(id => id != $"{old}");
        var across = await ReadAsync($"/history/own?from={old}&to={newest}");
        Assert.Equal("Version 1 and version 2 do not ask the same, so no score of one is compared with a score of the other.", across.QuerySelector("h1")!.TextContent.Trim());
        Assert.Empty(across.QuerySelectorAll(".verdict"));
    }

    [Fact]
    public async Task A_sitting_to_be_read_with_care_is_hollow_passed_over_and_not_compared_when_it_is_chosen()
    {
        await SitAsync(Example.AllAlike);
        var careless = await Sat.OpenAsync(_server, _actor, Sparse);
        Assert.Equal(SubmitOutcome.Done, await _server.Services.GetRequiredService<Sittings>().SubmitAsync(_actor, careless, new LastWord(false, DoNotUse: true, null), Stop));
        await SitAsync(OneStepUp);

        var page = await ReadAsync("/history/lm36");
        Assert.Equal(2 + 6, page.QuerySelectorAll("svg[role=img] .hollow").Length);
        Assert.All(Joined(page.QuerySelector("section.timeline")!), path => Assert.Equal(2, path.Split('M', 'L').Length - 1));
        Assert.Contains("Hollow: to be read with care", page.QuerySelector("section.timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("reliably higher", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        var chosen = await ReadAsync($"/history/lm36?to={careless}");
        Assert.Equal("The later sitting is to be read with care, so no score is compared.", chosen.QuerySelector("h1")!.TextContent.Trim());
        Assert.Empty(chosen.QuerySelectorAll(".verdict"));
    }

    [Fact]
    public async Task A_damaged_sitting_is_named_and_the_others_are_followed_all_the_same()
    {
        var damaged = await SitAsync(Example.Leading);
        await SitAsync(Example.AllAlike);
        await SitAsync(OneStepUp);
        await Sat.DamageAsync(_server, damaged);
        var page = await ReadAsync("/history/lm36");

        Assert.StartsWith("One sitting is not shown here", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("reliably higher", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_report_and_own_data_lead_here_as_soon_as_there_are_two()
    {
        var first = await SitAsync(Example.AllAlike);
        string[] pages = [$"/profile/{first}", "/report", "/my"];
        foreach (var path in pages)
            Assert.Empty((await ReadAsync(path)).QuerySelectorAll("a[href^='/history']"));

        await SitAsync(OneStepUp);
        foreach (var path in pages)
            Assert.NotEmpty((await ReadAsync(path)).QuerySelectorAll("a[href='/history/lm36']"));
    }

    /// <summary>The lines that join sittings.</summary>
    private static IEnumerable<string> Joined(IElement version) => version.QuerySelectorAll("svg[role=img] path.over").Select(path => path.GetAttribute("d")!);

    private Task<SittingId> SitAsync(string answers, string key = "lm36.v1") => Sat.SubmittedAsync(_server, _actor, answers, Catalog.Find(key)!);

    private async Task<(Actor Actor, HttpClient Browser)> GuestAsync()
    {
        var (actor, token) = await _server.Services.GetRequiredService<GuestTokens>().IssueAsync(Stop);
        var browser = _server.Browser();
        browser.DefaultRequestHeaders.Add("Cookie", $"leadmanage={token}");
        return (actor, browser);
    }

    private async Task<IHtmlDocument> ReadAsync(string path) => new HtmlParser().ParseDocument(await _browser.GetStringAsync(new Uri(path, UriKind.Relative), Stop));
}
