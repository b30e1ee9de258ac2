namespace LeadManage.Web.Inviting;

/// <summary>How far a group is, as far as its coach may know.</summary>
/// <param name="Group">The group.</param>
/// <param name="Told">Names of those who joined by the link, have answered, and agreed to tell.</param>
/// <param name="Others">How many more of those who joined by the link have answered; null while they are fewer than <see cref="GroupStandings.Fewest"/>.</param>
/// <param name="Invited">The people who were invited one by one.</param>
/// <param name="OthersInvited">At least so many more of these have answered; null while that says nothing.</param>
public sealed record GroupStanding(OwnGroup Group, IReadOnlyList<string> Told, int? Others, IReadOnlyList<InvitedPerson> Invited, int? OthersInvited);
