using LeadManage.Web.Account;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Lending;

/// <summary>An owner shows chosen parts of a result to whoever has a link: makes it, sees how often it was used, narrows it, ends it.</summary>
public sealed class Links(IDbContextFactory<LeadManageDb> stores, StoreWriter writer, StoredProfiles profiles, TimeProvider clock)
{
    /// <summary>Most that stand at once for one result.</summary>
    public const int Most = 20;

    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>The links of one result, or of all.</summary>
    /// <returns>Those that stand first, the newest first.</returns>
    public async Task<IReadOnlyList<OwnLink>> ListAsync(Actor actor, SittingId? sitting, CancellationToken ct)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        await using var db = await stores.CreateDbContextAsync(ct);
        var rows = await db.SharedLinks.AsNoTracking().Where(link => link.OwnerId == actor.HolderId && (sitting == null || link.SittingId == sitting.Value.Value)).OrderByDescending(link => link.Id).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new OwnLink(
                row.Id, new SittingId(row.SittingId), row.Parts, row.Name, row.For, At(row.MadeAt), At(Math.Min(row.RevokedAt ?? long.MaxValue, row.EndsAt)), row.RevokedAt is null && row.EndsAt > now, row.Looks,
                row.LastLookAt is { } last ? At(last) : null)).OrderByDescending(link => link.Stands),
        ];

        static DateTimeOffset At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
    }

    /// <summary>Makes a link; with the token of one that this made already, that one.</summary>
    /// <param name="actor">Who shows a result of theirs.</param>
    /// <param name="sitting">Which.</param>
    /// <param name="terms">What of it.</param>
    /// <param name="token">256 random bits of ours, in the form that was agreed to; null for new ones.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>Its token, which nobody can read again later; null unless there is such a link.</returns>
    /// <exception cref="DamagedProfileException">What is stored is not what was stored.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot write now; there is no link.</exception>
    public async Task<(LinkOutcome Outcome, string? Token)> MakeAsync(Actor actor, SittingId sitting, LinkTerms terms, string? token, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(terms);
        if (!actor.HasAccount || await profiles.FindAsync(actor, sitting, ct) is not { } held)
            return (LinkOutcome.NotFound, null);
        ReportPart[] there = [.. LentResult.PartsOf(held)];
        if (FaultIn(terms, there) is { } fault)
            return (fault, null);
        token ??= GuestTokens.NewToken().Token;
        if (GuestTokens.HashOf(token) is not { } hash)
            return (LinkOutcome.NotFound, null);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var outcome = await writer.WriteAsync(store => LinkRows.Make(store, actor, sitting, terms with { Parts = there.Aggregate(ReportPart.None, (all, part) => all | part) & terms.Parts }, hash, Most, now), ct);
        return (outcome, outcome == LinkOutcome.Done ? token : null);
    }

    /// <summary>Shows less from now on, or for a shorter time: of the link and the terms, what both have.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot write now; it shows what it did.</exception>
    public async Task<LinkOutcome> NarrowAsync(Actor actor, long link, LinkTerms terms, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(terms);
        return FaultIn(terms, null) ?? await writer.WriteAsync(store => LinkRows.Narrow(store, actor, link, terms, clock.GetUtcNow().ToUnixTimeSeconds()), ct);
    }

    /// <summary>Ends a link; from then on it opens nothing.</summary>
    /// <returns>False when there is no such link of this actor that stands.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; it still opens.</exception>
    public Task<bool> EndAsync(Actor actor, long link, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return writer.WriteAsync(store => store.Execute("UPDATE SharedLinks SET RevokedAt = ?3 WHERE Id = ?1 AND OwnerId = ?2 AND RevokedAt IS NULL AND EndsAt > ?3", link, actor.HolderId, now) > 0, ct);
    }

    /// <summary>What is wrong with the terms in themselves; null when nothing is.</summary>
    /// <param name="terms">What is asked for.</param>
    /// <param name="there">What the result has; null where that is known.</param>
    internal LinkOutcome? FaultIn(LinkTerms terms, IEnumerable<ReportPart>? there)
    {
        var now = clock.GetUtcNow();
        return terms.Until <= now || terms.Until > now + Longest ? LinkOutcome.WrongDate
            : terms.Parts == ReportPart.None || there?.Any(part => terms.Parts.HasFlag(part)) == false ? LinkOutcome.Empty
            : null;
    }
}
