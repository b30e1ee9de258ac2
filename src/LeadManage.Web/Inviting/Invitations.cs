using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Mailing;
using LeadManage.Web.Storage;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Inviting;

/// <summary>A coach invites people, sees how it stands as far as they agreed, and takes invitations back.</summary>
public sealed class Invitations(StoreReaders readers, StoreWriter writer, Outbox outbox, PublicLinks links, InstrumentCatalog catalog, IOptions<LeadManageOptions> options, TimeProvider clock)
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private const string IsCoach = "EXISTS (SELECT 1 FROM People WHERE People.Id = ?1 AND IsCoach = 1)";

    private static readonly TimeSpan ADay = TimeSpan.FromDays(1);

    /// <summary>True when letters go; else the coach hands over links.</summary>
    public bool SendsMail => options.Value.Mail.IsOn;

    /// <summary>The letter that people would get; null while something is missing for it.</summary>
    public Letter? Preview(Actor coach, Invite invite)
    {
        ArgumentNullException.ThrowIfNull(coach);
        ArgumentNullException.ThrowIfNull(invite);
        return FaultIn(coach, invite) is null && Asked(coach, invite) is { } asked
            ? InvitationLetters.Invitation(asked.Coach, asked.Group, asked.Instruments, invite, InvitationWriting.ReminderAt(invite, clock.GetUtcNow()) is not null, links.To("/invitation/…") ?? new Uri("https://localhost/invitation/…"))
            : null;
    }

    /// <summary>Invites the people of a list who can be invited; the letters go with it, or not at all.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot write now; nobody was invited.</exception>
    public async Task<InviteOutcome> SendAsync(Actor coach, Invite invite, IReadOnlyList<Invitee> people, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        ArgumentNullException.ThrowIfNull(invite);
        ArgumentNullException.ThrowIfNull(people);
        if (FaultIn(coach, invite) is { } fault)
            return InviteOutcome.Because(fault);
        if (people.All(person => person.Problem is not null))
            return InviteOutcome.Because(InviteFault.Nobody);
        if (Asked(coach, invite) is not { } asked)
            return InviteOutcome.Because(InviteFault.NotFound);
        var now = clock.GetUtcNow();
        var perDay = options.Value.InvitationsPerDay;
        return await writer.WriteAsync(
            store =>
            {
                var writing = new InvitationWriting(store, outbox, links, coach, invite, asked, now);
                var left = perDay - (int)store.First("SELECT count(*) FROM Invitations WHERE CoachId = ?1 AND MadeAt > ?2", row => row.Number(0), coach.HolderId, (now - ADay).ToUnixTimeSeconds());
                return !writing.IsStillAllowed() ? InviteOutcome.Because(InviteFault.NotFound)
                    : people.Count(person => person.Problem is null) > left ? InviteOutcome.Because(InviteFault.TooMany, Math.Max(0, left))
                    : new InviteOutcome(null, [.. people.Select(person => writing.Invite(person, SendsMail))]);
            },
            ct);
    }

    /// <summary>The people invited into no group, the newest first.</summary>
    public Task<IReadOnlyList<InvitedPerson>> ListAsync(Actor coach, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(InvitationRows.Of(readers, $"CoachId = ?1 AND GroupId IS NULL AND {IsCoach}", coach.HolderId, clock.GetUtcNow()));
    }

    /// <summary>Takes an invitation back: its link opens nothing and no letter of it goes from then on.</summary>
    /// <returns>False when this coach has no such invitation.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public Task<bool> WithdrawAsync(Actor coach, long invitation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return writer.WriteAsync(
            store =>
            {
                var found = store.First($"SELECT 1 FROM Invitations WHERE CoachId = ?1 AND Id = ?2 AND {IsCoach}", _ => true, coach.HolderId, invitation);
                if (found)
                    InvitationRows.Withdraw(store, invitation, now);
                return found;
            },
            ct);
    }

    /// <summary>A new link to hand over, for an invitation without letters or whose letter could not be delivered; the one of before opens nothing from then on.</summary>
    /// <returns>Its token; null when this coach has no such invitation, or it goes by mail.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public async Task<string?> RenewLinkAsync(Actor coach, long invitation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coach);
        var (token, hash) = GuestTokens.NewToken();
        var goesByMail = SendsMail && Outbox.TroubleWith(readers, InvitationRows.LetterKey(invitation)) is not (MailTrouble.Refused or MailTrouble.GivenUp);
        var renewed = await writer.WriteAsync(
            store =>
            {
                var isNew = store.Execute($"UPDATE Invitations SET TokenHash = ?3 WHERE CoachId = ?1 AND Id = ?2 AND WithdrawnAt IS NULL AND (?4 = 0 OR Email IS NULL) AND {IsCoach}", coach.HolderId, invitation, hash, goesByMail ? 1 : 0) > 0;
                // A reminder would carry the link of before.
                if (isNew)
                    Outbox.Withdraw(store, InvitationRows.ReminderKey(invitation));
                return isNew;
            },
            ct);
        return renewed ? token : null;
    }

    /// <summary>What is wrong with an invitation in itself; null when nothing is.</summary>
    public InviteFault? FaultIn(Actor coach, Invite invite)
    {
        ArgumentNullException.ThrowIfNull(coach);
        ArgumentNullException.ThrowIfNull(invite);
        var now = clock.GetUtcNow();
        return invite is { Group: null, Questionnaires.Count: 0 } ? InviteFault.NoQuestionnaire
            : invite.EndsAt <= now || invite.EndsAt > now + Longest ? InviteFault.WrongDate
            : invite.Message.Length > Invite.MostMessage ? InviteFault.LongMessage
            : invite.Group is null && (invite.Questionnaires.Count > Invite.MostQuestionnaires || invite.Questionnaires.Any(id => catalog.Latest(id) is null)) ? InviteFault.NotFound
            : null;
    }

    private AskedFor? Asked(Actor coach, Invite invite)
    {
        var found = readers.First(
            $"SELECT Name, (SELECT Name FROM Groups WHERE Id = ?2 AND CoachId = ?1 AND EndedAt IS NULL), (SELECT Questionnaire FROM Groups WHERE Id = ?2 AND CoachId = ?1 AND EndedAt IS NULL) FROM People WHERE Id = ?1 AND IsCoach = 1",
            row => (Coach: row.Text(0), Group: row.IsNull(1) ? null : row.Text(1), Questionnaire: row.IsNull(2) ? null : row.Text(2)),
            coach.HolderId,
            invite.Group ?? 0);
        if (found.Coach is null || (invite.Group is not null && found.Group is null))
            return null;
        var instruments = (found.Questionnaire is { } one ? [one] : invite.Questionnaires).Distinct(StringComparer.Ordinal).Select(catalog.Latest).OfType<Instrument>().ToArray();
        return instruments.Length == 0 ? null : new AskedFor(found.Coach, found.Group, instruments);
    }
}
