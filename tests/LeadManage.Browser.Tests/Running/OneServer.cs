using Microsoft.Data.Sqlite;

namespace LeadManage.Browser.Tests.Running;

/// <summary>One server for all tests of a class that does it no harm.</summary>
public sealed class OneServer : IAsyncLifetime
{
    private LeadManageServer? _server;

    public LeadManageServer Server => _server ?? throw new InvalidOperationException("The server has not started.");

    /// <summary>How many profiles its store holds, counted past the program.</summary>
    public long Profiles() => (long)Ask("SELECT COUNT(*) FROM Profiles")!;

    /// <summary>Gives a sitting, the newest of the store, a questionnaire that the program does not have.</summary>
    public void MakeNewestUnknown() => Ask("UPDATE Sittings SET Instrument = 'lm99.v3' WHERE Id = (SELECT MAX(Id) FROM Sittings)");

    private object? Ask(string sql)
    {
        using var store = new SqliteConnection($"Data Source={Path.Combine(Server.Folder, "leadmanage.db")};Pooling=False");
        store.Open();
        using var command = store.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public async ValueTask InitializeAsync() => _server = await LeadManageServer.StartAsync();

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
