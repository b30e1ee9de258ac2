using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Storage;

/// <summary>How long what is kept. Everything is reckoned from the begin of the sitting, so nothing ever extends it.</summary>
public sealed class Retention(IOptions<LeadManageOptions> options)
{
    // A link lies about in mails and histories; a backup keeps what was erased since. Neither for longer than a month.
    private static readonly TimeSpan AMonth = TimeSpan.FromDays(30);

    /// <summary>A sitting of a guest, with its profile.</summary>
    public TimeSpan OfSittings { get; } = TimeSpan.FromDays(options.Value.RetentionDays);

    public TimeSpan OfMigrationBackups => OfSittings < AMonth ? OfSittings : AMonth;

    /// <returns>Null for a person with an account: there it stays until they delete it.</returns>
    public DateTimeOffset? ErasedOn(Actor actor, SittingId id)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.HasAccount ? null : id.BegunAt + OfSittings;
    }

    public DateTimeOffset LinkEnds(Actor actor, SittingId id, DateTimeOffset now) =>
        ErasedOn(actor, id) is { } end && end < now + AMonth ? end : now + AMonth;
}
