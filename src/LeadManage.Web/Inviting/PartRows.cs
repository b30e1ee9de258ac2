using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Inviting;

/// <summary>The rows of what people agreed to, in the writer.</summary>
internal static class PartRows
{
    /// <summary>When it was agreed to tell, and the name that goes with it; a name alone is not kept.</summary>
    public static (long? TellsAt, string? Name) Named(Choices choices, long now)
    {
        var name = Plain.OneLine(choices.Name ?? "");
        return choices.Tells && name.Length is > 0 and <= PeopleList.MostNameLetters ? (now, name) : (null, null);
    }

    /// <summary>Changes what somebody agreed to. What stays as it was keeps its time.</summary>
    public static PartOutcome Change(StoreConnection store, Actor actor, PartId part, Choices choices, long now)
    {
        if (part.IsInvitation)
        {
            if (store.Execute("UPDATE Invitations SET TellsAt = CASE WHEN ?3 THEN coalesce(TellsAt, ?4) END WHERE Id = ?1 AND HolderId = ?2", part.Number, actor.HolderId, choices.Tells ? 1 : 0, now) == 0)
                return PartOutcome.NotFound;
            store.Execute("UPDATE Members SET AgreedAt = CASE WHEN ?3 THEN coalesce(AgreedAt, ?4) END WHERE InvitationId = ?1 AND HolderId = ?2", part.Number, actor.HolderId, choices.Counts ? 1 : 0, now);
            return PartOutcome.Done;
        }

        var (tellsAt, name) = Named(choices, now);
        if (choices.Tells && name is null)
            return PartOutcome.NameMissing;
        return store.Execute(
            "UPDATE Members SET TellsAt = CASE WHEN ?3 IS NOT NULL THEN coalesce(TellsAt, ?3) END, Name = ?4, AgreedAt = CASE WHEN ?5 THEN coalesce(AgreedAt, ?6) END WHERE Id = ?1 AND HolderId = ?2 AND InvitationId IS NULL",
            part.Number,
            actor.HolderId,
            tellsAt,
            name,
            choices.Counts ? 1 : 0,
            now) > 0 ? PartOutcome.Done : PartOutcome.NotFound;
    }

    /// <summary>Ends taking part: the row of the group goes, an invitation counts as declined and nobody is reminded.</summary>
    public static bool Leave(StoreConnection store, Actor actor, PartId part, long now)
    {
        if (!part.IsInvitation)
            return store.Execute("DELETE FROM Members WHERE Id = ?1 AND HolderId = ?2 AND InvitationId IS NULL", part.Number, actor.HolderId) > 0;
        if (store.Execute("UPDATE Invitations SET DeclinedAt = ?3, TellsAt = NULL WHERE Id = ?1 AND HolderId = ?2 AND DeclinedAt IS NULL", part.Number, actor.HolderId, now) == 0)
            return false;
        store.Execute("DELETE FROM Members WHERE InvitationId = ?1", part.Number);
        InvitationRows.WithdrawLetters(store, part.Number);
        return true;
    }

    /// <summary>What a guest takes part in goes over to the person who signs in; where both are in one group, the person's row stays.</summary>
    public static int Claim(StoreConnection store, long guest, long person) =>
        store.Execute("UPDATE Invitations SET HolderId = ?2 WHERE HolderId = ?1", guest, person)
        + store.Execute("UPDATE OR IGNORE Members SET HolderId = ?2 WHERE HolderId = ?1", guest, person);

    /// <summary>Whose open pages want to know of a change to this sitting: the coaches who asked for it.</summary>
    public const string CoachesAsking =
        """
        SELECT CoachId FROM Holders JOIN Members ON Members.HolderId = GuestId JOIN Groups ON Groups.Id = GroupId WHERE SittingId = ?1
        UNION SELECT CoachId FROM Holders JOIN Invitations ON Invitations.HolderId = GuestId WHERE SittingId = ?1
        """;

    /// <summary>Whose open pages want to know that this guest or person is gone.</summary>
    public const string CoachesOf =
        """
        SELECT CoachId FROM Members JOIN Groups ON Groups.Id = GroupId WHERE HolderId = ?1
        UNION SELECT CoachId FROM Invitations WHERE HolderId = ?1
        """;
}
