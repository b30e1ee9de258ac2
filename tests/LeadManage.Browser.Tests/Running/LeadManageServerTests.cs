using System.Diagnostics;

namespace LeadManage.Browser.Tests.Running;

public sealed class LeadManageServerTests
{
    [Fact]
    public async Task It_can_be_killed_and_comes_back_at_the_same_address()
    {
        await using var server = await LeadManageServer.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Root };
        var first = server.ProcessId;

        await server.KillAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync("/", TestContext.Current.CancellationToken));
        await server.StartAgainAsync();

        using var answer = await http.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.NotEqual(first, server.ProcessId);
    }

    [Fact]
    public async Task Told_to_stop_it_ends_within_its_shutdown_time()
    {
        await using var server = await LeadManageServer.StartAsync();

        Assert.InRange((await server.StopAsync()).TotalSeconds, 0, 8);
    }

    [Fact]
    public async Task Nothing_is_left_of_it()
    {
        var server = await LeadManageServer.StartAsync();
        var process = Process.GetProcessById(server.ProcessId);

        await server.DisposeAsync();

        Assert.True(process.HasExited);
        Assert.False(Directory.Exists(server.Folder));
    }
}
