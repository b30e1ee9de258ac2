using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Keeping;

/// <summary>Makes copies by itself, opens each again to see that it is sound, and deletes those whose time is over.</summary>
public sealed class Backups(BackupFolder copies, DataFolder folder, ErasureLedger ledger, StoreWriter writer, IOptions<LeadManageOptions> options, TimeProvider clock, ILogger<Backups> logger) : BackgroundService
{
    private long? _copiedAt;

    /// <summary>What became of the last copy; null before the first.</summary>
    public BackupState? Last { get; private set; }

    /// <summary>Makes a copy if anything changed since the last, and checks it.</summary>
    /// <returns>False when nothing had changed.</returns>
    /// <exception cref="BackupException">It cannot be made, or was not sound.</exception>
    public async Task<bool> CopyAsync(CancellationToken ct)
    {
        await ledger.WriteDownAsync(ct);
        if (_copiedAt is { } last && clock.GetElapsedTime(last) < writer.Idle)
            return false;
        var began = clock.GetTimestamp();
        Directory.CreateDirectory(copies.Root!);
        var (path, key) = (copies.Next(), options.Value.Backup.KeyBytes()!);
        BackupFile.Make(folder, path, key, progress: null, ct);
        using (CheckedBackup.Open(path, folder.Root, key, progress: null, ct))
            Last = new BackupState(clock.GetUtcNow(), path, null);
        _copiedAt = began;
        copies.DeleteExpired();
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (copies.Root is null)
            return;
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(options.Value.Backup.EveryMinutes), clock);
        do
        {
            try
            {
                // It is work for the disk, not for the thread pool's own hands.
                await Task.Run(() => CopyAsync(stoppingToken), stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Last = new BackupState(clock.GetUtcNow(), null, error.Message);
                logger.LogError(error, "No backup could be made; it is tried again in {Minutes} minutes.", options.Value.Backup.EveryMinutes);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
