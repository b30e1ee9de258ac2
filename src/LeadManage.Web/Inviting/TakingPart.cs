using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Inviting;

/// <summary>What a person takes part in, for that person: see what they agreed to, change it, leave, take it away as a file.</summary>
public sealed class TakingPart(StoreReaders readers, StoreWriter writer, LiveChanges live, TimeProvider clock)
{
    /// <returns>The newest first.</returns>
    public IReadOnlyList<OwnPart> List(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var answered = readers.All(
            "SELECT Instrument, SubmittedAt FROM Holders JOIN Sittings ON Sittings.Id = SittingId WHERE GuestId = ?1 AND SubmittedAt IS NOT NULL",
            row => (Questionnaire: row.Text(0)[..row.Text(0).LastIndexOf(".v", StringComparison.Ordinal)], At: row.Number(1)),
            actor.HolderId);
        return readers.All(
            """
            SELECT 1, Invitations.Id, coach.Name, CASE WHEN IsCoach THEN CoachCode END, Groups.Name, Questionnaires, AcceptedAt, EndsAt, Invitations.TellsAt IS NOT NULL, Members.AgreedAt IS NOT NULL, NULL, AcceptedAt AS Since
            FROM Invitations JOIN People coach ON coach.Id = Invitations.CoachId LEFT JOIN Groups ON Groups.Id = Invitations.GroupId LEFT JOIN Members ON InvitationId = Invitations.Id
            WHERE Invitations.HolderId = ?1 AND DeclinedAt IS NULL
            UNION ALL
            SELECT 0, Members.Id, coach.Name, CASE WHEN IsCoach THEN CoachCode END, Groups.Name, Questionnaire, JoinedAt, NULL, TellsAt IS NOT NULL, AgreedAt IS NOT NULL, Members.Name, JoinedAt
            FROM Members JOIN Groups ON Groups.Id = GroupId JOIN People coach ON coach.Id = CoachId WHERE HolderId = ?1 AND InvitationId IS NULL
            ORDER BY Since DESC
            """,
            row => Read(row, answered),
            actor.HolderId);
    }

    /// <summary>Changes what was agreed to; it holds from that moment, also on the coach's open page.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot write now; it is as it was.</exception>
    public async Task<PartOutcome> ChangeAsync(Actor actor, PartId part, Choices choices, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(choices);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return await TellingAsync(actor, store => PartRows.Change(store, actor, part, choices, now), ct);
    }

    /// <summary>Leaves: no name is told and nothing counts from that moment. One's own results stay.</summary>
    /// <returns>False when this actor takes part in nothing of this id.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; it is as it was.</exception>
    public async Task<bool> LeaveAsync(Actor actor, PartId part, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return await TellingAsync(actor, store => PartRows.Leave(store, actor, part, now), ct);
    }

    /// <summary>Where to go on answering what somebody was just asked for: a sitting that was begun, else the page before a new one.</summary>
    /// <returns>Null when everything is answered.</returns>
    public string? WayOn(Actor actor, string? group, IReadOnlyList<string> questionnaires) =>
        List(actor).FirstOrDefault(part => part.Group == group && part.Questionnaires.SequenceEqual(questionnaires, StringComparer.Ordinal)) is { } part ? WayOn(actor, part) : null;

    /// <summary>Where to go on answering what was asked: a sitting that was begun, else the page before a new one.</summary>
    /// <returns>Null when everything is answered.</returns>
    public string? WayOn(Actor actor, OwnPart part)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(part);
        return part.Next is not { } next ? null
            : readers.First("SELECT Sittings.Id FROM Holders JOIN Sittings ON Sittings.Id = SittingId WHERE GuestId = ?1 AND SubmittedAt IS NULL AND Instrument LIKE ?2 || '.v%' ORDER BY Sittings.Id DESC", row => (long?)row.Number(0), actor.HolderId, next) is { } begun
            ? $"/take/{new SittingId(begun)}"
            : $"/start/{next}";
    }

    private async Task<T> TellingAsync<T>(Actor actor, Func<StoreConnection, T> change, CancellationToken ct)
    {
        var (outcome, coaches) = await writer.WriteAsync(
            store =>
            {
                var coaches = store.All(PartRows.CoachesOf, row => row.Number(0), actor.HolderId);
                return (change(store), coaches);
            },
            ct);
        foreach (var coach in coaches)
            live.Tell(coach, LiveChange.PartChanged);
        return outcome;
    }

    private static OwnPart Read(StoreRow row, IReadOnlyList<(string Questionnaire, long At)> answered)
    {
        var questionnaires = InvitationRows.Ids(row.Text(5));
        var since = row.Number(6);
        return new OwnPart(
            new PartId(row.Number(1), row.Number(0) != 0),
            row.Text(2),
            row.IsNull(3) ? null : row.Text(3),
            row.IsNull(4) ? null : row.Text(4),
            questionnaires,
            DateTimeOffset.FromUnixTimeSeconds(since),
            row.IsNull(7) ? null : DateTimeOffset.FromUnixTimeSeconds(row.Number(7)),
            new Choices(row.Number(8) != 0, row.Number(9) != 0, row.IsNull(10) ? null : row.Text(10)),
            [.. questionnaires.Where(questionnaire => answered.Any(sitting => sitting.Questionnaire == questionnaire && sitting.At >= since))]);
    }
}
