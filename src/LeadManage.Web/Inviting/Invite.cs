namespace LeadManage.Web.Inviting;

/// <summary>What a coach asks people for.</summary>
/// <param name="Group">The group they are asked into, whose questionnaire it is then; null for none.</param>
/// <param name="Questionnaires">Ids without the version; not asked for with a group.</param>
/// <param name="EndsAt">UTC: the links open nothing from then on.</param>
/// <param name="Message">The coach's own words; may be empty.</param>
public sealed record Invite(long? Group, IReadOnlyList<string> Questionnaires, DateTimeOffset EndsAt, string Message)
{
    public const int MostMessage = 1000;

    public const int MostQuestionnaires = 10;
}
