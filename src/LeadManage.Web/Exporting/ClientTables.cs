using System.Runtime.CompilerServices;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Coaching;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Exporting;

/// <summary>
/// What clients let their coach take along with each answer, as tables. Each row is read for itself: whether it may be is asked again, and its look is written, in one
/// transaction, also when the table is half written already.
/// </summary>
public sealed class ClientTables(StoreReaders readers, StoreWriter writer, InstrumentCatalog catalog, TimeProvider clock)
{
    /// <summary>Rows of one transaction; answers of others wait meanwhile.</summary>
    private const int AtOnce = 25;

    private const GrantedFields Needed = GrantedFields.Answers | GrantedFields.Export;

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>The versions of which there are rows, with how many.</summary>
    public IReadOnlyList<(Instrument Instrument, int Sittings)> List(Actor coach)
    {
        ArgumentNullException.ThrowIfNull(coach);
        var counts = readers.All(
            "SELECT Instrument, count(*) FROM Shared WHERE CoachId = ?1 AND EndsAt > ?2 AND Fields & ?3 = ?3 GROUP BY Instrument ORDER BY Instrument",
            row => (Key: row.Text(0), Count: (int)row.Number(1)),
            coach.HolderId,
            Now,
            (int)Needed);
        return [.. from one in counts let instrument = catalog.Find(one.Key) where instrument is not null select (instrument, one.Count)];
    }

    /// <summary>A table of all clients, by name, the oldest result of each first; without rows for whoever is no coach.</summary>
    public Table Of(Actor coach, Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(coach);
        ArgumentNullException.ThrowIfNull(instrument);
        return SittingTables.Of(instrument, SittingColumns.OfPeople(instrument), EachAsync(coach, instrument));
    }

    private async IAsyncEnumerable<ExportedSitting> EachAsync(Actor coach, Instrument instrument, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var found = readers.All(
            """
            SELECT OwnerId, Name, SittingId FROM Shared JOIN People ON People.Id = OwnerId
            WHERE CoachId = ?1 AND EndsAt > ?2 AND Instrument = ?3 AND Fields & ?4 = ?4 ORDER BY Name, OwnerId, SubmittedAt, SittingId
            """,
            row => (Client: row.Number(0), Name: row.Text(1), Sitting: new SittingId(row.Number(2))),
            coach.HolderId,
            Now,
            instrument.Key,
            (int)Needed);
        foreach (var some in found.Chunk(AtOnce))
        {
            var read = await writer.WriteAsync(store => some.Select(one => Read(store, coach, instrument, one.Client, one.Sitting)).ToArray(), ct);
            foreach (var (one, result) in some.Zip(read))
                if (result is not null)
                    yield return ExportedSitting.Open(catalog, instrument, one.Sitting, DateTimeOffset.FromUnixTimeSeconds(result.SubmittedAt), result.IsImported, result.Packed, result.Seal) with { Person = one.Name };
        }
    }

    private ReadResult? Read(StoreConnection store, Actor coach, Instrument instrument, long client, SittingId sitting) =>
        ClientRows.Fields(store, coach, client, sitting, Now) is { } shared && shared.Fields.HasFlag(Needed) && Clients.MayBeRead(instrument, shared.Fields)
            ? ClientRows.Read(store, coach, client, sitting, Looking.Export, Now)
            : null;
}
