namespace LeadManage.Web.Grouping;

/// <summary>The pictures of one group that somebody may see.</summary>
/// <param name="GroupId">Which group.</param>
/// <param name="Name">How its coach calls it.</param>
/// <param name="IsCoach">True for its coach, false for somebody who was counted.</param>
/// <param name="Pictures">The newest first: all for the coach, and for others those they were counted in.</param>
public sealed record PicturesOfGroup(long GroupId, string Name, bool IsCoach, IReadOnlyList<TakenPicture> Pictures);
