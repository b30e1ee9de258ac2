using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;
using Microsoft.Data.Sqlite;

namespace LeadManage.Web.Keeping;

/// <summary>
/// Reads the whole database once a day, and a minute after the start: every page and index, every reference, and whether each profile still fits its seal. What does not is
/// told to the log and to /health; the result itself shows no number from then on, as whenever it is opened.
/// </summary>
public sealed class IntegrityCheck(DataFolder folder, TimeProvider clock, ILogger<IntegrityCheck> logger) : BackgroundService
{
    // A page of the log at most; the rest is found once these are mended.
    private const int MostTold = 20;
    private const int Together = 1000;

    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ADay = TimeSpan.FromDays(1);

    /// <summary>What the last check found; null before the first.</summary>
    public IntegrityState? Last { get; private set; }

    /// <summary>Checks now, on a connection of its own; nothing waits for it but a compaction.</summary>
    /// <exception cref="SqliteException">The file cannot be read.</exception>
    public IntegrityState Check(CancellationToken ct)
    {
        using var store = StoreConnection.Open(folder);
        var faults = store.All($"PRAGMA integrity_check({MostTold})", row => row.Text(0)).Where(said => said != "ok")
            .Concat(store.All("PRAGMA foreign_key_check", row => $"a row of {row.Text(0)} belongs to one of {row.Text(2)} that is not there").Distinct(StringComparer.Ordinal))
            .Concat(BrokenSeals(store, ct))
            .Take(MostTold)
            .ToArray();
        foreach (var fault in faults)
            logger.LogError("The database is damaged: {Fault}. docs/operations.md says how a copy is put back.", fault);
        return Last = new IntegrityState(clock.GetUtcNow(), faults);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, clock, stoppingToken);
        using var timer = new PeriodicTimer(ADay, clock);
        do
        {
            try
            {
                // It is work for the disk, not for the thread pool's own hands.
                await Task.Run(() => Check(stoppingToken), stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Last = new IntegrityState(clock.GetUtcNow(), [error.Message]);
                logger.LogError(error, "The database could not be checked.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static IEnumerable<string> BrokenSeals(StoreConnection store, CancellationToken ct)
    {
        for (long? last = long.MinValue; last is { } after; ct.ThrowIfCancellationRequested())
        {
            var some = store.All("SELECT SittingId, Packed, Seal FROM Profiles WHERE SittingId > ?1 ORDER BY SittingId LIMIT ?2", row => (Id: new SittingId(row.Number(0)), Packed: row.Bytes(1), Seal: row.Bytes(2)), after, Together);
            foreach (var (id, packed, seal) in some)
                if (WhyBroken(id, packed, seal) is { } why)
                    yield return $"the profile of sitting {id}: {why}";
            last = some.Count == Together ? some[^1].Id.Value : null;
        }
    }

    private static string? WhyBroken(SittingId id, byte[] packed, byte[] seal)
    {
        try
        {
            SealedProfile.Text(id, packed, seal);
            return null;
        }
        catch (DamagedProfileException damage)
        {
            return damage.Message;
        }
    }
}
