using System.Security.Cryptography;
using System.Text;
using LeadManage.Web.Account;
using LeadManage.Web.Mailing;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Inviting;

/// <summary>Writes invitations one by one, each with its letters, in one transaction.</summary>
internal sealed class InvitationWriting(StoreConnection store, Outbox outbox, PublicLinks links, Actor coach, Invite invite, AskedFor asked, DateTimeOffset now)
{
    /// <summary>In the morning two days before the last day.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromHours((3 * 24) - 8);

    private static readonly TimeSpan LeastBetweenLetters = TimeSpan.FromDays(1);

    private readonly string _questionnaires = string.Join(' ', asked.Instruments.Select(instrument => instrument.Id));

    /// <summary>Asked once more in the transaction that writes: between reading and writing a role or a group may have ended.</summary>
    public bool IsStillAllowed() =>
        store.First("SELECT 1 FROM People WHERE Id = ?1 AND IsCoach = 1", _ => true, coach.HolderId)
        && (invite.Group is not { } group || store.First("SELECT 1 FROM Groups WHERE Id = ?1 AND CoachId = ?2 AND EndedAt IS NULL", _ => true, group, coach.HolderId));

    public InvitedNow Invite(Invitee person, bool sendsMail)
    {
        if (person.Problem is not null)
            return new InvitedNow(person, null, person.Problem);
        if (person.Email is { } known && ProblemWith(known) is { } problem)
            return new InvitedNow(person, null, problem);
        var (token, hash) = GuestTokens.NewToken();
        var id = store.First(
            "INSERT INTO Invitations (CoachId, GroupId, TokenHash, Email, Name, Questionnaires, Message, MadeAt, EndsAt) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING Id",
            row => row.Number(0),
            coach.HolderId,
            invite.Group,
            hash,
            person.Email,
            person.Name,
            _questionnaires,
            string.Join('\n', Plain.Lines(invite.Message)),
            now.ToUnixTimeSeconds(),
            invite.EndsAt.ToUnixTimeSeconds());
        if (!sendsMail || person.Email is not { } to)
            return new InvitedNow(person, token, null);
        var link = links.To($"/invitation/{token}")!;
        var reminder = ReminderAt(invite, now);
        outbox.Put(store, to, InvitationLetters.Invitation(asked.Coach, asked.Group, asked.Instruments, invite, reminder is not null, link), InvitationRows.LetterKey(id), now, now);
        if (reminder is { } due)
            outbox.Put(store, to, InvitationLetters.Reminder(asked.Coach, asked.Instruments, invite, link), InvitationRows.ReminderKey(id), due, now);
        return new InvitedNow(person, null, null);
    }

    /// <summary>When a reminder goes; null where it would follow on the heels of the letter.</summary>
    public static DateTimeOffset? ReminderAt(Invite invite, DateTimeOffset now) => invite.EndsAt - Ahead >= now + LeastBetweenLetters ? invite.EndsAt - Ahead : null;

    /// <summary>By which "no more invitations" of an address is found again; the address itself is not kept for it.</summary>
    public static byte[] RefusalOf(long coachId, string email) => SHA256.HashData(Encoding.UTF8.GetBytes($"{coachId} {email.ToLowerInvariant()}"));

    // Only what the coach did counts, so that nobody learns from it whether somebody answered or said no.
    private string? ProblemWith(string email)
    {
        if (store.First("SELECT 1 FROM InvitingRefusals WHERE CoachId = ?1 AND AddressHash = ?2", _ => true, coach.HolderId, RefusalOf(coach.HolderId, email)))
            return "This person has asked for no more invitations from you. Take the line out.";
        return store.First(
            "SELECT 1 FROM Invitations WHERE CoachId = ?1 AND GroupId IS ?2 AND Email = ?3 COLLATE NOCASE AND Questionnaires = ?4 AND WithdrawnAt IS NULL AND EndsAt > ?5",
            _ => true,
            coach.HolderId,
            invite.Group,
            email,
            _questionnaires,
            now.ToUnixTimeSeconds())
            ? "This address is invited already, so no second letter goes. Take the line out, or withdraw the first invitation."
            : null;
    }
}
