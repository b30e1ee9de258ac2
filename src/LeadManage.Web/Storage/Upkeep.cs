using LeadManage.Web.Inviting;
using LeadManage.Web.Keeping;
using LeadManage.Web.Leaving;
using LeadManage.Web.Mailing;
using LeadManage.Web.Manual;
using LeadManage.Web.Noting;

namespace LeadManage.Web.Storage;

/// <summary>
/// Erases what has been kept long enough, makes manuals anew where enough has changed, and compacts what was erased:
/// after the start, then when nobody writes (at most once an hour), and after half a day in any case.
/// </summary>
public sealed class Upkeep(StoreWriter writer, Compaction compaction, Retention retention, IdleGuests idleGuests, MigrationBackups backups, Leftovers leftovers, InactiveAccounts inactive, ManualMaking manuals, ErasureLedger ledger, ClockWatch watch, TimeProvider clock, ILogger<Upkeep> logger) : BackgroundService
{
    private const int ErasedTogether = 100;

    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LeastPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(12);

    // Timestamps, not times of day: a clock that is set must not put it off. What a killed server left over is due at once.
    private long? _lastCompaction;
    private long? _dueSince;

    // Older sittings that are left belong to people with an account, and nothing younger ever becomes older than they are.
    private long _lookedAtUpTo;

    /// <summary>Erases sittings, guests and accounts, links, letters, invitations, deleted notes and backups whose time is over.</summary>
    public async Task EraseExpiredAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await writer.WriteAsync(store => store.Execute("DELETE FROM ResumeLinks WHERE ExpiresAt <= ?1", now.ToUnixTimeSeconds()), ct);
        await writer.WriteAsync(store => store.Execute("DELETE FROM PersonLinks WHERE ExpiresAt <= ?1", now.ToUnixTimeSeconds()), ct);
        await writer.WriteAsync(store => Outbox.EraseExpired(store, now), ct);
        while (await writer.WriteAsync(store => InvitationRows.EraseSome(store, now - retention.OfSittings, ErasedTogether), ct) == ErasedTogether)
            ct.ThrowIfCancellationRequested();
        await writer.WriteAsync(store => NoteRows.EraseDeleted(store, now), ct);
        var end = SittingId.FirstOf(now - retention.OfSittings);
        for (long? last = _lookedAtUpTo; last is not null; last = await writer.WriteAsync(store => EraseSome(store, last.Value, end.Value), ct))
            ct.ThrowIfCancellationRequested();
        _lookedAtUpTo = Math.Max(_lookedAtUpTo, end.Value);
        await idleGuests.EraseAsync(ct);
        await inactive.LookAsync(ct);
        backups.DeleteOlderThan(retention.OfMigrationBackups);
        leftovers.Delete();
        ledger.Shorten();
    }

    /// <summary>One beat: everything that is due now.</summary>
    public async Task BeatAsync(CancellationToken ct)
    {
        if (watch.IsSteady())
            await EraseExpiredAsync(ct);
        await ledger.WriteDownAsync(ct);
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

    /// <summary>Erases some of the sittings from one id up to another that no person with an account holds.</summary>
    /// <returns>The id to go on from; null when there are no more.</returns>
    private static long? EraseSome(StoreConnection store, long from, long end)
    {
        var expired = store.All(
            "SELECT Id FROM Sittings WHERE Id >= ?1 AND Id < ?2 AND NOT EXISTS (SELECT 1 FROM Holders JOIN People ON People.Id = GuestId WHERE SittingId = Sittings.Id) ORDER BY Id LIMIT ?3",
            row => new SittingId(row.Number(0)),
            from,
            end,
            ErasedTogether);
        foreach (var id in expired)
            Erasure.Erase(store, id);
        return expired.Count == ErasedTogether ? expired[^1].Value : null;
    }
}
