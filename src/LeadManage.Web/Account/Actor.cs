using System.Security.Claims;
using LeadManage.Web.SigningIn;

namespace LeadManage.Web.Account;

/// <summary>
/// Who acts: the first parameter of every feature method and part of every query. A guest is one cookie with many
/// sittings; a person with an account is signed in by a session. What a person may do beyond that stands in the store and is asked there.
/// </summary>
/// <param name="HolderId">Row of the guest or of the person: what sittings hang on.</param>
/// <param name="SessionId">Row of the session; null for a guest.</param>
public sealed record Actor(long HolderId, long? SessionId = null)
{
    private const string HolderClaim = "holder";

    public bool HasAccount => SessionId is not null;

    /// <summary>The acting person of a request or circuit; null when nobody is known.</summary>
    public static Actor? From(ClaimsPrincipal? user) =>
        long.TryParse(user?.FindFirstValue(HolderClaim), out var id)
            ? new Actor(id, long.TryParse(user!.FindFirstValue(SessionTickets.SessionClaim), out var session) ? session : null)
            : null;

    public IEnumerable<Claim> Claims()
    {
        yield return new Claim(HolderClaim, HolderId.ToString());
        if (SessionId is { } session)
            yield return new Claim(SessionTickets.SessionClaim, session.ToString());
    }

    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity(Claims(), scheme));
}
