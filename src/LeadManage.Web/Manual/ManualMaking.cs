using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Manual;
using LeadManage.Assessment.Statistics;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Manual;

/// <summary>
/// Makes manuals anew in the background, where enough people joined or left since the last one. Two snapshots that differ by a single person would
/// show that person's answers, so ten have to; with many people a hundredth of them, or what came within a day.
/// </summary>
public sealed class ManualMaking(DataFolder folder, StoreWriter writer, InstrumentCatalog catalog, TimeProvider clock, ILogger<ManualMaking> logger)
{
    private const int LeastShare = 100;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Makes those that are due; nothing is read but a few counters when none is.</summary>
    public async Task RenewAsync(CancellationToken ct)
    {
        // Minutes of reading, where a million people are counted: not on a thread that requests wait for.
        foreach (var (instrument, manual, changes) in await Task.Factory.StartNew(() => Make(ct), ct, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            await writer.WriteAsync(store => Keep(store, instrument, manual, changes), ct);
    }

    private List<(Instrument Instrument, TechnicalManual Manual, long Changes)> Make(CancellationToken ct)
    {
        using var store = StoreConnection.Open(folder);
        var made = new List<(Instrument, TechnicalManual, long)>();
        foreach (var instrument in catalog.All.Where(instrument => instrument.Scales.Count > 0))
        {
            // Counted first: who joins while the rest is read counts as a change once more, never as none.
            var changes = store.First("SELECT Changes FROM PooledChanges WHERE Questionnaire = ?1", row => row.Number(0), instrument.Key);
            if (!IsDue(store, instrument, changes))
                continue;
            var tally = new ManualTally(instrument);
            if (CountedSittings.Each(store, catalog, instrument, tally.Add, ct) is > 0 and var damaged)
                logger.LogError("{Count} stored profiles of {Questionnaire} are damaged and are not counted in its manual. Restore the database from a backup.", damaged, instrument.Key);
            made.Add((instrument, tally.Manual(), changes));
        }

        return made;
    }

    private bool IsDue(StoreConnection store, Instrument instrument, long changes)
    {
        var last = store.First(
            "SELECT Changes, People, MadeAt FROM ManualSnapshots WHERE Questionnaire = ?1 ORDER BY Id DESC LIMIT 1",
            row => (Changes: row.Number(0), People: row.Number(1), MadeAt: DateTimeOffset.FromUnixTimeSeconds(row.Number(2))),
            instrument.Key);
        var since = changes - last.Changes;
        return last.People < LeastPeople.ForFigures
            ? since > 0
            : since >= LeastPeople.BetweenSnapshots && (since >= last.People / LeastShare || clock.GetUtcNow() - last.MadeAt >= LongestWait);
    }

    private bool Keep(StoreConnection store, Instrument instrument, TechnicalManual manual, long changes)
    {
        // Whatever a profile names stays: the foreign key would refuse to let it go.
        store.Execute("DELETE FROM ManualSnapshots WHERE Questionnaire = ?1 AND NOT EXISTS (SELECT 1 FROM Profiles WHERE Manual = ManualSnapshots.Id)", instrument.Key);
        return store.Execute(
            "INSERT INTO ManualSnapshots (Questionnaire, MadeAt, Changes, People, SpreadVariance, SpreadWeight, Figures) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            instrument.Key,
            clock.GetUtcNow().ToUnixTimeSeconds(),
            changes,
            manual.N,
            manual.Spread?.Variance,
            manual.Spread?.Weight,
            FiguresText.Write(manual)) == 1;
    }
}
