using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Answering;

/// <summary>The rows of resume links, in the writer.</summary>
internal static class ResumeLinks
{
    public static string? Issue(StoreConnection store, Actor actor, SittingId id, Retention retention, DateTimeOffset now)
    {
        if (!store.First("SELECT 1 FROM Holders WHERE GuestId = ?1 AND SittingId = ?2", _ => true, actor.HolderId, id.Value))
            return null;
        var (token, hash) = GuestTokens.NewToken();
        store.Execute("INSERT INTO ResumeLinks (TokenHash, SittingId, ExpiresAt) VALUES (?1, ?2, ?3)", hash, id.Value, retention.LinkEnds(actor, id, now).ToUnixTimeSeconds());
        return token;
    }

    public static SittingId? Redeem(StoreConnection store, Actor actor, byte[] hash, DateTimeOffset now)
    {
        var found = store.First("SELECT SittingId FROM ResumeLinks WHERE TokenHash = ?1 AND ExpiresAt > ?2", row => (SittingId?)new SittingId(row.Number(0)), hash, now.ToUnixTimeSeconds());
        if (found is { } id)
            store.Execute("INSERT INTO Holders (GuestId, SittingId) VALUES (?1, ?2) ON CONFLICT DO NOTHING", actor.HolderId, id.Value);
        return found;
    }
}
