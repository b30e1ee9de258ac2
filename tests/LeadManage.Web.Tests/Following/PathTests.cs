using AngleSharp.Dom;
using LeadManage.Web.Tests.Profiles;
using LeadManage.Web.Tests.Profiles.Parts;

namespace LeadManage.Web.Tests.Following;

/// <summary>The suggested path over HTTP, on a real store.</summary>
public sealed class PathTests : IAsyncLifetime
{
    private readonly Walker _walker = new();

    public ValueTask InitializeAsync() => _walker.InitializeAsync();

    public ValueTask DisposeAsync() => _walker.DisposeAsync();

    [Fact]
    public async Task Somebody_new_is_led_to_the_first_step_and_gets_no_cookie()
    {
        using var nobody = _walker.Server.Browser();
        var response = await nobody.GetAsync("/path", TestContext.Current.CancellationToken);
        var page = await Walker.ReadAsync(nobody, "/path");

        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Equal(["What your situation asks", "Leading and managing at work", "Now and needed"], page.QuerySelectorAll(".path h3").Select(step => step.TextContent));
        Assert.Equal("/start/situation", Primary(page));
        Assert.Empty(page.QuerySelectorAll("a[href='/report']"));
        Assert.Equal(["capabilities", "elements", "mistakes", "phases", "plan", "lm12"], page.QuerySelectorAll(".shelf a").Select(link => link.GetAttribute("href")!.Split('/')[^1]));
    }

    [Fact]
    public async Task A_step_that_is_done_shows_its_day_and_one_that_is_begun_goes_on_where_it_was_left()
    {
        var done = await _walker.FinishAsync("situation.v1", PartExample.StableAndComplex);
        var begun = await Sat.OpenAsync(_walker.Server, _walker.Actor, "3,4");
        var page = await _walker.ReadAsync("/path");
        var steps = page.QuerySelectorAll(".path > li").ToArray();

        Assert.Equal(["card done", "card open", "card open"], steps.Select(step => step.ClassName));
        Assert.Equal(done.BegunAt.ToString("yyyy-MM-dd"), steps[0].QuerySelector("time")!.GetAttribute("datetime"));
        Assert.NotNull(steps[0].QuerySelector($"a[href='/profile/{done}']"));
        Assert.Equal($"/take/{begun}", Primary(page));
        Assert.StartsWith("Continue where you were", steps[1].QuerySelector("a.primary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/start/balance", steps[2].QuerySelector("a.btn")!.GetAttribute("href"));
    }

    [Fact]
    public async Task After_the_last_step_the_report_is_what_is_next()
    {
        await _walker.FinishPathAsync();
        Assert.Equal("/report", Primary(await _walker.ReadAsync("/path")));
    }

    [Fact]
    public async Task A_result_leads_to_the_next_step_that_is_not_done_and_the_last_to_the_report_alone()
    {
        var profile = await _walker.FinishAsync("lm36.v1", Example.Leading);
        Assert.Equal(["/start/situation", "/report", "/path"], await OnFromAsync(profile));
        await _walker.FinishAsync("situation.v1", PartExample.StableAndComplex);
        Assert.Equal(["/start/balance", "/report", "/path"], await OnFromAsync(profile));
        await _walker.FinishAsync("balance.v1", PartExample.SteeringMissing);
        Assert.Equal(["/report", "/path"], await OnFromAsync(profile));

        async Task<IEnumerable<string>> OnFromAsync(LeadManage.Web.Storage.SittingId id) =>
            (await _walker.ReadAsync($"/profile/{id}")).QuerySelectorAll(".on-path a").Select(link => link.GetAttribute("href")!);
    }

    [Fact]
    public async Task Nobody_elses_steps_are_counted()
    {
        await Sat.SubmittedAsync(_walker.Server, Example.Leading);
        Assert.Empty((await _walker.ReadAsync("/path")).QuerySelectorAll(".path > .done"));
    }

    /// <summary>Where the one primary button leads.</summary>
    private static string? Primary(IParentNode page) => Assert.Single(page.QuerySelectorAll("a.primary")).GetAttribute("href");
}
