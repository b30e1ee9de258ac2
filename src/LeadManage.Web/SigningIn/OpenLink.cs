namespace LeadManage.Web.SigningIn;

/// <summary>A link that still opens something.</summary>
/// <param name="PersonId">Whose it is.</param>
/// <param name="SentTo">The address that proves itself by it; null when somebody handed it over.</param>
/// <param name="Name">Of the person.</param>
public sealed record OpenLink(long PersonId, string? SentTo, string Name);
