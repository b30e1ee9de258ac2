using LeadManage.Web.Storage;
using Microsoft.Data.Sqlite;

namespace LeadManage.Web.Tests.SigningIn;

internal static class Asking
{
    /// <summary>Runs a statement past the program; its first value as text.</summary>
    public static string Ask(this WebServer server, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={new DataFolder(server.DataFolder).Database};Pooling=False");
        connection.Open();
        return Pragmas.Scalar(connection, sql);
    }
}
