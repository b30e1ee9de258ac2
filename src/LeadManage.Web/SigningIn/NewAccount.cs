using LeadManage.Web.Storage;

namespace LeadManage.Web.SigningIn;

/// <summary>The row of an account before it is stored; Identity writes what is empty here.</summary>
internal static class NewAccount
{
    /// <param name="id">Drawn at random.</param>
    /// <param name="email">Its address.</param>
    /// <param name="name">What other people see.</param>
    /// <param name="isAdministrator">Made by whoever runs the server, who vouches for the address too.</param>
    /// <param name="now">The time.</param>
    public static Person Of(long id, string email, string name, bool isAdministrator, DateTimeOffset now) => new()
    {
        Id = id,
        Email = email.Trim(),
        NormalizedEmail = "",
        Name = name.Trim(),
        SecurityStamp = "",
        IsAdministrator = isAdministrator,
        IsConfirmed = isAdministrator,
        BegunAt = now.ToUnixTimeSeconds(),
    };
}
