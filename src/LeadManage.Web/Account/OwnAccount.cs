namespace LeadManage.Web.Account;

/// <summary>What the owner of an account sees of it.</summary>
/// <param name="Name">What other people see.</param>
/// <param name="Email">As they wrote it.</param>
/// <param name="HasPassword">False for people who come by passkey or by another service only.</param>
/// <param name="IsAdministrator">Of this server.</param>
/// <param name="Sittings">How many go with the account: those that nobody else may open.</param>
public sealed record OwnAccount(string Name, string Email, bool HasPassword, bool IsAdministrator, int Sittings);
