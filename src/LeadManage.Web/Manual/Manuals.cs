using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Manual;
using LeadManage.Assessment.Statistics;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Manual;

/// <summary>Reads technical manuals. They are public and hold nothing of a single person, so nobody is asked who reads; each is one row, however many people it was made from.</summary>
public sealed class Manuals(IDbContextFactory<LeadManageDb> stores)
{
    /// <summary>The newest one of a questionnaire version; null while nobody has agreed to be counted.</summary>
    public Task<KeptManual?> NewestAsync(Instrument instrument, CancellationToken ct) =>
        FirstAsync(snapshots => snapshots.Where(snapshot => snapshot.Questionnaire == instrument.Key).OrderByDescending(snapshot => snapshot.Id), ct);

    /// <summary>One by its name; null when there is none, or none any longer.</summary>
    public async Task<KeptManual?> FindAsync(Instrument instrument, string name, CancellationToken ct) =>
        name.StartsWith($"{instrument.Key}-", StringComparison.Ordinal) && long.TryParse(name.AsSpan(instrument.Key.Length + 1), out var id)
            && await FirstAsync(snapshots => snapshots.Where(snapshot => snapshot.Questionnaire == instrument.Key && snapshot.Id == id), ct) is { } kept
            && kept.Name == name ? kept : null;

    private async Task<KeptManual?> FirstAsync(Func<IQueryable<ManualSnapshot>, IQueryable<ManualSnapshot>> which, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        return await which(db.ManualSnapshots.AsNoTracking()).FirstOrDefaultAsync(ct) is { } row
            ? new KeptManual(row.Id, DateTimeOffset.FromUnixTimeSeconds(row.MadeAt), FiguresText.Read<TechnicalManual>(row.Figures))
            : null;
    }
}
