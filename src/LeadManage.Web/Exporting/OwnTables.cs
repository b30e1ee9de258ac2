using System.Runtime.CompilerServices;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Exporting;

/// <summary>What one has submitted, as tables: one for each questionnaire version.</summary>
public sealed class OwnTables(IDbContextFactory<LeadManageDb> stores, InstrumentCatalog catalog)
{
    /// <summary>Sittings that are read at once: no read lasts as long as somebody takes to download.</summary>
    private const int AtOnce = 200;

    /// <summary>The versions of which the actor has submitted something that this program can read, with how many.</summary>
    public async Task<IReadOnlyList<(Instrument Instrument, int Sittings)>> ListAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        var keys = await db.HeldBy(actor).Where(sitting => sitting.SubmittedAt != null).Select(sitting => sitting.Instrument).ToListAsync(ct);
        return [.. from one in keys.CountBy(key => key, StringComparer.Ordinal).OrderBy(one => one.Key, StringComparer.Ordinal) let instrument = catalog.Find(one.Key) where instrument is not null select (instrument, one.Value)];
    }

    /// <summary>A table of everything that the actor has submitted of one version, the oldest first; without rows when that is nothing.</summary>
    public Table Of(Actor actor, Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return SittingTables.Of(instrument, SittingColumns.Of(instrument), EachAsync(actor, instrument));
    }

    internal async IAsyncEnumerable<ExportedSitting> EachAsync(Actor actor, Instrument instrument, [EnumeratorCancellation] CancellationToken ct = default)
    {
        List<long> all;
        await using (var db = await stores.CreateDbContextAsync(ct))
            all = await db.HeldBy(actor).Where(sitting => sitting.Instrument == instrument.Key && sitting.SubmittedAt != null).OrderBy(sitting => sitting.SubmittedAt).ThenBy(sitting => sitting.Id).Select(sitting => sitting.Id).ToListAsync(ct);
        // Their numbers alone are held; what is erased meanwhile is not in the rest.
        foreach (var some in all.Chunk(AtOnce))
        {
            await using var db = await stores.CreateDbContextAsync(ct);
            var rows = await (from sitting in db.HeldBy(actor)
                              where some.Contains(sitting.Id)
                              join profile in db.Profiles.AsNoTracking() on sitting.Id equals profile.SittingId
                              select new { sitting.Id, sitting.SubmittedAt, profile.Packed, profile.Seal, Imported = db.ImportedSittings.Any(imported => imported.SittingId == sitting.Id) }).ToDictionaryAsync(row => row.Id, ct);
            foreach (var id in some)
                if (rows.GetValueOrDefault(id) is { } row)
                    yield return ExportedSitting.Open(catalog, instrument, new SittingId(id), DateTimeOffset.FromUnixTimeSeconds(row.SubmittedAt!.Value), row.Imported, row.Packed, row.Seal);
        }
    }
}
