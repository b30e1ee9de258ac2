using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>Bytes on the wire of a first visit to the published program, with headers, style, script, picture and service worker: everything that came through.</summary>
[Collection<OnPublishedServer>]
public sealed class WeightTests(Browsers browsers, PublishedServer one)
{
    [Fact]
    public async Task The_question_page_with_all_36_statements_weighs_at_most_15_kB() =>
        Assert.InRange(await FirstLoadAsync(async visit => $"/take/{await visit.Context.BegunAsync(visit.Root, new GivenAnswers())}/1"), 2_000, 15_000);

    [Fact]
    public async Task The_landing_page_weighs_at_most_20_kB() =>
        Assert.InRange(await FirstLoadAsync(_ => Task.FromResult("/")), 2_000, 20_000);

    [Fact]
    public async Task Pages_without_a_circuit_load_no_framework_script()
    {
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), async visit =>
        {
            var loaded = new List<string>();
            visit.Context.Request += (_, request) => loaded.Add(request.Url);
            var open = await visit.Context.BegunAsync(one.Server.Root, GivenAnswers.Complete());
            var done = await visit.Context.FinishedAsync(one.Server.Root, GivenAnswers.Complete());
            foreach (var path in (string[])["/", "/method", "/limits", "/claims", "/sample", "/start/lm36", "/my", "/path", "/report", $"/take/{open}/1", $"/take/{open}/review", $"/take/{open}/pause", $"/profile/{done}", $"/profile/{done}/how"])
            {
                await visit.Page.GotoAsync(path);
                await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            }

            Assert.Contains(loaded, url => url.Contains("answering", StringComparison.Ordinal));
            Assert.DoesNotContain(loaded, url => url.Contains("_framework", StringComparison.Ordinal) || url.Contains("_blazor", StringComparison.Ordinal) || url.Contains("MudBlazor", StringComparison.Ordinal));
        });
    }

    private async Task<long> FirstLoadAsync(Func<Visit, Task<string>> prepare)
    {
        await using var line = new FaultProxy(one.Server.Root);
        var bytes = 0L;
        await Visit.OnAsync(await browsers.ChromiumAsync(), line.Root, Device.Phone.ToOptions(), async visit =>
        {
            var path = await prepare(visit);
            var before = line.BytesToBrowser;
            await visit.Page.GotoAsync(path);
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            // The service worker is installed after the page has loaded.
            await visit.Page.WaitForTimeoutAsync(1000);
            bytes = line.BytesToBrowser - before;
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"First load: {bytes} bytes");
        return bytes;
    }
}
