using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Manual;

/// <summary>
/// The sittings that figures over many people count: whose takers agreed and did not take it back, answered with care as far as it shows, and of
/// each person the newest alone. A person is a guest; whoever went on with a sitting on another device is the same person.
/// </summary>
internal static class CountedSittings
{
    private const string Counted =
        """
        FROM Profiles one JOIN Sittings ON Sittings.Id = one.SittingId
        WHERE one.Pooled = 1 AND one.Quality < 2 AND Sittings.Instrument = ?1 AND NOT EXISTS (
            SELECT 1 FROM Holders mine
            JOIN Holders later ON later.GuestId = mine.GuestId AND later.SittingId > mine.SittingId
            JOIN Profiles newer ON newer.SittingId = later.SittingId AND newer.Pooled = 1 AND newer.Quality < 2
            JOIN Sittings again ON again.Id = newer.SittingId AND again.Instrument = ?1
            WHERE mine.SittingId = one.SittingId)
        """;

    /// <summary>How many there are now, the damaged among them.</summary>
    public static long Count(StoreConnection store, Instrument instrument) => store.First($"SELECT count(*) {Counted}", row => row.Number(0), instrument.Key);

    /// <summary>Reads them one after the other, of one moment, and holds none.</summary>
    /// <returns>How many were passed over because what is stored is damaged.</returns>
    public static int Each(StoreConnection store, InstrumentCatalog catalog, Instrument instrument, Action<AnswerSheet> take, CancellationToken ct)
    {
        var damaged = 0;
        store.Each(
            $"SELECT one.SittingId, one.Packed, one.Seal {Counted}",
            row =>
            {
                ct.ThrowIfCancellationRequested();
                if (Sheet(catalog, instrument, row) is { } sheet)
                    take(sheet);
                else
                    damaged++;
            },
            instrument.Key);
        return damaged;
    }

    private static AnswerSheet? Sheet(InstrumentCatalog catalog, Instrument instrument, StoreRow row)
    {
        try
        {
            var (profile, _) = SealedProfile.Open(catalog, new SittingId(row.Number(0)), instrument.Key, row.Bytes(1), row.Bytes(2));
            return AnswerCode.Unpack(instrument, profile.Answers);
        }
        catch (Exception error) when (error is DamagedProfileException or FormatException)
        {
            return null;
        }
    }
}
