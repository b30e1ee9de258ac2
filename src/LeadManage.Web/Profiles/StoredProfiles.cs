using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Profiles;

/// <summary>Reads stored profiles for those who hold them.</summary>
public sealed class StoredProfiles(IDbContextFactory<LeadManageDb> stores, InstrumentCatalog catalog, ILogger<StoredProfiles> logger)
{
    /// <returns>Null when there is no such profile for this actor, or this program does not have its questionnaire.</returns>
    /// <exception cref="DamagedProfileException">What is stored is not what was stored; the page says so and shows no number of it.</exception>
    public async Task<HeldProfile?> FindAsync(Actor actor, SittingId id, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        var row = await (from sitting in db.HeldBy(actor)
                         where sitting.Id == id.Value
                         join profile in db.Profiles on sitting.Id equals profile.SittingId
                         select new { profile.Packed, profile.Seal, sitting.Instrument, sitting.SubmittedAt }).AsNoTracking().FirstOrDefaultAsync(ct);
        if (row is not { SubmittedAt: { } at } || catalog.Find(row.Instrument) is null)
            return null;
        try
        {
            var (profile, instrument) = SealedProfile.Open(catalog, id, row.Instrument, row.Packed, row.Seal);
            return new HeldProfile(id, instrument, profile, DateTimeOffset.FromUnixTimeSeconds(at));
        }
        catch (DamagedProfileException damage)
        {
            logger.LogError(damage, "A stored profile is damaged and is not shown. Restore the database from a backup.");
            throw;
        }
    }
}
