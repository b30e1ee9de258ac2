using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Inviting;

/// <summary>Taking up an invitation and declining it, in the writer.</summary>
internal static class AcceptanceRows
{
    /// <summary>
    /// Whether the one who took it up is a guest who has begun nothing: then another device may. Letters are often opened in the small browser of a
    /// mail program first.
    /// </summary>
    public const string IsIdle = "NOT EXISTS (SELECT 1 FROM Holders WHERE GuestId = Invitations.HolderId) AND NOT EXISTS (SELECT 1 FROM People WHERE People.Id = Invitations.HolderId)";

    public static Found? Find(StoreConnection store, string open, byte[] hash, long now) => store.First(
        $"SELECT Invitations.Id, Invitations.CoachId, GroupId, Invitations.HolderId, {IsIdle}, Invitations.Email {open}",
        row => new Found(row.Number(0), row.Number(1), row.IsNull(2) ? null : row.Number(2), row.IsNull(3) ? null : row.Number(3), row.Number(4) != 0, row.IsNull(5) ? null : row.Text(5)),
        hash,
        now);

    public static PartOutcome Accept(StoreConnection store, Actor actor, Found found, Choices choices, long now)
    {
        if (found.Coach == actor.HolderId)
            return PartOutcome.Own;
        if (found.Holder is { } other && other != actor.HolderId)
        {
            if (!found.IsIdle)
                return PartOutcome.Elsewhere;
            store.Execute("DELETE FROM Members WHERE InvitationId = ?1", found.Id);
        }

        // Whoever declined after they had begun, and comes back, has not lost what they answered meanwhile.
        store.Execute("UPDATE Invitations SET HolderId = ?2, AcceptedAt = coalesce(AcceptedAt, ?3), DeclinedAt = NULL WHERE Id = ?1", found.Id, actor.HolderId, now);
        if (found.Group is { } group)
            store.Execute(
                """
                INSERT INTO Members (GroupId, HolderId, JoinedAt, InvitationId) SELECT ?1, ?2, AcceptedAt, ?3 FROM Invitations WHERE Id = ?3
                ON CONFLICT (GroupId, HolderId) DO UPDATE SET InvitationId = coalesce(InvitationId, ?3), Name = NULL, TellsAt = NULL
                """,
                group,
                actor.HolderId,
                found.Id);
        return PartRows.Change(store, actor, new PartId(found.Id, IsInvitation: true), choices, now);
    }

    public static PartOutcome Decline(StoreConnection store, Actor? actor, Found found, bool noMore, long now)
    {
        if (found.Holder is not null && found.Holder != actor?.HolderId)
            return PartOutcome.Elsewhere;
        if (actor is null || !PartRows.Leave(store, actor, new PartId(found.Id, IsInvitation: true), now))
            store.Execute("UPDATE Invitations SET DeclinedAt = coalesce(DeclinedAt, ?2) WHERE Id = ?1", found.Id, now);
        InvitationRows.WithdrawLetters(store, found.Id);
        if (noMore && found.Email is { } email)
            store.Execute("INSERT INTO InvitingRefusals (CoachId, AddressHash, MadeAt) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", found.Coach, InvitationWriting.RefusalOf(found.Coach, email), now);
        return PartOutcome.Done;
    }

    /// <summary>An invitation that is open.</summary>
    internal sealed record Found(long Id, long Coach, long? Group, long? Holder, bool IsIdle, string? Email);
}
