using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LeadManage.Web.Storage;

/// <summary>
/// An open connection that prepares each statement once and keeps it. Values are bound to ?1, ?2, ... in the order given.
/// It speaks to SQLite directly: a command and a reader of ADO.NET for each statement cost several times the statement.
/// For one thread at a time.
/// </summary>
public sealed class StoreConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, sqlite3_stmt> _prepared = new(StringComparer.Ordinal);

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
            raw.sqlite3_busy_timeout(connection.Handle, (int)TimeSpan.FromSeconds(1).TotalMilliseconds);
            return new StoreConnection(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs one statement to its end; returns the rows it inserted, updated or deleted.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Bound(sql, values);
        try
        {
            while (Step(statement))
            {
                // A pragma answers with a row; nobody asked.
            }

            return raw.sqlite3_changes(_connection.Handle);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>The first row, or <see langword="default"/> when there is none.</summary>
    public T? First<T>(string sql, Func<StoreRow, T> read, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(read);
        var statement = Bound(sql, values);
        try
        {
            return Step(statement) ? read(new StoreRow(statement)) : default;
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    public IReadOnlyList<T> All<T>(string sql, Func<StoreRow, T> read, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(read);
        var found = new List<T>();
        Each(sql, row => found.Add(read(row)), values);
        return found;
    }

    /// <summary>Every row, one after the other, of one moment; for more rows than can be held.</summary>
    public void Each(string sql, Action<StoreRow> take, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(take);
        var statement = Bound(sql, values);
        try
        {
            while (Step(statement))
                take(new StoreRow(statement));
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
            statement.Dispose();
        _connection.Dispose();
    }

    private sqlite3_stmt Bound(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v2(_connection.Handle, sql, out statement));
            _prepared[sql] = statement;
        }

        for (var place = 1; place <= values.Length; place++)
            Check(Bind(statement, place, values[place - 1]));
        return statement;
    }

    private static int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        double number => raw.sqlite3_bind_double(statement, place, number),
        string text => raw.sqlite3_bind_text(statement, place, text),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        _ => throw new ArgumentException($"A {value.GetType().Name} has no place in the store.", nameof(value)),
    };

    private bool Step(sqlite3_stmt statement)
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW)
            return true;
        if (result != raw.SQLITE_DONE)
            Check(result);
        return false;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _connection.Handle);
}
