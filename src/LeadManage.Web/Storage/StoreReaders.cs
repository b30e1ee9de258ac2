using System.Collections.Concurrent;

namespace LeadManage.Web.Storage;

/// <summary>Connections that wait with their statements prepared, for the one or two reads that every request makes. All else reads through EF Core.</summary>
public sealed class StoreReaders(DataFolder folder) : IDisposable
{
    private readonly ConcurrentBag<StoreConnection> _idle = [];

    public T? First<T>(string sql, Func<StoreRow, T> read, params ReadOnlySpan<object?> values)
    {
        var store = Take();
        try
        {
            var found = store.First(sql, read, values);
            _idle.Add(store);
            return found;
        }
        catch
        {
            // A connection that failed once is not trusted again.
            store.Dispose();
            throw;
        }
    }

    public IReadOnlyList<T> All<T>(string sql, Func<StoreRow, T> read, params ReadOnlySpan<object?> values)
    {
        var store = Take();
        try
        {
            var found = store.All(sql, read, values);
            _idle.Add(store);
            return found;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var store in _idle)
            store.Dispose();
    }

    private StoreConnection Take() => _idle.TryTake(out var waiting) ? waiting : StoreConnection.Open(folder);
}
