using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Answering;
using LeadManage.Web.Hosting;
using LeadManage.Web.Inviting;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Account;

/// <summary>What is kept of a person, for that person: see it, take it away, have it erased.</summary>
public sealed class MyData(IDbContextFactory<LeadManageDb> stores, StoreWriter writer, InstrumentCatalog catalog, Retention retention, LiveChanges live)
{
    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<OwnSitting>> ListAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        var rows = await db.HeldBy(actor).OrderByDescending(sitting => sitting.Id).Select(sitting => new { sitting.Id, sitting.Instrument, sitting.SubmittedAt, Imported = db.ImportedSittings.Any(imported => imported.SittingId == sitting.Id), EnteredBy = db.ImportedSittings.Where(imported => imported.SittingId == sitting.Id).Select(imported => imported.EnteredBy).FirstOrDefault() }).ToListAsync(ct);
        return [.. rows.Select(row => Own(actor, new SittingId(row.Id), row.Instrument, row.SubmittedAt) with { IsImported = row.Imported, EnteredBy = row.EnteredBy })];
    }

    /// <summary>Everything about one sitting as JSON, in words and numbers.</summary>
    /// <returns>UTF-8; null when there is no such sitting for this actor.</returns>
    /// <exception cref="DamagedProfileException">The stored profile is not what was stored.</exception>
    public async Task<byte[]?> ExportAsync(Actor actor, SittingId id, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        var row = await (from sitting in db.HeldBy(actor)
                         where sitting.Id == id.Value
                         join stored in db.Profiles on sitting.Id equals stored.SittingId into profiles
                         from profile in profiles.DefaultIfEmpty()
                         select new
                         {
                             sitting.Instrument,
                             sitting.SubmittedAt,
                             profile.Packed,
                             profile.Seal,
                             Pooled = (bool?)profile.Pooled,
                             Imported = db.ImportedSittings.Any(imported => imported.SittingId == sitting.Id),
                             EnteredBy = db.ImportedSittings.Where(imported => imported.SittingId == sitting.Id).Select(imported => imported.EnteredBy).FirstOrDefault(),
                             Answers = db.Answers.Where(answer => answer.SittingId == sitting.Id).OrderBy(answer => answer.Revision).Select(answer => new { answer.ItemId, answer.Value, answer.Text }).ToList(),
                         }).AsNoTracking().FirstOrDefaultAsync(ct);
        if (row is null)
            return null;
        var own = Own(actor, id, row.Instrument, row.SubmittedAt) with { Pooled = row.Pooled ?? false, IsImported = row.Imported, EnteredBy = row.EnteredBy };
        var answers = AnswerRows.Newest(row.Answers.Select(answer => KeyValuePair.Create(answer.ItemId, new Given(answer.Value, answer.Text))));
        if (own.Instrument is not { } instrument)
            return ExportFile.Write(own, answers, row.Packed is null ? null : SealedProfile.Read(id, own.Key, row.Packed, row.Seal));
        var profileOrNone = row.Packed is null ? null : SealedProfile.Open(catalog, id, own.Key, row.Packed, row.Seal).Profile;
        var sheet = profileOrNone is null ? new AnswerSheet(instrument, answers) : AnswerCode.Unpack(instrument, profileOrNone.Answers);
        return ExportFile.Write(own, instrument, sheet, profileOrNone);
    }

    /// <summary>Erases a sitting with everything that belongs to it, for all who hold it; unreadable when this returns.</summary>
    /// <returns>False when there is no such sitting for this actor.</returns>
    /// <remarks>A guest who holds nothing else is erased as well: after that the cookie is unknown.</remarks>
    /// <exception cref="StoreUnavailableException">The store cannot write now; nothing was erased.</exception>
    public async Task<bool> EraseAsync(Actor actor, SittingId id, CancellationToken ct)
    {
        var (erased, coaches) = await writer.WriteAsync(
            store =>
            {
                // Before the rows go that say who they are.
                var asking = store.All(PartRows.CoachesAsking, row => row.Number(0), id.Value);
                return (store.First("SELECT 1 FROM Holders WHERE GuestId = ?1 AND SittingId = ?2", _ => true, actor.HolderId, id.Value) && Erasure.Erase(store, id), asking);
            },
            ct);
        if (erased)
            foreach (var coach in coaches)
                live.Tell(coach, LiveChange.PartChanged);
        return erased;
    }

    /// <summary>Erases a guest: every sitting it holds, for all who hold it, what it takes part in, and the guest itself; unreadable when this returns.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot write now; nothing was erased.</exception>
    /// <exception cref="InvalidOperationException">The actor has an account, which goes by <see cref="AccountData.EraseAsync(Actor, CancellationToken)"/>.</exception>
    public async Task EraseAllAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.HasAccount)
            throw new InvalidOperationException("An account goes with everything that hangs on it.");
        var coaches = await writer.WriteAsync(
            store =>
            {
                var sittings = store.All("SELECT SittingId FROM Holders WHERE GuestId = ?1", row => new SittingId(row.Number(0)), actor.HolderId);
                var asking = sittings.SelectMany(id => store.All(PartRows.CoachesAsking, row => row.Number(0), id.Value)).Distinct().ToArray();
                foreach (var id in sittings)
                    Erasure.Erase(store, id);
                Erasure.EraseIdle(store, [actor.HolderId]);
                return asking;
            },
            ct);
        foreach (var coach in coaches)
            live.Tell(coach, LiveChange.PartChanged);
    }

    private OwnSitting Own(Actor actor, SittingId id, string key, long? submittedAt) =>
        new(id, key, catalog.Find(key), submittedAt is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null, retention.ErasedOn(actor, id));
}
