using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Inviting;

/// <summary>The way in by the link of a group. Looking at it changes nothing.</summary>
public sealed class Joining(StoreReaders readers, StoreWriter writer, LiveChanges live, TimeProvider clock)
{
    /// <summary>A link that was spread too far fills no store.</summary>
    public const int MostMembers = 2000;

    /// <param name="actor">Who looks; null for somebody who is not known yet.</param>
    /// <param name="token">Of the link.</param>
    /// <returns>Null when the link opens nothing (any more).</returns>
    public OpenDoor? Peek(Actor? actor, string token) => GuestTokens.HashOf(token) is { } hash
        ? readers.First(
            """
            SELECT coach.Name, Groups.Name, Questionnaire, JoinUntil, Members.Id IS NOT NULL, coalesce(Members.TellsAt, Invitations.TellsAt) IS NOT NULL, Members.AgreedAt IS NOT NULL, Members.Name, Groups.CoachId = ?2
            FROM Groups JOIN People coach ON coach.Id = Groups.CoachId AND IsCoach = 1
            LEFT JOIN Members ON Members.GroupId = Groups.Id AND Members.HolderId = ?2 LEFT JOIN Invitations ON Invitations.Id = InvitationId
            WHERE JoinHash = ?1 AND JoinUntil > ?3
            """,
            row => new OpenDoor(
                row.Text(0),
                row.Text(1),
                [row.Text(2)],
                DateTimeOffset.FromUnixTimeSeconds(row.Number(3)),
                [],
                row.Number(8) != 0 ? DoorStanding.Own : row.Number(4) != 0 ? DoorStanding.TakenUp : DoorStanding.Open,
                new Choices(row.Number(5) != 0, row.Number(6) != 0, row.IsNull(7) ? null : row.Text(7)),
                CanRefuseMore: false),
            hash,
            actor?.HolderId,
            clock.GetUtcNow().ToUnixTimeSeconds())
        : null;

    /// <summary>Joins, or changes what one who has joined agreed to. For a post only.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public async Task<PartOutcome> JoinAsync(Actor actor, string token, Choices choices, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(choices);
        if (GuestTokens.HashOf(token) is not { } hash)
            return PartOutcome.NotFound;
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var (outcome, coach) = await writer.WriteAsync(store => Join(store, actor, hash, choices, now), ct);
        if (outcome == PartOutcome.Done)
            live.Tell(coach, LiveChange.PartChanged);
        return outcome;
    }

    private static (PartOutcome Outcome, long Coach) Join(StoreConnection store, Actor actor, byte[] hash, Choices choices, long now)
    {
        var (group, coach, members, member, invitation) = store.First(
            """
            SELECT Groups.Id, CoachId, (SELECT count(*) FROM Members WHERE GroupId = Groups.Id), Members.Id, InvitationId
            FROM Groups JOIN People coach ON coach.Id = CoachId AND IsCoach = 1 LEFT JOIN Members ON GroupId = Groups.Id AND Members.HolderId = ?2
            WHERE JoinHash = ?1 AND JoinUntil > ?3
            """,
            row => (row.Number(0), row.Number(1), row.Number(2), row.IsNull(3) ? (long?)null : row.Number(3), row.IsNull(4) ? (long?)null : row.Number(4)),
            hash,
            actor.HolderId,
            now);
        if (group == 0)
            return (PartOutcome.NotFound, 0);
        if (coach == actor.HolderId)
            return (PartOutcome.Own, 0);
        if (member is not null)
            return (PartRows.Change(store, actor, invitation is { } came ? new PartId(came, IsInvitation: true) : new PartId(member.Value, IsInvitation: false), choices, now), coach);
        if (members >= MostMembers)
            return (PartOutcome.Full, 0);
        var (tellsAt, name) = PartRows.Named(choices, now);
        if (choices.Tells && name is null)
            return (PartOutcome.NameMissing, 0);
        store.Execute("INSERT INTO Members (GroupId, HolderId, JoinedAt, AgreedAt, TellsAt, Name) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", group, actor.HolderId, now, choices.Counts ? now : null, tellsAt, name);
        return (PartOutcome.Done, coach);
    }
}
