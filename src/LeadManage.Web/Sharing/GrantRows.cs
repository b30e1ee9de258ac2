using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Sharing;

/// <summary>The rows of grants, in the writer.</summary>
internal static class GrantRows
{
    public static GrantOutcome Give(StoreConnection store, Actor actor, Terms terms, long now)
    {
        if (!store.First("SELECT 1 FROM People WHERE Id = ?1 AND IsCoach = 1", _ => true, terms.CoachId) || !store.First("SELECT 1 FROM People WHERE Id = ?1", _ => true, actor.HolderId))
            return GrantOutcome.NotFound;
        if (!terms.Sittings.All(sitting => store.First("SELECT 1 FROM Holders JOIN Sittings ON Id = SittingId WHERE GuestId = ?1 AND SittingId = ?2 AND SubmittedAt IS NOT NULL", _ => true, actor.HolderId, sitting.Value)))
            return GrantOutcome.NotFound;

        store.Execute("UPDATE Grants SET RevokedAt = ?3 WHERE OwnerId = ?1 AND CoachId = ?2 AND RevokedAt IS NULL", actor.HolderId, terms.CoachId, now);
        var id = store.First(
            "INSERT INTO Grants (OwnerId, CoachId, Fields, MadeAt, EndsAt, Consent) VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING Id",
            row => row.Number(0),
            actor.HolderId,
            terms.CoachId,
            (int)(terms.Fields | GrantedFields.Profile),
            now,
            terms.Until.ToUnixTimeSeconds(),
            Grants.Consent);
        foreach (var sitting in terms.Sittings.Distinct())
            store.Execute("INSERT INTO GrantedSittings (GrantId, SittingId) VALUES (?1, ?2)", id, sitting.Value);
        foreach (var questionnaire in terms.Later.Distinct(StringComparer.Ordinal))
            store.Execute("INSERT INTO GrantedLater (GrantId, Questionnaire) VALUES (?1, ?2)", id, questionnaire);
        return GrantOutcome.Given;
    }
}
