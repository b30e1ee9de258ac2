using Microsoft.Data.Sqlite;

namespace LeadManage.Web.Storage;

/// <summary>An open connection that prepares each statement once and keeps it. Values are bound to $1, $2, ... For one thread at a time.</summary>
public sealed class StoreConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    private StoreConnection(SqliteConnection connection) => _connection = connection;

    public static string StringFor(DataFolder folder, bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = folder.Database, Pooling = pooling, DefaultTimeout = 1 }.ToString();

    public static StoreConnection Open(DataFolder folder)
    {
        var connection = new SqliteConnection(StringFor(folder, pooling: false));
        try
        {
            connection.Open();
            Pragmas.Apply(connection);
            return new StoreConnection(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement; returns the rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).ExecuteNonQuery();

    /// <summary>The first row, or <see langword="default"/> when there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var rows = Bound(sql, values).ExecuteReader();
        return rows.Read() ? read(rows) : default;
    }

    public IReadOnlyList<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var rows = Bound(sql, values).ExecuteReader();
        var found = new List<T>();
        while (rows.Read())
            found.Add(read(rows));
        return found;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Bound(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var place = 1; place <= values.Length; place++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${place}" });
            _prepared[sql] = command;
        }

        for (var place = 0; place < values.Length; place++)
            command.Parameters[place].Value = values[place] ?? DBNull.Value;
        return command;
    }
}
