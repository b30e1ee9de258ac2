using AngleSharp.Dom;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Tests.Profiles;
using LeadManage.Web.Tests.Profiles.Parts;

namespace LeadManage.Web.Tests.Following;

/// <summary>The numbers of the joint report, and of the page of each result in it, over HTTP.</summary>
public sealed class ReportNumbersTests : IAsyncLifetime
{
    private readonly Walker _walker = new();

    public ValueTask InitializeAsync() => _walker.InitializeAsync();

    public ValueTask DisposeAsync() => _walker.DisposeAsync();

    [Fact]
    public async Task Every_number_of_the_joint_report_opens_a_derivation_that_comes_to_it()
    {
        foreach (var (key, answers) in ((string, string)[])[("plan.v1", PartExample.Planned), ("mistakes.v1", PartExample.NineOfTwelve), ("elements.v1", "6,1,5,3,4,4,4,3,5,3,4,4,5,2,5,3,4,3,5,4,4,3,6"), ("phases.v1", PartExample.TimeShared), ("capabilities.v1", PartExample.RankedApart)])
            await _walker.FinishAsync(key, answers);
        await _walker.FinishPathAsync();
        var report = await _walker.ReadAsync("/report");
        var alone = report.QuerySelectorAll(".chapter > .facts a").Select(link => link.GetAttribute("href")!).ToArray();
        Assert.Equal(8, alone.Length);

        var sections = new Dictionary<string, HowSection>(StringComparer.Ordinal);
        foreach (var address in alone)
            foreach (var (id, section) in HowSection.On(await _walker.ReadAsync($"{address}/how"), $"{address}/how"))
                sections[id] = section;

        foreach (var page in alone.Append("/report"))
        {
            var article = (page == "/report" ? report : await _walker.ReadAsync(page)).QuerySelector("article.report")!;
            Assert.Empty(OpenNumbers.In(article, [.. InstrumentCatalog.Published.All]));
            Assert.All(ShownNumber.LinksIn(article), link => ShownNumber.AssertWorkedOut(link, sections));
        }

        Assert.True(ShownNumber.LinksIn(report).Count > 150);
    }
}
