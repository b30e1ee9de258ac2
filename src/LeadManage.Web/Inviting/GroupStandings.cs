using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Inviting;

/// <summary>
/// How far a group is. Who agreed to tell is named once they have answered; of all others there is only a number, and none that tells of one of
/// them. See docs/decisions/0013-who-has-answered.md.
/// </summary>
public sealed class GroupStandings(Groups groups, StoreReaders readers, TimeProvider clock)
{
    /// <summary>Of fewer people who did not agree to tell, a coach sees no number.</summary>
    public const int Fewest = 5;

    /// <summary>Whether the member of the row has a result of the group's questionnaire of after they joined.</summary>
    private const string Answered =
        $"EXISTS (SELECT 1 FROM Holders JOIN Sittings ON Sittings.Id = SittingId WHERE GuestId = Members.HolderId AND SubmittedAt >= JoinedAt AND Instrument LIKE Questionnaire || '.v%' AND {ImportedSitting.NotByACoach})";

    /// <summary>Members whom their coach may know by name, to be asked further: they have answered and tell so, themselves or as somebody who was invited.</summary>
    internal const string HasTold =
        $"""
        SELECT 1 FROM Members JOIN Groups ON Groups.Id = Members.GroupId LEFT JOIN Invitations ON Invitations.Id = InvitationId
        WHERE CASE WHEN InvitationId IS NULL THEN Members.TellsAt IS NOT NULL AND {Answered} ELSE Invitations.TellsAt IS NOT NULL AND AnsweredAt IS NOT NULL END
        """;

    /// <returns>Null when this coach has no such group.</returns>
    public async Task<GroupStanding?> FindAsync(Actor coach, long group, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        if (await groups.FindAsync(coach, group, ct) is not { } own)
            return null;
        var joined = readers.All($"SELECT Members.Name FROM Members JOIN Groups ON Groups.Id = GroupId WHERE GroupId = ?1 AND InvitationId IS NULL AND {Answered} ORDER BY Members.Name COLLATE NOCASE, Members.Id", row => row.IsNull(0) ? null : row.Text(0), group);
        var invited = InvitationRows.Of(readers, "GroupId = ?1", group, clock.GetUtcNow());
        var (silent, answered) = readers.First("SELECT count(*), count(AnsweredAt) FROM Invitations WHERE GroupId = ?1 AND TellsAt IS NULL", row => ((int)row.Number(0), (int)row.Number(1)), group);
        var others = joined.Count(name => name is null);
        return new GroupStanding(own, [.. joined.OfType<string>()], others >= Fewest ? others : null, invited, AtLeast(answered, silent));
    }

    /// <summary>The coach did not choose who comes by a link, but whom to invite: of these no exact number is told, and never that it is all of them.</summary>
    internal static int? AtLeast(int answered, int silent) =>
        Math.Min(answered, silent - 1) / Fewest * Fewest is > 0 and var told ? told : null;
}
