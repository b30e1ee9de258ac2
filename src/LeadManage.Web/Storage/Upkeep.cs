namespace LeadManage.Web.Storage;

/// <summary>Erases what has been kept long enough and compacts what was erased: soon when nobody writes, after half a day in any case.</summary>
public sealed class Upkeep(StoreWriter writer, Compaction compaction, Retention retention, MigrationBackups backups, TimeProvider clock, ILogger<Upkeep> logger) : BackgroundService
{
    private const int ErasedTogether = 100;

    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(12);

    private DateTimeOffset? _dueSince;

    /// <summary>Erases sittings and guests, links and backups whose time is over.</summary>
    public async Task EraseExpiredAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        backups.DeleteOlderThan(retention.OfMigrationBackups);
        await writer.WriteAsync(store => store.Execute("DELETE FROM ResumeLinks WHERE ExpiresAt <= ?1", now.ToUnixTimeSeconds()), ct);
        var end = SittingId.FirstOf(now - retention.OfSittings);
        while (await writer.WriteAsync(store => EraseSome(store, end), ct) == ErasedTogether)
            ct.ThrowIfCancellationRequested();
    }

    /// <summary>One beat: everything that is due now.</summary>
    public async Task BeatAsync(CancellationToken ct)
    {
        await EraseExpiredAsync(ct);
        if (!compaction.IsDue())
        {
            _dueSince = null;
            return;
        }

        _dueSince ??= clock.GetUtcNow();
        if (writer.Idle < Quiet && clock.GetUtcNow() - _dueSince < LongestWait)
            return;
        await compaction.CompactAsync(ct);
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
                logger.LogError(error, "Erasing or compacting did not succeed; it is tried again in a minute.");
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
