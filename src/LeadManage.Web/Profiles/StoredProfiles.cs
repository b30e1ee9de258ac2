using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Profiles;

/// <summary>Reads stored profiles for those who hold them.</summary>
public sealed class StoredProfiles(IDbContextFactory<LeadManageDb> stores, InstrumentCatalog catalog)
{
    public async Task<HeldProfile?> FindAsync(Actor actor, SittingId id, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        var row = await (from profile in db.Profiles.AsNoTracking()
                         join sitting in db.Sittings on profile.SittingId equals sitting.Id
                         where sitting.Id == id.Value && db.Holders.Any(holder => holder.GuestId == actor.GuestId && holder.SittingId == id.Value)
                         select new { profile.Text, sitting.Instrument, sitting.SubmittedAt }).FirstOrDefaultAsync(ct);
        return row is { SubmittedAt: { } at } && catalog.Find(row.Instrument) is { } instrument
            ? new HeldProfile(id, instrument, ProfileText.Read(row.Text), DateTimeOffset.FromUnixTimeSeconds(at))
            : null;
    }
}
