using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Sharing;

/// <summary>An owner shares results with a coach on their own terms: gives, changes, ends, and sees who looked.</summary>
public sealed class Grants(IDbContextFactory<LeadManageDb> stores, StoreReaders readers, StoreWriter writer, InstrumentCatalog catalog, LiveChanges live, TimeProvider clock)
{
    /// <summary>Version of the words on the page of consent; grants keep it.</summary>
    public const string Consent = "share.v2";

    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>The coach with this code.</summary>
    /// <returns>Null when there is none (any more), and for one's own code.</returns>
    public async Task<(long Id, string Name)?> CoachAsync(Actor actor, string code, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        var coach = await db.People.Where(person => person.CoachCode == code && person.IsCoach && person.Id != actor.HolderId).Select(person => new { person.Id, person.Name }).FirstOrDefaultAsync(ct);
        return coach is null ? null : (coach.Id, coach.Name);
    }

    /// <summary>When the next of the grants to this coach ends by its date, for a page that has them open; null when none stands.</summary>
    public DateTimeOffset? NextEnd(Actor coach)
    {
        ArgumentNullException.ThrowIfNull(coach);
        return readers.First<DateTimeOffset?>(
            "SELECT min(EndsAt) FROM Grants WHERE CoachId = ?1 AND RevokedAt IS NULL AND EndsAt > ?2",
            row => row.IsNull(0) ? null : DateTimeOffset.FromUnixTimeSeconds(row.Number(0)),
            coach.HolderId,
            clock.GetUtcNow().ToUnixTimeSeconds());
    }

    /// <returns>Those that stand first, the newest first.</returns>
    public async Task<IReadOnlyList<OwnGrant>> ListAsync(Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        await using var db = await stores.CreateDbContextAsync(ct);
        var rows = await (from grant in db.Grants
                          where grant.OwnerId == actor.HolderId
                          join coach in db.People on grant.CoachId equals coach.Id
                          orderby grant.Id descending
                          select new
                          {
                              grant,
                              coach.Name,
                              Sittings = db.GrantedSittings.Where(named => named.GrantId == grant.Id).Select(named => named.SittingId).ToList(),
                              Later = db.GrantedLater.Where(later => later.GrantId == grant.Id).Select(later => later.Questionnaire).ToList(),
                          }).AsNoTracking().AsSplitQuery().ToListAsync(ct);
        return
        [
            .. rows.Select(row => new OwnGrant(
                row.grant.Id,
                row.grant.CoachId,
                row.Name,
                row.grant.Fields,
                DateTimeOffset.FromUnixTimeSeconds(row.grant.MadeAt),
                DateTimeOffset.FromUnixTimeSeconds(Math.Min(row.grant.RevokedAt ?? long.MaxValue, row.grant.EndsAt)),
                row.grant.RevokedAt is null && row.grant.EndsAt > now,
                [.. row.Sittings.Select(id => new SittingId(id))],
                row.Later)).OrderByDescending(grant => grant.Stands),
        ];
    }

    /// <summary>Gives a grant; what this owner gave the same coach before ends in the same moment.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot write now; everything is as it was.</exception>
    public async Task<GrantOutcome> GiveAsync(Actor actor, Terms terms, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(terms);
        var now = clock.GetUtcNow();
        if (FaultIn(actor, terms) is { } fault)
            return fault;
        if (!actor.HasAccount || actor.HolderId == terms.CoachId || terms.Later.Any(id => catalog.Latest(id) is null))
            return GrantOutcome.NotFound;
        var outcome = await writer.WriteAsync(store => GrantRows.Give(store, actor, terms, now.ToUnixTimeSeconds()), ct);
        if (outcome == GrantOutcome.Given)
            Tell(actor.HolderId, terms.CoachId);
        return outcome;
    }

    /// <summary>What is wrong with the terms in themselves; null when nothing is.</summary>
    public GrantOutcome? FaultIn(Actor actor, Terms? terms)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = clock.GetUtcNow();
        return terms is null || terms.Until <= now || terms.Until > now + Longest ? GrantOutcome.WrongDate
            : terms.Sittings.Count + terms.Later.Count == 0 ? GrantOutcome.Empty
            : null;
    }

    /// <summary>Ends a grant; from then on the coach sees nothing by it, also on a page that is open. Its owner may, and its coach.</summary>
    /// <returns>False when there is no such grant for this actor, or it is over.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; it still stands.</exception>
    public async Task<bool> RevokeAsync(Actor actor, long grant, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var ended = await writer.WriteAsync(
            store => store.First(
                "UPDATE Grants SET RevokedAt = ?3 WHERE Id = ?1 AND (OwnerId = ?2 OR CoachId = ?2) AND RevokedAt IS NULL AND EndsAt > ?3 RETURNING OwnerId, CoachId",
                row => ((long Owner, long Coach)?)(row.Number(0), row.Number(1)),
                grant,
                actor.HolderId,
                now),
            ct);
        if (ended is { } both)
            Tell(both.Owner, both.Coach);
        return ended is not null;
    }

    /// <summary>Who looked at what of this person, the newest first.</summary>
    public async Task<IReadOnlyList<OwnLook>> LooksAsync(Actor actor, CancellationToken ct)
    {
        const int most = 500;
        await using var db = await stores.CreateDbContextAsync(ct);
        var rows = await db.Looks.AsNoTracking().Where(look => look.OwnerId == actor.HolderId).OrderByDescending(look => look.LastAt).ThenByDescending(look => look.Id).Take(most).ToListAsync(ct);
        return [.. rows.Select(row => new OwnLook(row.CoachName, new SittingId(row.SittingId), row.What, row.Times, DateTimeOffset.FromUnixTimeSeconds(row.LastAt)))];
    }

    private void Tell(long owner, long coach)
    {
        live.Tell(coach, LiveChange.GrantChanged);
        live.Tell(owner, LiveChange.GrantChanged);
    }
}
