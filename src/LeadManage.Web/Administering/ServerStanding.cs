using System.Diagnostics;
using System.Reflection;
using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Keeping;
using LeadManage.Web.Mailing;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Administering;

/// <summary>How the server stands, for administrators: files, letters, circuits, clock. Nothing of anybody.</summary>
public sealed class ServerStanding(
    IDbContextFactory<LeadManageDb> stores, StoreReaders readers, DataFolder folder, Compaction compaction, MigrationBackups copies, BackupFolder backups, IntegrityCheck integrity, ClockWatch watch, OpenCircuits circuits, HealthCheckService health, IOptions<LeadManageOptions> options, TimeProvider clock)
{
    /// <returns>Null for whoever is no administrator.</returns>
    public async Task<ServerState?> ReadAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!Administrators.Has(readers, actor))
            return null;
        var report = await health.CheckHealthAsync(ct);
        return new ServerState(
            Version,
            StartedAt,
            circuits.Count,
            [.. report.Entries.Select(entry => (entry.Key, entry.Value.Status, entry.Value.Description))],
            new StoreState(folder.Root, LengthOf(folder.Database), LengthOf($"{folder.Database}-wal"), new DriveInfo(folder.Root).AvailableFreeSpace, compaction.IsDue(), compaction.LastAt, integrity.Last?.At, copies.NewestAt, backups.Root is not null, backups.List().Select(one => (DateTimeOffset?)one.At).FirstOrDefault()),
            options.Value.Mail.IsOn ? await MailAsync(ct) : null,
            watch.IsHeld);
    }

    private static string Version => typeof(ServerStanding).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static DateTimeOffset StartedAt
    {
        get
        {
            using var own = Process.GetCurrentProcess();
            return new DateTimeOffset(own.StartTime);
        }
    }

    private async Task<MailState> MailAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        await using var db = await stores.CreateDbContextAsync(ct);
        var waiting = db.Outbox.AsNoTracking().Where(letter => letter.NextAt != null);
        var failing = waiting.Where(letter => letter.FailingSince != null).OrderBy(letter => letter.FailingSince);
        return new MailState(
            await waiting.CountAsync(letter => letter.DueAt <= now, ct),
            await waiting.CountAsync(letter => letter.DueAt > now, ct),
            Time(await failing.Select(letter => letter.FailingSince).FirstOrDefaultAsync(ct)),
            await failing.Select(letter => letter.Fault).FirstOrDefaultAsync(ct),
            Time(await db.Outbox.Where(letter => letter.Outcome == MailOutcome.Sent).MaxAsync(letter => letter.EndedAt, ct)));
    }

    private static DateTimeOffset? Time(long? seconds) => seconds is { } at ? DateTimeOffset.FromUnixTimeSeconds(at) : null;

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
