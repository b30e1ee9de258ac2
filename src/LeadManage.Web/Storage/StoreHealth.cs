using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeadManage.Web.Storage;

/// <summary>Healthy while a write can begin and there is room for more; without room reading goes on, and that is "degraded".</summary>
internal sealed class StoreHealth(StoreWriter writer, DataFolder folder) : IHealthCheck
{
    private const long LeastFreeBytes = 64 * 1024 * 1024;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await writer.WriteAsync(static store => store.First("SELECT 1", static row => (int)row.Number(0)), cancellationToken);
        }
        catch (StoreUnavailableException fault)
        {
            return HealthCheckResult.Unhealthy(fault.Message);
        }

        var free = new DriveInfo(folder.Root).AvailableFreeSpace;
        return free < LeastFreeBytes
            ? HealthCheckResult.Degraded($"The disk of the data folder has {free / (1024 * 1024)} MB left.")
            : HealthCheckResult.Healthy();
    }
}
