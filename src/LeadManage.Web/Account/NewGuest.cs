namespace LeadManage.Web.Account;

/// <summary>Who begins or resumes a sitting without being known becomes a guest at that moment, never earlier: reading sets no cookie.</summary>
public static class NewGuest
{
    public static async Task<Actor> ActorOrNewGuestAsync(this HttpContext http, GuestTokens guests, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(guests);
        if (Actor.From(http.User) is { } known)
            return known;
        var (actor, token) = await guests.IssueAsync(ct);
        GuestCookie.Write(http, token);
        return actor;
    }
}
