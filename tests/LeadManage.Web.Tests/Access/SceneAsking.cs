using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Tests.Access;

/// <summary>What a coach asks Ann, writes about her, and counts her in; by its numbers in the store.</summary>
/// <param name="Group">A group that she joined, and tells so.</param>
/// <param name="Over">Another, which is over.</param>
/// <param name="Invitation">By which she was asked, into no group.</param>
/// <param name="Note">What the coach wrote for themselves.</param>
/// <param name="Goal">What they agreed on.</param>
/// <param name="Words">What the coach typed, wherever they could.</param>
internal sealed record Asked(long Group, long Over, long Invitation, long Note, long Goal, string Words)
{
    public static Asked Nothing { get; } = new(long.MaxValue, long.MaxValue - 1, long.MaxValue, long.MaxValue, long.MaxValue, "Words of nobody.");

    /// <param name="store">The writer's connection.</param>
    /// <param name="ann">Who is asked.</param>
    /// <param name="coach">Who asks.</param>
    /// <param name="sitting">Her result that is counted in a picture.</param>
    /// <param name="figures">The picture; null for none.</param>
    /// <param name="words">What the coach types.</param>
    /// <param name="now">Unix seconds.</param>
    public static Asked Set(StoreConnection store, Actor ann, Actor coach, SittingId sitting, string? figures, string words, long now)
    {
        var group = Id(store, "INSERT INTO Groups (CoachId, Name, Questionnaire, MadeAt) VALUES (?1, ?2, 'lm36', ?3) RETURNING Id", coach.HolderId, words, now);
        var over = Id(store, "INSERT INTO Groups (CoachId, Name, Questionnaire, MadeAt, EndedAt) VALUES (?1, ?2, 'lm36', ?3, ?3) RETURNING Id", coach.HolderId, words, now);
        Id(store, "INSERT INTO Members (GroupId, HolderId, JoinedAt, TellsAt, Name) VALUES (?1, ?2, 0, 1, ?3) RETURNING Id", group, ann.HolderId, words);
        var invitation = Id(
            store,
            "INSERT INTO Invitations (CoachId, TokenHash, Name, Questionnaires, Message, MadeAt, EndsAt, HolderId, AcceptedAt, AnsweredAt) VALUES (?1, ?2, ?3, 'lm36', ?3, ?4, ?4 + 86400, ?5, ?4, ?4) RETURNING Id",
            coach.HolderId, GuestTokens.NewToken().Hash, words, now, ann.HolderId);
        var notes = Enum.GetValues<NoteKind>().ToDictionary(
            kind => kind,
            kind => Id(store, "INSERT INTO Notes (CoachId, ClientId, Kind, Text, MadeAt, ChangedAt, Revision) VALUES (?1, ?2, ?3, ?4, ?5, ?5, 1) RETURNING Id", coach.HolderId, ann.HolderId, (int)kind, words, now));
        if (figures is not null)
            store.Execute(
                "INSERT INTO PictureResults (PictureId, SittingId) VALUES (?1, ?2)",
                Id(store, "INSERT INTO Pictures (GroupId, CoachId, Instrument, TakenAt, Figures) VALUES (?1, ?2, 'lm36.v1', ?3, ?4) RETURNING Id", group, coach.HolderId, now, figures),
                sitting.Value);
        return new Asked(group, over, invitation, notes[NoteKind.Private], notes[NoteKind.Goal], words);
    }

    private static long Id(StoreConnection store, string sql, params ReadOnlySpan<object?> values) => store.First(sql, row => row.Number(0), values);
}
