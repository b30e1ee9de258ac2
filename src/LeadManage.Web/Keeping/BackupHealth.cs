using LeadManage.Web.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Keeping;

/// <summary>Degraded while copies should be made and the last one could not be, or was not sound.</summary>
internal sealed class BackupHealth(Backups backups, IOptions<LeadManageOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(options.Value.Backup.Folder is not null && backups.Last?.Fault is { } fault ? HealthCheckResult.Degraded(fault) : HealthCheckResult.Healthy());
}
