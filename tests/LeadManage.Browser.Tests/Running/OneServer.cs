using Microsoft.Data.Sqlite;

namespace LeadManage.Browser.Tests.Running;

/// <summary>One server for all tests of a class that does it no harm.</summary>
public sealed class OneServer : IAsyncLifetime
{
    private LeadManageServer? _server;

    public LeadManageServer Server => _server ?? throw new InvalidOperationException("The server has not started.");

    /// <summary>How many profiles its store holds, counted past the program.</summary>
    public long Profiles()
    {
        using var store = new SqliteConnection($"Data Source={Path.Combine(Server.Folder, "leadmanage.db")};Mode=ReadOnly;Pooling=False");
        store.Open();
        using var command = store.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Profiles";
        return (long)command.ExecuteScalar()!;
    }

    public async ValueTask InitializeAsync() => _server = await LeadManageServer.StartAsync();

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
