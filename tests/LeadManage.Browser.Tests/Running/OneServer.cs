namespace LeadManage.Browser.Tests.Running;

/// <summary>One server for all tests of a class that does it no harm.</summary>
public sealed class OneServer : IAsyncLifetime
{
    private LeadManageServer? _server;

    public LeadManageServer Server => _server ?? throw new InvalidOperationException("The server has not started.");

    public async ValueTask InitializeAsync() => _server = await LeadManageServer.StartAsync();

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
