using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Account;
using LeadManage.Web.Following;
using LeadManage.Web.Manual;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Profiles;

/// <summary>Reads stored profiles for those who hold them.</summary>
public sealed class StoredProfiles(IDbContextFactory<LeadManageDb> stores, InstrumentCatalog catalog, Manuals manuals, ILogger<StoredProfiles> logger)
{
    /// <returns>Null when there is no such profile for this actor, or this program does not have its questionnaire.</returns>
    /// <exception cref="DamagedProfileException">What is stored is not what was stored; the page says so and shows no number of it.</exception>
    public async Task<HeldProfile?> FindAsync(Actor actor, SittingId id, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        var row = await (from sitting in db.HeldBy(actor)
                         where sitting.Id == id.Value
                         join profile in db.Profiles on sitting.Id equals profile.SittingId
                         select new { profile.Packed, profile.Seal, profile.Manual, sitting.Instrument, sitting.SubmittedAt, Imported = db.ImportedSittings.Any(imported => imported.SittingId == sitting.Id), EnteredBy = db.ImportedSittings.Where(imported => imported.SittingId == sitting.Id).Select(imported => imported.EnteredBy).FirstOrDefault() }).AsNoTracking().FirstOrDefaultAsync(ct);
        if (row is not { SubmittedAt: { } at } || catalog.Find(row.Instrument) is null)
            return null;
        try
        {
            var (profile, instrument) = SealedProfile.Open(catalog, id, row.Instrument, row.Packed, row.Seal);
            return new HeldProfile(id, instrument, profile, DateTimeOffset.FromUnixTimeSeconds(at))
            {
                Beside = IsReadBeside(instrument) ? await NewestOnMapAsync(actor, ct) : null,
                Crowd = instrument.Scales.Count > 0 && await manuals.NewestAsync(instrument, ct) is { } kept ? new Crowd(kept.Figures, kept.Name) : null,
                Manual = row.Manual is { } manual ? ManualSnapshot.NameOf(instrument.Key, manual) : null,
                IsImported = row.Imported,
                EnteredBy = row.EnteredBy,
            };
        }
        catch (DamagedProfileException damage)
        {
            logger.LogError(damage, "A stored profile is damaged and is not shown. Restore the database from a backup.");
            throw;
        }
    }

    /// <summary>Most sittings that are read at once; of more the newest.</summary>
    public const int MostAtOnce = 60;

    /// <summary>What this actor has submitted of one questionnaire, in all its versions, the oldest first.</summary>
    public async Task<IReadOnlyList<PastSitting>> AllOfAsync(Actor actor, string instrumentId, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        var rows = await (from sitting in db.HeldBy(actor)
                          where sitting.SubmittedAt != null && sitting.Instrument.StartsWith(instrumentId + ".v")
                          join profile in db.Profiles on sitting.Id equals profile.SittingId
                          orderby sitting.SubmittedAt descending, sitting.Id descending
                          select new { sitting.Id, profile.Packed, profile.Seal, sitting.Instrument, sitting.SubmittedAt }).AsNoTracking().Take(MostAtOnce).ToListAsync(ct);
        return [.. rows.AsEnumerable().Reverse().Select(row =>
        {
            var (id, at) = (new SittingId(row.Id), DateTimeOffset.FromUnixTimeSeconds(row.SubmittedAt!.Value));
            return new PastSitting(id, row.Instrument, at, Opened(id, row.Instrument, row.Packed, row.Seal) is var (profile, instrument) ? new HeldProfile(id, instrument, profile, at) : null);
        })];
    }

    /// <summary>The profile that other results are read beside: the newest of the suggested path, or else the newest with a point on a map.</summary>
    /// <returns>Null when there is none.</returns>
    public async Task<HeldProfile?> NewestOnMapAsync(Actor actor, CancellationToken ct)
    {
        var onMap = catalog.All.Where(instrument => instrument.Map is not null).Select(instrument => instrument.Key).ToArray();
        await using var db = await stores.CreateDbContextAsync(ct);
        var ids = await db.HeldBy(actor)
            .Where(sitting => sitting.SubmittedAt != null && onMap.Contains(sitting.Instrument))
            .OrderByDescending(sitting => sitting.Instrument.StartsWith(SuggestedPath.Profile + ".")).ThenByDescending(sitting => sitting.SubmittedAt).ThenByDescending(sitting => sitting.Id)
            .Select(sitting => sitting.Id).ToListAsync(ct);
        foreach (var id in ids)
            if (await UndamagedAsync(actor, new SittingId(id), ct) is { Profile.Map: not null } held)
                return held;
        return null;
    }

    /// <returns>Null also for a damaged profile: it is told on its own page, and what is shown beside it is none the worse.</returns>
    public async Task<HeldProfile?> UndamagedAsync(Actor actor, SittingId id, CancellationToken ct)
    {
        try
        {
            return await FindAsync(actor, id, ct);
        }
        catch (DamagedProfileException)
        {
            return null;
        }
    }

    /// <returns>Null when this program does not have the questionnaire, and for a damaged profile.</returns>
    private (Profile Profile, Instrument Instrument)? Opened(SittingId id, string key, byte[] packed, byte[] seal)
    {
        try
        {
            return catalog.Find(key) is null ? null : SealedProfile.Open(catalog, id, key, packed, seal);
        }
        catch (DamagedProfileException)
        {
            return null;
        }
    }

    /// <summary>What a situation asks, energy that was given, and what is known are read beside a profile; a profile stands for itself.</summary>
    private static bool IsReadBeside(Instrument instrument) =>
        instrument.Map is null && (instrument.Need is not null || instrument.Balance.Count > 0 || instrument.Answer is TruthFormat);
}
