using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeadManage.Web.Keeping;

/// <summary>Degraded from the moment the daily check found damage until one finds none.</summary>
internal sealed class IntegrityHealth(IntegrityCheck check) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(check.Last is { Faults: [var first, ..] faults }
            ? HealthCheckResult.Degraded($"The database is damaged in {faults.Count} places; the first: {first}")
            : HealthCheckResult.Healthy());
}
