namespace LeadManage.Browser.Tests.Running;

public sealed class FaultProxyTests(OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task It_carries_cuts_swallows_and_heals()
    {
        await using var line = new FaultProxy(one.Server.Root);
        using var http = new HttpClient { BaseAddress = line.Root, Timeout = TimeSpan.FromSeconds(10) };
        using var hasty = new HttpClient { BaseAddress = line.Root, Timeout = TimeSpan.FromSeconds(1) };
        var ct = TestContext.Current.CancellationToken;
        Assert.Contains("LeadManage", await http.GetStringAsync("/", ct), StringComparison.Ordinal);

        line.Cut();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync("/", ct));

        line.Swallow();
        await Assert.ThrowsAsync<TaskCanceledException>(() => hasty.GetStringAsync("/", ct));

        line.Heal();
        Assert.Contains("LeadManage", await http.GetStringAsync("/", ct), StringComparison.Ordinal);
    }
}
