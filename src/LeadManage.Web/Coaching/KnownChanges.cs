using System.Collections.Concurrent;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Web.Account;
using LeadManage.Web.Comparing;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Coaching;

/// <summary>
/// Picks clients by what changed between their results. That is worked out once for each two and kept in memory, since neither of them ever changes; so is who was
/// noted as looked through today.
/// </summary>
internal sealed class KnownChanges(StoreReaders readers, StoreWriter writer, InstrumentCatalog catalog)
{
    /// <summary>About 20 MB.</summary>
    private const int Most = 100_000;

    /// <summary>Looks in one transaction, so that nobody's answers wait for all of them.</summary>
    private const int Together = 1_000;

    private readonly ConcurrentDictionary<(SittingId, SittingId), ChangeFlag?> _known = new();
    private readonly ConcurrentDictionary<(long Coach, SittingId), long> _noted = new();

    /// <returns>Those of the clients to whom this happened, and the results by which any of them was picked or left out.</returns>
    internal (IReadOnlyList<FoundClient> Picked, IReadOnlyList<ComparedRow> Decisive) Pick(Actor coach, IReadOnlyList<FoundClient> clients, ClientQuery query, long now)
    {
        var asked = clients.Where(client => client.Sittings > 1).Select(client => client.Id).ToHashSet();
        var pairs = ClientRows.Compared(readers, coach, query.Questionnaire, now)
            .Where(row => asked.Contains(row.Client) && catalog.Find(row.Instrument) is { } instrument && ChangeReading.IsPossibleFor(instrument))
            .GroupBy(row => row.Client).Select(rows => Compared([.. rows])).OfType<(ComparedRow First, ComparedRow Last)>().ToDictionary(pair => pair.Last.Client);
        return (
            [.. clients.Where(client => pairs.TryGetValue(client.Id, out var pair) && Between(pair.First, pair.Last) is { } flag && flag.Fits(query.Change))],
            [.. pairs.Values.SelectMany(pair => new[] { pair.First, pair.Last })]);
    }

    /// <summary>Notes a look at each of these results, one a day: who is left out, or stands on another page, is told of as well.</summary>
    /// <exception cref="StoreUnavailableException">They could not be written.</exception>
    internal async Task NoteAsync(Actor coach, IEnumerable<ComparedRow> decisive, long now, CancellationToken ct)
    {
        var today = now / ClientRows.SecondsADay;
        foreach (var unseen in decisive.Where(row => _noted.GetValueOrDefault((coach.HolderId, row.Sitting)) != today).Chunk(Together))
        {
            await writer.WriteAsync(store => unseen.Sum(row => ClientRows.NoteListed(store, coach, row, now)), ct);
            if (_noted.Count >= Most)
                _noted.Clear();
            foreach (var row in unseen)
                _noted[(coach.HolderId, row.Sitting)] = today;
        }
    }

    /// <summary>Most clients have two, and then there is nothing to choose: that spares half of the time.</summary>
    private (ComparedRow First, ComparedRow Last)? Compared(ComparedRow[] rows) => rows switch
    {
        [_] => null,
        [var one, var other] => one.At.CompareTo(other.At) < 0 ? (one, other) : (other, one),
        _ => History.Usual([.. rows.OrderBy(row => row.At).TakeLast(StoredProfiles.MostAtOnce)], row => row.Instrument, row => catalog.Find(row.Instrument)!.Version, row => row.IsWithCare),
    };

    private ChangeFlag? Between(ComparedRow first, ComparedRow last)
    {
        if (_known.TryGetValue((first.Sitting, last.Sitting), out var known))
            return known;
        if (_known.Count >= Most)
            _known.Clear();
        return _known[(first.Sitting, last.Sitting)] = Opened(first) is { } earlier && Opened(last) is { } later ? ChangeFlag.Of([earlier, later]) : null;
    }

    /// <returns>Null for a damaged one, of which the client's own page tells.</returns>
    private HeldProfile? Opened(ComparedRow row)
    {
        try
        {
            return readers.First(
                "SELECT Packed, Seal FROM Profiles WHERE SittingId = ?1",
                found => SealedProfile.Open(catalog, row.Sitting, row.Instrument, found.Bytes(0), found.Bytes(1)),
                row.Sitting.Value) is ({ } profile, { } instrument) ? new HeldProfile(row.Sitting, instrument, profile, DateTimeOffset.FromUnixTimeSeconds(row.SubmittedAt)) : null;
        }
        catch (DamagedProfileException)
        {
            return null;
        }
    }
}

/// <summary>A result that a client's change may rest on.</summary>
internal sealed record ComparedRow(long Client, SittingId Sitting, string Instrument, long SubmittedAt, bool IsWithCare)
{
    /// <summary>By what they are ordered.</summary>
    public (long, long) At => (SubmittedAt, Sitting.Value);
}
