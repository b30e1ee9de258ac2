namespace LeadManage.Web.Inviting;

/// <summary>Something a person takes part in, for that person.</summary>
/// <param name="Id">Good for this person alone.</param>
/// <param name="Coach">Who asked, by name.</param>
/// <param name="CoachCode">By which results are shared with the coach; null when they are none any more.</param>
/// <param name="Group">Null for an invitation into no group.</param>
/// <param name="Questionnaires">Ids without the version.</param>
/// <param name="Since">UTC: a result of after that answers it.</param>
/// <param name="Until">UTC: by when it was asked; null for a group one joined by its link.</param>
/// <param name="Choices">What they agreed to.</param>
/// <param name="Answered">Those of the questionnaires they have answered since.</param>
public sealed record OwnPart(PartId Id, string Coach, string? CoachCode, string? Group, IReadOnlyList<string> Questionnaires, DateTimeOffset Since, DateTimeOffset? Until, Choices Choices, IReadOnlyList<string> Answered)
{
    public string Called => Group is null ? $"Invitation of {Coach}" : $"{Group}, a group of {Coach}";

    /// <summary>The questionnaire to answer next; null when all are.</summary>
    public string? Next => Questionnaires.FirstOrDefault(questionnaire => !Answered.Contains(questionnaire, StringComparer.Ordinal));

    public bool IsByInvitation => Id.IsInvitation;
}
