namespace LeadManage.Web.Inviting;

/// <summary>A group in its coach's list.</summary>
/// <param name="Id">Good for its coach alone.</param>
/// <param name="Name">As the coach calls it.</param>
/// <param name="Questionnaire">Id without the version.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="JoinUntil">UTC: until when its link lets people join; null while there is none that does.</param>
/// <param name="IsOver">True when nobody joins any more.</param>
/// <param name="Joined">People who came by the link.</param>
/// <param name="Invited">People who were invited one by one.</param>
public sealed record OwnGroup(long Id, string Name, string Questionnaire, DateTimeOffset MadeAt, DateTimeOffset? JoinUntil, bool IsOver, int Joined, int Invited);
