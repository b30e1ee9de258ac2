using LeadManage.Web.Mailing;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Inviting;

/// <summary>The rows of invitations, and the letters that go with them.</summary>
internal static class InvitationRows
{
    public static string LetterKey(long id) => $"invitation {id}";

    public static string ReminderKey(long id) => $"invitation {id} reminder";

    /// <summary>Invitations as their coach sees them, the newest first; who asks is asked before.</summary>
    public static IReadOnlyList<InvitedPerson> Of(StoreReaders readers, string which, long value, DateTimeOffset now) =>
    [
        .. readers.All(
            $"""
            SELECT Id, Name, Email, Questionnaires, MadeAt, min(EndsAt, coalesce((SELECT EndedAt FROM Groups WHERE Groups.Id = GroupId), EndsAt)), TellsAt IS NOT NULL AND AnsweredAt IS NOT NULL, WithdrawnAt IS NOT NULL
            FROM Invitations WHERE {which} ORDER BY Id DESC
            """,
            row => new InvitedPerson(
                row.Number(0),
                row.IsNull(1) ? null : row.Text(1),
                row.IsNull(2) ? null : row.Text(2),
                Ids(row.Text(3)),
                DateTimeOffset.FromUnixTimeSeconds(row.Number(4)),
                DateTimeOffset.FromUnixTimeSeconds(row.Number(5)),
                row.Number(6) != 0 ? InvitedState.Answered : row.Number(7) != 0 ? InvitedState.Withdrawn : row.Number(5) <= now.ToUnixTimeSeconds() ? InvitedState.Over : InvitedState.Invited),
            value).Select(person => person is { State: InvitedState.Invited, Email: not null } ? person with { Trouble = Outbox.TroubleWith(readers, LetterKey(person.Id)) } : person),
    ];

    public static IReadOnlyList<string> Ids(string questionnaires) => questionnaires.Split(' ');

    /// <summary>Takes an invitation back; its link opens nothing, and no letter of it goes from then on.</summary>
    public static void Withdraw(StoreConnection store, long id, long now)
    {
        store.Execute("UPDATE Invitations SET WithdrawnAt = ?2 WHERE Id = ?1 AND WithdrawnAt IS NULL", id, now);
        WithdrawLetters(store, id);
    }

    public static void WithdrawLetters(StoreConnection store, long id)
    {
        Outbox.Withdraw(store, LetterKey(id));
        Outbox.Withdraw(store, ReminderKey(id));
    }

    /// <summary>Notes that a submitted sitting answers an invitation of its holders, once every questionnaire of it is submitted; nobody is reminded then.</summary>
    public static void NoteAnswer(StoreConnection store, SittingId sitting, long now)
    {
        var open = store.All(
            "SELECT Id, Questionnaires, HolderId, AcceptedAt FROM Invitations JOIN Holders ON GuestId = HolderId WHERE SittingId = ?1 AND AnsweredAt IS NULL AND DeclinedAt IS NULL AND WithdrawnAt IS NULL",
            row => (Id: row.Number(0), Questionnaires: row.Text(1), Holder: row.Number(2), Accepted: row.Number(3)),
            sitting.Value);
        foreach (var invitation in open.Where(invitation => Ids(invitation.Questionnaires).All(questionnaire => HasAnswered(store, invitation.Holder, questionnaire, invitation.Accepted))))
        {
            store.Execute("UPDATE Invitations SET AnsweredAt = ?2 WHERE Id = ?1", invitation.Id, now);
            WithdrawLetters(store, invitation.Id);
        }
    }

    /// <summary>Before somebody's rows go: the letters that their invitations still hold, and invitations to their addresses that nobody has taken up.</summary>
    public static void ForgetHolder(StoreConnection store, long holder, IEnumerable<string> addresses)
    {
        Forget(store, "HolderId = ?1", holder);
        foreach (var address in addresses)
            Forget(store, "HolderId IS NULL AND Email = ?1 COLLATE NOCASE", address);
    }

    /// <summary>Before a coach's rows go: the letters of every invitation.</summary>
    public static void ForgetCoach(StoreConnection store, long coach) => Forget(store, "CoachId = ?1", coach);

    /// <summary>Erases some of the invitations that ended before this time and through which nobody is in a group.</summary>
    /// <returns>How many they were.</returns>
    public static int EraseSome(StoreConnection store, DateTimeOffset endedBefore, int most) =>
        Forget(store, $"Id IN (SELECT Id FROM Invitations WHERE EndsAt <= ?1 AND NOT EXISTS (SELECT 1 FROM Members WHERE InvitationId = Invitations.Id) LIMIT {most})", endedBefore.ToUnixTimeSeconds());

    private static int Forget(StoreConnection store, string which, object value)
    {
        var ids = store.All($"SELECT Id FROM Invitations WHERE {which}", row => row.Number(0), value);
        foreach (var id in ids)
        {
            WithdrawLetters(store, id);
            store.Execute("DELETE FROM Invitations WHERE Id = ?1", id);
        }

        if (ids.Count > 0)
            CompactionState.Set(store, CompactionState.Due);
        return ids.Count;
    }

    private static bool HasAnswered(StoreConnection store, long holder, string questionnaire, long since) => store.First(
        $"SELECT 1 FROM Holders JOIN Sittings ON Sittings.Id = SittingId WHERE GuestId = ?1 AND SubmittedAt >= ?3 AND Instrument LIKE ?2 || '.v%' AND {ImportedSitting.NotByACoach}", _ => true, holder, questionnaire, since);
}
