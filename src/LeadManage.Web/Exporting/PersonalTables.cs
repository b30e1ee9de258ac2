using LeadManage.Web.Storage;

namespace LeadManage.Web.Exporting;

/// <summary>
/// Everything in the store that is about a person, by table. A test walks the store: what is added to it joins a table here, or <see cref="LeftOut"/> with the reason,
/// which the person reads in their file.
/// </summary>
internal static class PersonalTables
{
    private const string Mine = "SittingId IN (SELECT SittingId FROM Holders WHERE GuestId = ?1)";
    private const string MyAddress = "(SELECT Email FROM People WHERE Id = ?1)";

    public static IReadOnlyList<PersonalTable> All { get; } =
    [
        new("account", [typeof(Person)], "SELECT Name AS name, Email AS email, IsConfirmed AS isConfirmed, PasswordHash IS NOT NULL AS hasPassword, HasSecondFactor AS hasSecondFactor, IsCoach AS isCoach, CoachCode AS coachCode, IsAdministrator AS isAdministrator, FailedSignIns AS failedSignIns, LockedUntil AS lockedAt, BegunAt AS begunAt FROM People WHERE Id = ?1"),
        new("sessions", [typeof(Session)], "SELECT Device AS device, Means AS means, BegunAt AS begunAt, SeenAt AS seenAt, EndsAt AS endsAt, MostIdle AS mostIdleSeconds FROM Sessions WHERE PersonId = ?1"),
        new("lastUse", [typeof(AccountUse)], "SELECT UsedAt AS usedAt, Warnings AS warningsSent, EndsAt AS erasedAt FROM AccountUses WHERE PersonId = ?1"),
        new("passkeys", [typeof(Passkey)], "SELECT json_extract(Data, '$.Name') AS name, json_extract(Data, '$.CreatedAt') AS made FROM Passkeys WHERE PersonId = ?1"),
        new("signInsElsewhere", [typeof(ForeignSignIn)], "SELECT Provider AS provider, Subject AS subject FROM ForeignSignIns WHERE PersonId = ?1"),
        new("linksSent", [typeof(PersonLink)], "SELECT Purpose AS purpose, Email AS email, ExpiresAt AS expiresAt FROM PersonLinks WHERE PersonId = ?1"),
        new("passwordLinksByAdministrators", [typeof(HandedLink)], "SELECT MadeBy AS madeBy, MadeAt AS madeAt FROM HandedLinks WHERE PersonId = ?1"),
        new(
            "sittingRecords",
            [typeof(Sitting), typeof(Holder), typeof(StoredProfile), typeof(ImportedSitting)],
            """
            SELECT mine.SittingId AS sitting, Instrument AS questionnaire, Seed AS seedOfOrder, Revision AS answersTaken, SubmittedAt AS submittedAt, ImportedAt AS importedAt, EnteredBy AS enteredBy,
                (SELECT count(*) FROM Holders others WHERE others.SittingId = mine.SittingId) AS heldByThisManyBrowsersAndAccounts, Up AS up, Across AS across, Quality AS signsOfCarelessness, Pooled AS isPooled, Manual AS manual
            FROM Holders mine JOIN Sittings ON Sittings.Id = mine.SittingId LEFT JOIN Profiles ON Profiles.SittingId = mine.SittingId LEFT JOIN ImportedSittings ON ImportedSittings.SittingId = mine.SittingId
            WHERE mine.GuestId = ?1 ORDER BY mine.SittingId
            """),
        new("resumeLinks", [typeof(ResumeLink)], $"SELECT SittingId AS sitting, ExpiresAt AS expiresAt FROM ResumeLinks WHERE {Mine}"),
        new("grants", [typeof(Grant)], "SELECT Grants.Id AS grant, coach.Name AS coach, Fields AS fields, MadeAt AS madeAt, EndsAt AS endsAt, RevokedAt AS revokedAt, Consent AS consent FROM Grants LEFT JOIN People coach ON coach.Id = CoachId WHERE OwnerId = ?1"),
        new("grantedResults", [typeof(GrantedSitting)], "SELECT GrantId AS grant, SittingId AS sitting FROM GrantedSittings JOIN Grants ON Grants.Id = GrantId WHERE OwnerId = ?1"),
        new("grantedLater", [typeof(GrantedLater)], "SELECT GrantId AS grant, Questionnaire AS questionnaire FROM GrantedLater JOIN Grants ON Grants.Id = GrantId WHERE OwnerId = ?1"),
        new("grantsToMeAsCoach", [typeof(Grant)], "SELECT Fields AS fields, MadeAt AS madeAt, EndsAt AS endsAt, RevokedAt AS revokedAt FROM Grants WHERE CoachId = ?1"),
        new("linksToResults", [typeof(SharedLink)], "SELECT SittingId AS sitting, Parts AS shows, Name AS nameShown, \"For\" AS forWhom, MadeAt AS madeAt, EndsAt AS endsAt, RevokedAt AS revokedAt, Looks AS looks, LastLookAt AS lastLookAt FROM SharedLinks WHERE OwnerId = ?1 ORDER BY Id"),
        new("looksOfOthers", [typeof(Look)], "SELECT CoachName AS coach, SittingId AS sitting, What AS looking, Day * 86400 AS dayAt, Times AS times, LastAt AS lastAt FROM Looks WHERE OwnerId = ?1 ORDER BY Id"),
        new("looksOfMineAsCoach", [typeof(Look)], "SELECT What AS looking, Day * 86400 AS dayAt, Times AS times, LastAt AS lastAt FROM Looks WHERE CoachId = ?1 ORDER BY Id"),
        new("looksOfTheOperator", [typeof(OperatorLook)], "SELECT What AS act, Reason AS reason, At AS at FROM OperatorLooks WHERE OwnerId = ?1 ORDER BY Id"),
        new("goalsAndNotesFromCoaches", [typeof(Note)], "SELECT coach.Name AS coach, Kind AS kind, Text AS text, Day AS day, DoneAt AS doneAt, MadeAt AS madeAt, ChangedAt AS changedAt FROM Notes JOIN People coach ON coach.Id = CoachId WHERE ClientId = ?1 AND Kind IN (2, 3) AND Text <> '' AND DeletedAt IS NULL ORDER BY Notes.Id"),
        new("notesOfMineAsCoach", [typeof(Note)], "SELECT Kind AS kind, Text AS text, Draft AS draft, Day AS day, DoneAt AS doneAt, MadeAt AS madeAt, ChangedAt AS changedAt FROM Notes WHERE CoachId = ?1 AND DeletedAt IS NULL AND EXISTS (SELECT 1 FROM Coached WHERE Coached.CoachId = ?1 AND Coached.ClientId = Notes.ClientId AND Coached.EndsAt > ?2) ORDER BY Id"),
        new("groupsOfMineAsCoach", [typeof(Group)], "SELECT Id AS \"group\", Name AS name, Questionnaire AS questionnaire, MadeAt AS madeAt, JoinUntil AS joinEndsAt, EndedAt AS endedAt FROM Groups WHERE CoachId = ?1"),
        new("takesPartIn", [typeof(Member)], "SELECT Groups.Name AS \"group\", coach.Name AS coach, Members.Name AS nameTold, JoinedAt AS joinedAt, AgreedAt AS agreedAt, TellsAt AS tellsAt, InvitationId AS invitation FROM Members JOIN Groups ON Groups.Id = GroupId JOIN People coach ON coach.Id = Groups.CoachId WHERE HolderId = ?1"),
        new(
            "invitations",
            [typeof(Invitation)],
            $"""
            SELECT Invitations.Id AS invitation, coach.Name AS coach, GroupId AS "group", Invitations.Email AS email, Invitations.Name AS calledByTheCoach, Questionnaires AS questionnaires, Message AS message, MadeAt AS madeAt, EndsAt AS endsAt,
                AcceptedAt AS acceptedAt, AnsweredAt AS answeredAt, TellsAt AS tellsAt, DeclinedAt AS declinedAt, WithdrawnAt AS withdrawnAt
            FROM Invitations JOIN People coach ON coach.Id = Invitations.CoachId
            WHERE HolderId = ?1 OR (HolderId IS NULL AND lower(Invitations.Email) = lower({MyAddress}) AND (SELECT IsConfirmed FROM People WHERE Id = ?1) = 1) ORDER BY Invitations.Id
            """),
        new("invitationsOfMineAsCoach", [typeof(Invitation)], "SELECT Questionnaires AS questionnaires, Message AS message, MadeAt AS madeAt, EndsAt AS endsAt, WithdrawnAt AS withdrawnAt FROM Invitations WHERE CoachId = ?1 ORDER BY Id"),
        new("picturesOfMineAsCoach", [typeof(Picture)], "SELECT Id AS picture, GroupId AS \"group\", Instrument AS questionnaire, TakenAt AS takenAt, Figures AS figuresJson FROM Pictures WHERE CoachId = ?1"),
        new("countedInPictures", [typeof(PictureResult)], $"SELECT PictureId AS picture, SittingId AS sitting, TakenAt AS takenAt FROM PictureResults JOIN Pictures ON Pictures.Id = PictureId WHERE {Mine}"),
        new("letters", [typeof(OutboxMail)], $"SELECT Address AS address, DueAt AS dueAt, NextAt AS nextAt, EndedAt AS endedAt, Outcome AS outcome, Attempts AS attempts, FailingSince AS failingAt, Fault AS fault FROM Outbox WHERE lower(Address) = lower({MyAddress}) AND (SELECT IsConfirmed FROM People WHERE Id = ?1) = 1"),
    ];

    /// <summary>Tables and columns that are in no table of the file, each with its reason.</summary>
    public static IReadOnlyDictionary<string, string> LeftOut { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(Answer)] = "Answers stand under “sittings” in words and numbers; which page sent each is not repeated.",
        [nameof(Guest)] = "Only the hash of the secret in a cookie.",
        [nameof(UsedCode)] = "Codes of an authenticator app that were good for a minute and are used up.",
        [nameof(InvitingRefusal)] = "A hash of a coach and an address; the address itself is not kept.",
        [nameof(ManualSnapshot)] = "Figures over many people, without anybody in particular.",
        [nameof(ItemExport)] = "That answers of many people left the server without names; nobody is named.",
        [nameof(ErasureNote)] = "Numbers of what was erased, of nothing any more.",
        [nameof(SharedResult)] = "No table: it follows from the grants.",
        ["Person.NormalizedEmail"] = "The address again, in capitals.",
        ["Person.SecurityStamp"] = "A secret that ends sessions.",
        ["Person.AuthenticatorKey"] = "A secret: whoever has it passes the second factor.",
        ["Person.RecoveryCodes"] = "Hashes of secrets.",
        ["Person.Version"] = "A count of changes.",
        ["Person.Id"] = "A number that means nothing outside of this server.",
        ["Session.Id"] = "A number that means nothing outside of this server.",
        ["Session.KeyHash"] = "A hash of the secret in a cookie.",
        ["Passkey.CredentialId"] = "Names a key of your device.",
        ["PersonLink.TokenHash"] = "A hash of the secret in a link.",
        ["HandedLink.Id"] = "A number that means nothing outside of this server.",
        ["StoredProfile.Packed"] = "The profile stands under “sittings” in words and numbers.",
        ["StoredProfile.Seal"] = "A checksum of the profile.",
        ["ImportedSitting.LineHash"] = "A checksum of the answers.",
        ["ImportedSitting.EnteredById"] = "A number that means nothing outside of this server; the coach stands there by name.",
        ["ResumeLink.TokenHash"] = "A hash of the secret in a link.",
        ["Grant.OwnerId"] = "Yourself, or as a coach your client, whose data it is.",
        ["SharedLink.Id"] = "A number that means nothing outside of this server.",
        ["SharedLink.TokenHash"] = "A hash of the secret in a link.",
        ["Look.Id"] = "A number that means nothing outside of this server.",
        ["OperatorLook.Id"] = "A number that means nothing outside of this server.",
        ["Note.Revision"] = "A count of changes.",
        ["Note.Id"] = "A number that means nothing outside of this server.",
        ["Note.ClientId"] = "Yourself, or as a coach your client. What a coach wrote for themselves alone is the coach’s.",
        ["Group.JoinHash"] = "A hash of the secret in a link.",
        ["Member.Id"] = "A number that means nothing outside of this server.",
        ["Invitation.TokenHash"] = "A hash of the secret in a link.",
        ["OutboxMail.KeyHash"] = "A checksum of what the letter is about.",
        ["OutboxMail.Content"] = "Sealed until it is sent; then you have it, and it is gone here.",
    };
}
