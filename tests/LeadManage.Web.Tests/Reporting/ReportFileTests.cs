using System.Net;
using LeadManage.Web.Account;
using LeadManage.Web.Tests.Following;
using LeadManage.Web.Tests.Profiles;
using LeadManage.Web.Tests.Profiles.Parts;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Reporting;

/// <summary>Reports over HTTP, on a real store.</summary>
public sealed class ReportFileTests : IAsyncLifetime
{
    private readonly Walker _walker = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _walker.InitializeAsync();

    public ValueTask DisposeAsync() => _walker.DisposeAsync();

    [Fact]
    public async Task The_owner_gets_a_file_with_a_plain_name_that_nobody_keeps_on_the_way()
    {
        var id = await _walker.FinishAsync("lm36.v1", Example.Leading);
        using var answer = await _walker.Browser.GetAsync($"/my/{id}/report.pdf", Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"leadmanage-{id}.pdf", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var paper = Paper.Read(await answer.Content.ReadAsByteArrayAsync(Stop));
        paper.AssertHasAllOf((await _walker.ReadAsync($"/profile/{id}")).QuerySelector("article.report")!);
        Assert.Equal("Leading and managing at work · LeadManage", paper.Title);
    }

    [Fact]
    public async Task What_is_not_ones_own_and_what_is_not_there_answer_alike()
    {
        var id = await _walker.FinishAsync("lm36.v1", Example.Leading);
        var (_, token) = await _walker.Server.Services.GetRequiredService<GuestTokens>().IssueAsync(Stop);
        using var other = _walker.Server.Browser();
        other.DefaultRequestHeaders.Add("Cookie", $"leadmanage={token}");
        using var nobody = _walker.Server.Browser();

        foreach (var address in new[] { $"/my/{id}/report.pdf", "/my/report.pdf" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address, Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync(address, Stop)).StatusCode);
        }

        foreach (var address in new[] { "/my/0000000000001/report.pdf", "/my/not-a-sitting/report.pdf", $"/my/{id}/report.pdf?paper=a0", "/my/report.pdf?paper=a0" })
            Assert.Equal(HttpStatusCode.NotFound, (await _walker.Browser.GetAsync(address, Stop)).StatusCode);
    }

    [Fact]
    public async Task A_damaged_result_is_no_file()
    {
        var id = await _walker.FinishAsync("lm36.v1", Example.Leading);
        await Sat.DamageAsync(_walker.Server, id);

        Assert.Equal(HttpStatusCode.NotFound, (await _walker.Browser.GetAsync($"/my/{id}/report.pdf", Stop)).StatusCode);
    }

    [Fact]
    public async Task The_report_of_the_path_has_all_of_its_page_and_what_changed()
    {
        await _walker.FinishAsync("lm36.v1", Example.AllLow);
        await _walker.FinishPathAsync();
        var path = await _walker.Browser.GetByteArrayAsync("/my/report.pdf", Stop);
        if (Environment.GetEnvironmentVariable("LEADMANAGE_KEEP_REPORT") is { } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, "path.pdf"), path, Stop);
        Assert.InRange(path.Length, 1, 150_000);
        foreach (var (key, answers) in ((string, string)[])[("plan.v1", PartExample.Planned), ("mistakes.v1", PartExample.NineOfTwelve), ("elements.v1", "6,1,5,3,4,4,4,3,5,3,4,4,5,2,5,3,4,3,5,4,4,3,6"), ("phases.v1", PartExample.TimeShared), ("capabilities.v1", PartExample.RankedApart)])
            await _walker.FinishAsync(key, answers);

        var file = await _walker.Browser.GetByteArrayAsync("/my/report.pdf", Stop);
        if (Environment.GetEnvironmentVariable("LEADMANAGE_KEEP_REPORT") is { } keep)
            await File.WriteAllBytesAsync(Path.Combine(keep, "joint.pdf"), file, Stop);
        var paper = Paper.Read(file);

        paper.AssertHasAllOf((await _walker.ReadAsync("/report")).QuerySelector("article.report")!);
        paper.AssertHasAllOf((await _walker.ReadAsync("/history/lm36")).QuerySelector(".timeline")!);
        foreach (var part in (await _walker.ReadAsync("/history/lm36")).QuerySelectorAll("h1, .changes, .trust"))
            paper.AssertHasAllOf(part);
        Assert.Equal(file, await _walker.Browser.GetByteArrayAsync("/my/report.pdf", Stop));
        // Eight results and a comparison: a hundred pages.
        Assert.InRange(file.Length, 1, 330_000);
        // Each number, and each line of the contents, leads to a place in the report.
        Assert.True(paper.Links.Count > 300);
    }

    [Fact]
    public async Task Whoever_asks_for_one_after_the_other_is_asked_to_wait()
    {
        var id = await _walker.FinishAsync("plan.v1", PartExample.Planned);
        var answers = new List<HttpStatusCode>();
        foreach (var _ in Enumerable.Range(0, 60))
            answers.Add((await _walker.Browser.GetAsync($"/my/{id}/report.pdf", Stop)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, answers[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }
}
