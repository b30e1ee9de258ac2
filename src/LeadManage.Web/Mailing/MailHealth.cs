using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Mailing;

/// <summary>Degraded when a letter has been failing for more than an hour and none was taken meanwhile: then it is the mail server, not one mailbox.</summary>
internal sealed class MailHealth(IDbContextFactory<LeadManageDb> stores, IOptions<LeadManageOptions> options, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Tolerated = TimeSpan.FromHours(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!options.Value.Mail.IsOn)
            return HealthCheckResult.Healthy();
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        var longAgo = (clock.GetUtcNow() - Tolerated).ToUnixTimeSeconds();
        var since = await db.Outbox.Where(letter => letter.NextAt != null && letter.FailingSince < longAgo).MinAsync(letter => letter.FailingSince, cancellationToken);
        return since is null || await db.Outbox.AnyAsync(letter => letter.Outcome == MailOutcome.Sent && letter.EndedAt > since, cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("The mail server has taken no letter for more than an hour; the log says why.");
    }
}
