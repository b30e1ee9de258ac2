using System.Security.Claims;

namespace LeadManage.Web.Account;

/// <summary>
/// Who acts: the first parameter of every feature method and part of every query. A guest is one cookie with many
/// sittings; accounts, coaches and operators join here later.
/// </summary>
/// <param name="GuestId">Row of the guest.</param>
public sealed record Actor(long GuestId)
{
    private const string GuestClaim = "guest";

    /// <summary>The acting person of a request or circuit; null when nobody is known.</summary>
    public static Actor? From(ClaimsPrincipal? user) =>
        long.TryParse(user?.FindFirstValue(GuestClaim), out var id) ? new Actor(id) : null;

    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity([new Claim(GuestClaim, GuestId.ToString())], scheme));
}
