using LeadManage.Web.Inviting;
using LeadManage.Web.Storage;

namespace LeadManage.Web.SigningIn;

/// <summary>What a browser answered as a guest, and takes part in, goes over to the person who signs in there.</summary>
internal static class Claiming
{
    /// <returns>True when anything went over.</returns>
    public static bool Claim(StoreConnection store, byte[] guestHash, long person)
    {
        var guest = Guest.IdOf(guestHash);
        if (!store.First("SELECT 1 FROM Guests WHERE Id = ?1 AND TokenHash = ?2", _ => true, guest, guestHash))
            return false;
        // What both hold already stays once.
        store.Execute("INSERT INTO Holders (GuestId, SittingId) SELECT ?2, SittingId FROM Holders WHERE GuestId = ?1 ON CONFLICT DO NOTHING", guest, person);
        var claimed = store.Execute("DELETE FROM Holders WHERE GuestId = ?1", guest);
        var parts = PartRows.Claim(store, guest, person);
        store.Execute("DELETE FROM Guests WHERE Id = ?1", guest);
        return claimed + parts > 0;
    }
}
