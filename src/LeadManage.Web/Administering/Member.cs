namespace LeadManage.Web.Administering;

/// <summary>Somebody with an account, as an administrator sees them: nothing of their results.</summary>
/// <param name="Id">Their row.</param>
/// <param name="Name">What they call themselves.</param>
/// <param name="Email">Their address.</param>
/// <param name="IsCoach">Whether people can share with them.</param>
/// <param name="IsAdministrator">Whether they see this list.</param>
/// <param name="IsConfirmed">Whether the address was confirmed.</param>
/// <param name="BegunAt">UTC.</param>
/// <param name="IsSelf">True for the one who asks: nobody changes their own roles.</param>
public sealed record Member(long Id, string Name, string Email, bool IsCoach, bool IsAdministrator, bool IsConfirmed, DateTimeOffset BegunAt, bool IsSelf);
