using LeadManage.Web.Mailing;
using LeadManage.Web.Manual;

namespace LeadManage.Web.Storage;

/// <summary>
/// Erases what has been kept long enough, makes manuals anew where enough has changed, and compacts what was erased:
/// after the start, then when nobody writes (at most once an hour), and after half a day in any case.
/// </summary>
public sealed class Upkeep(StoreWriter writer, Compaction compaction, Retention retention, IdleGuests idleGuests, MigrationBackups backups, ManualMaking manuals, ClockWatch watch, TimeProvider clock, ILogger<Upkeep> logger) : BackgroundService
{
    private const int ErasedTogether = 100;

    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LeastPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(12);

    // Timestamps, not times of day: a clock that is set must not put it off. What a killed server left over is due at once.
    private long? _lastCompaction;
    private long? _dueSince;

    /// <summary>Erases sittings and guests, links, letters and backups whose time is over.</summary>
    public async Task EraseExpiredAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await writer.WriteAsync(store => store.Execute("DELETE FROM ResumeLinks WHERE ExpiresAt <= ?1", now.ToUnixTimeSeconds()), ct);
        await writer.WriteAsync(store => Outbox.EraseExpired(store, now), ct);
        var end = SittingId.FirstOf(now - retention.OfSittings);
        while (await writer.WriteAsync(store => EraseSome(store, end), ct) == ErasedTogether)
            ct.ThrowIfCancellationRequested();
        await idleGuests.EraseAsync(ct);
        backups.DeleteOlderThan(retention.OfMigrationBackups);
    }

    /// <summary>One beat: everything that is due now.</summary>
    public async Task BeatAsync(CancellationToken ct)
    {
        if (watch.IsSteady())
            await EraseExpiredAsync(ct);
        // Before the compaction and never beside it: whoever reads keeps the log from being emptied.
        await manuals.RenewAsync(ct);
        if (!compaction.IsDue())
        {
            _dueSince = null;
            return;
        }

        _dueSince ??= clock.GetTimestamp();
        if (_lastCompaction is { } last
            && (writer.Idle < Quiet || clock.GetElapsedTime(last) < LeastPause)
            && clock.GetElapsedTime(_dueSince.Value) < LongestWait)
            return;
        await compaction.CompactAsync(ct);
        _lastCompaction = clock.GetTimestamp();
        _dueSince = null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await BeatAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                logger.LogError(error, "Erasing, making manuals or compacting did not succeed; it is tried again in a minute.");
            }
        }
    }

    private static int EraseSome(StoreConnection store, SittingId end)
    {
        var expired = store.All("SELECT Id FROM Sittings WHERE Id < ?1 ORDER BY Id LIMIT ?2", row => new SittingId(row.Number(0)), end.Value, ErasedTogether);
        foreach (var id in expired)
            Erasure.Erase(store, id);
        return expired.Count;
    }
}
