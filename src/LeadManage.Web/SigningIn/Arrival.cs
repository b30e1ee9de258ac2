namespace LeadManage.Web.SigningIn;

/// <summary>Whom a service elsewhere has sent here.</summary>
/// <param name="Provider">The issuer of what it says: subjects of one mean nothing at another.</param>
/// <param name="Subject">What it calls the person.</param>
/// <param name="Email">The address it knows; null when it tells none.</param>
/// <param name="IsVouched">Whether it says that the address is theirs.</param>
/// <param name="Name">What it says they are called.</param>
/// <param name="AskedAt">When it last asked them who they are; null when it does not say.</param>
public sealed record Arrival(string Provider, string Subject, string? Email, bool IsVouched, string? Name, DateTimeOffset? AskedAt);
