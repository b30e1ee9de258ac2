using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeadManage.Web.Hosting;

/// <summary>Not healthy once the server was told to stop: whoever sends people here, or waits to come back, looks for the next.</summary>
internal sealed class StandingHealth(OpenCircuits circuits) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(circuits.IsGoingDown ? HealthCheckResult.Unhealthy("The server is going down.") : HealthCheckResult.Healthy());
}
