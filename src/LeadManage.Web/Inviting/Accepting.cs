using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Inviting;

/// <summary>The way in by the link of an invitation, and saying no. Looking at it changes nothing: scanners of mail open every link.</summary>
public sealed class Accepting(StoreReaders readers, StoreWriter writer, LiveChanges live, TimeProvider clock)
{
    private const string Open =
        """
        FROM Invitations JOIN People coach ON coach.Id = Invitations.CoachId AND IsCoach = 1 LEFT JOIN Groups ON Groups.Id = GroupId
        WHERE TokenHash = ?1 AND WithdrawnAt IS NULL AND EndsAt > ?2 AND EndedAt IS NULL
        """;

    /// <param name="actor">Who looks; null for somebody who is not known yet.</param>
    /// <param name="token">Of the link.</param>
    /// <returns>Null when the link opens nothing (any more).</returns>
    public OpenDoor? Peek(Actor? actor, string token) => GuestTokens.HashOf(token) is { } hash
        ? readers.First(
            $"""
            SELECT coach.Name, Groups.Name, Questionnaires, EndsAt, Message, Invitations.HolderId, Invitations.TellsAt IS NOT NULL, DeclinedAt IS NOT NULL, Invitations.Email IS NOT NULL, Invitations.CoachId,
                EXISTS (SELECT 1 FROM Members WHERE InvitationId = Invitations.Id AND AgreedAt IS NOT NULL), {AcceptanceRows.IsIdle}
            {Open}
            """,
            row => new OpenDoor(
                row.Text(0),
                row.IsNull(1) ? null : row.Text(1),
                InvitationRows.Ids(row.Text(2)),
                DateTimeOffset.FromUnixTimeSeconds(row.Number(3)),
                row.Text(4).Split('\n', StringSplitOptions.RemoveEmptyEntries),
                row.Number(9) == actor?.HolderId ? DoorStanding.Own
                    : !row.IsNull(5) && row.Number(5) != actor?.HolderId && row.Number(11) == 0 ? DoorStanding.Elsewhere
                    : row.Number(7) != 0 ? DoorStanding.Declined
                    : !row.IsNull(5) && row.Number(5) == actor?.HolderId ? DoorStanding.TakenUp : DoorStanding.Open,
                !row.IsNull(5) && row.Number(5) == actor?.HolderId ? new Choices(row.Number(6) != 0, row.Number(10) != 0) : new Choices(Tells: false, Counts: false),
                row.Number(8) != 0),
            hash,
            clock.GetUtcNow().ToUnixTimeSeconds())
        : null;

    /// <summary>Takes an invitation up, or changes what was agreed to with it. For a post only.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public async Task<PartOutcome> AcceptAsync(Actor actor, string token, Choices choices, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(choices);
        if (GuestTokens.HashOf(token) is not { } hash)
            return PartOutcome.NotFound;
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var (outcome, coach) = await writer.WriteAsync(store => AcceptanceRows.Find(store, Open, hash, now) is { } found ? (AcceptanceRows.Accept(store, actor, found, choices, now), found.Coach) : (PartOutcome.NotFound, 0), ct);
        if (outcome == PartOutcome.Done)
            live.Tell(coach, LiveChange.PartChanged);
        return outcome;
    }

    /// <summary>Says no. The coach is not told; nobody is reminded.</summary>
    /// <param name="actor">Null for somebody who is not known, and need not be for this.</param>
    /// <param name="token">Of the link.</param>
    /// <param name="noMore">True to get no more invitations from this coach to this address.</param>
    /// <param name="ct">Gives up before it began.</param>
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public async Task<PartOutcome> DeclineAsync(Actor? actor, string token, bool noMore, CancellationToken ct)
    {
        if (GuestTokens.HashOf(token) is not { } hash)
            return PartOutcome.NotFound;
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var (outcome, coach) = await writer.WriteAsync(store => AcceptanceRows.Find(store, Open, hash, now) is { } found ? (AcceptanceRows.Decline(store, actor, found, noMore, now), found.Coach) : (PartOutcome.NotFound, 0), ct);
        if (outcome == PartOutcome.Done)
            live.Tell(coach, LiveChange.PartChanged);
        return outcome;
    }
}
