using System.Data.Common;

namespace LeadManage.Web.Storage;

/// <summary>
/// What every connection to the store is set to. WAL with synchronous=FULL: a commit that returned survives a power cut;
/// secure_delete: what is deleted is overwritten; the rest distrusts a file that somebody may have tampered with.
/// </summary>
internal static class Pragmas
{
    // Name, value to set, value that is read back.
    private static readonly (string Name, string Value, string ReadBack)[] All =
    [
        ("journal_mode", "WAL", "wal"),
        ("synchronous", "FULL", "2"),
        ("foreign_keys", "ON", "1"),
        ("secure_delete", "ON", "1"),
        ("trusted_schema", "OFF", "0"),
        ("cell_size_check", "ON", "1"),
        ("temp_store", "MEMORY", "2"),
    ];

    private static readonly string Batch = string.Concat(All.Select(pragma => $"PRAGMA {pragma.Name}={pragma.Value};"));

    // Older libraries may corrupt a WAL database when two connections checkpoint it (fixed in 3.51.3).
    private static readonly Version LeastSqlite = new(3, 51, 3);

    public static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Batch;
        command.ExecuteNonQuery();
    }

    /// <exception cref="StoreStartException">A setting did not hold: answers would be less safe than we say they are.</exception>
    public static void Assert(DbConnection connection)
    {
        foreach (var (name, value, readBack) in All)
        {
            var found = Scalar(connection, $"PRAGMA {name}");
            if (found != readBack)
                throw new StoreStartException($"SQLite did not take PRAGMA {name}={value}; it says {found}. {connection.DataSource} may lie on a disk that cannot hold a database safely, such as a network share. Choose another folder with {DataFolder.Option}.");
        }

        var sqlite = Scalar(connection, "SELECT sqlite_version()");
        if (Version.Parse(sqlite) < LeastSqlite)
            throw new StoreStartException($"SQLite {sqlite} is too old; at least {LeastSqlite} is needed.");
    }

    public static string Scalar(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar()) ?? "";
    }
}
