namespace LeadManage.Web.Storage;

/// <summary>
/// Guests who hold no sitting, because the one they asked for could not be begun or their link had just expired. No sitting
/// tells how old they are, so they go when they are seen without one twice, an hour apart: a request that makes a guest
/// gives it a sitting at once or never. Only who joined a group or took up an invitation may begin later: they stay as long as a sitting does. Who comes back with such a cookie becomes a guest anew.
/// </summary>
public sealed class IdleGuests(DataFolder folder, StoreWriter writer, Retention retention, TimeProvider clock)
{
    private const int ErasedTogether = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private IReadOnlyList<long> _seen = [];
    private long? _lookedAt;

    /// <summary>Erases those seen the last time, and looks for others; does nothing within an hour of the last look.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public async Task EraseAsync(CancellationToken ct)
    {
        if (_lookedAt is { } last && clock.GetElapsedTime(last) < Pause)
            return;
        var kept = (clock.GetUtcNow() - retention.OfSittings).ToUnixTimeSeconds();
        foreach (var some in _seen.Chunk(ErasedTogether))
            await writer.WriteAsync(store => Erasure.EraseIdle(store, some, kept), ct);
        // All guests are looked at: on a connection of its own, so that no answer waits for it.
        using var reading = StoreConnection.Open(folder);
        _seen = reading.All($"SELECT Id FROM Guests WHERE {Erasure.Idle}", row => row.Number(0), kept);
        _lookedAt = clock.GetTimestamp();
    }
}
