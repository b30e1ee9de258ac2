using LeadManage.Web.Tests.Following;
using LeadManage.Web.Tests.Profiles;

namespace LeadManage.Web.Tests.Comparing;

/// <summary>The numbers of a comparison, over HTTP.</summary>
public sealed class HistoryNumbersTests : IAsyncLifetime
{
    private readonly Walker _walker = new();

    public ValueTask InitializeAsync() => _walker.InitializeAsync();

    public ValueTask DisposeAsync() => _walker.DisposeAsync();

    [Fact]
    public async Task Every_number_of_a_comparison_is_what_its_derivation_comes_to()
    {
        await _walker.FinishAsync("lm36.v1", Example.Leading);
        await _walker.FinishAsync("lm36.v1", Example.Partial);
        var links = (await _walker.ReadAsync("/history/lm36")).QuerySelectorAll("main a.made");

        var sections = new Dictionary<string, HowSection>(StringComparer.Ordinal);
        foreach (var address in links.Select(link => link.GetAttribute("href")!.Split('#')[0]).Distinct(StringComparer.Ordinal))
            foreach (var (id, section) in HowSection.On(await _walker.ReadAsync(address), address))
                sections[id] = section;

        Assert.True(links.Length > 80, $"{links.Length} numbers");
        Assert.All(links, link => ShownNumber.AssertWorkedOut(link, sections));
    }
}
