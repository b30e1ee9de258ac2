using System.Security.Cryptography;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Answering;

/// <summary>The row of a sitting and of who holds it, in the writer.</summary>
internal static class SittingRows
{
    public static SittingId Begin(StoreConnection store, TimeProvider clock, Actor actor, Instrument instrument)
    {
        var id = Insert(store, clock, instrument);
        store.Execute("INSERT INTO Holders (GuestId, SittingId) VALUES (?1, ?2)", actor.HolderId, id.Value);
        return id;
    }

    private static SittingId Insert(StoreConnection store, TimeProvider clock, Instrument instrument)
    {
        var seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        while (true)
        {
            var id = SittingId.New(clock);
            // Two sittings of one millisecond may draw the same id.
            if (store.Execute("INSERT INTO Sittings (Id, Instrument, Seed, Revision) VALUES (?1, ?2, ?3, 0) ON CONFLICT DO NOTHING", id.Value, instrument.Key, seed) == 1)
                return id;
        }
    }
}
