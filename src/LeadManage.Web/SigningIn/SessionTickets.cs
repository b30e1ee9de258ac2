using System.Security.Claims;
using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace LeadManage.Web.SigningIn;

/// <summary>
/// Sessions in the store: the cookie holds a key and nothing else, so a session ends the moment its row goes, and what a person may do is
/// read anew with every request. Whoever signs in takes along what the same browser answered as a guest.
/// </summary>
public sealed class SessionTickets(StoreReaders readers, StoreWriter writer, LiveChanges live, TimeProvider clock, ILogger<SessionTickets> logger) : ITicketStore
{
    public const string SessionClaim = "session";

    /// <summary>On a device that is the person's own.</summary>
    internal static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private static readonly TimeSpan MostIdle = TimeSpan.FromHours(1);
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(5);

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw new NotSupportedException("A session begins with a request.");

    /// <summary>Begins a session and claims the guest's sittings, in one transaction; the guest's token is spent.</summary>
    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(httpContext);
        var (key, hash) = GuestTokens.NewToken();
        var guest = GuestCookie.Read(httpContext.Request) is { } token ? GuestTokens.HashOf(token) : null;
        await writer.WriteAsync(
            store =>
            {
                Insert(store, ticket, hash, httpContext.Request);
                return guest is not null && Claiming.Claim(store, guest, PersonOf(ticket));
            },
            cancellationToken);
        if (guest is not null)
            GuestCookie.Forget(httpContext);
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => throw new NotSupportedException("A session belongs to a request.");

    /// <summary>
    /// Writes the session of this request again under its key, after its person showed anew who they are or changed their stamp. The cookie's handler asks for it
    /// also when somebody else comes in where a session is open: its key is known to whoever has it, so nobody comes in under it.
    /// </summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(httpContext);
        if (Actor.From(httpContext.User) is not { HasAccount: true } actor || actor.HolderId != PersonOf(ticket))
            throw new InvalidOperationException("Nobody comes in under the key of another.");
        return writer.WriteAsync(
            store =>
            {
                Insert(store, ticket, GuestTokens.HashOf(key)!, httpContext.Request);
                return true;
            },
            cancellationToken);
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        if (GuestTokens.HashOf(key) is not { } hash)
            return Task.FromResult<AuthenticationTicket?>(null);
        var found = readers.First(
            """
            SELECT Sessions.Id, PersonId, SeenAt, EndsAt, Name, IsCoach, IsAdministrator, Sessions.BegunAt, Means, MostIdle FROM Sessions JOIN People ON People.Id = PersonId
            WHERE KeyHash = ?1 AND EndsAt > ?2 AND SeenAt + MostIdle > ?2
            """,
            row => (Seen: row.Number(2), Ticket: TicketOf(row)),
            hash,
            now);
        if (found.Ticket is not null && now - found.Seen > Noted.TotalSeconds)
            _ = NoteSeenAsync(hash, now);
        return Task.FromResult<AuthenticationTicket?>(found.Ticket);
    }

    public async Task RemoveAsync(string key)
    {
        if (GuestTokens.HashOf(key) is not { } hash)
            return;
        var person = await writer.WriteAsync(store => store.First("DELETE FROM Sessions WHERE KeyHash = ?1 RETURNING PersonId", row => (long?)row.Number(0), hash), CancellationToken.None);
        if (person is { } ended)
            live.Tell(ended, LiveChange.SessionEnded);
    }

    private void Insert(StoreConnection store, AuthenticationTicket ticket, byte[] hash, HttpRequest request)
    {
        var now = clock.GetUtcNow();
        var (longest, idle) = ticket.Properties.IsPersistent ? (Remembered, Remembered) : (Longest, MostIdle);
        store.Execute("DELETE FROM Sessions WHERE KeyHash = ?1 OR EndsAt <= ?2", hash, now.ToUnixTimeSeconds());
        store.Execute(
            "INSERT INTO Sessions (KeyHash, PersonId, BegunAt, SeenAt, EndsAt, MostIdle, Device, Means) VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?6, ?7)",
            hash,
            PersonOf(ticket),
            now.ToUnixTimeSeconds(),
            (now + longest).ToUnixTimeSeconds(),
            (long)idle.TotalSeconds,
            Device.Of(request),
            MeansOf(ticket.Principal));
    }

    private static long PersonOf(AuthenticationTicket ticket) => long.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);

    // Identity names some ways by the codes of RFC 8176.
    private static string MeansOf(ClaimsPrincipal principal) => principal.FindFirstValue(ClaimTypes.AuthenticationMethod) switch
    {
        // It names a service elsewhere by its address.
        { } address when address.Contains("://", StringComparison.Ordinal) => Elsewhere.Means,
        { } means => means,
        null => principal.FindFirstValue("amr") == "mfa" ? "password and code" : "password",
    };

    private static AuthenticationTicket TicketOf(StoreRow row)
    {
        var person = new Actor(row.Number(1), row.Number(0));
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaims(person.Claims());
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, row.Number(1).ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, row.Text(4)));
        identity.AddClaim(new Claim(Proof.BegunClaim, row.Number(7).ToString()));
        identity.AddClaim(new Claim(ClaimTypes.AuthenticationMethod, row.Text(8)));
        if (row.Number(5) != 0)
            identity.AddClaim(new Claim(ClaimTypes.Role, Roles.Coach));
        if (row.Number(6) != 0)
            identity.AddClaim(new Claim(ClaimTypes.Role, Roles.Administrator));
        return new AuthenticationTicket(new ClaimsPrincipal(identity), new AuthenticationProperties { ExpiresUtc = DateTimeOffset.FromUnixTimeSeconds(row.Number(3)), IsPersistent = row.Number(9) > (long)MostIdle.TotalSeconds }, IdentityConstants.ApplicationScheme);
    }

    private async Task NoteSeenAsync(byte[] hash, long now)
    {
        try
        {
            await writer.WriteAsync(store => store.Execute("UPDATE Sessions SET SeenAt = ?2 WHERE KeyHash = ?1", hash, now), CancellationToken.None);
        }
        catch (StoreUnavailableException error)
        {
            logger.LogWarning(error, "That a session was used could not be noted; it may end earlier.");
        }
    }
}
