namespace LeadManage.Web.Inviting;

/// <summary>What somebody who takes part agrees to; nothing unless they choose it.</summary>
/// <param name="Tells">The coach may see by name that they have answered.</param>
/// <param name="Counts">Their result counts in the picture of the group.</param>
/// <param name="Name">By which the coach knows them; asked of those who tell and came by a group's link.</param>
public sealed record Choices(bool Tells, bool Counts, string? Name = null);
