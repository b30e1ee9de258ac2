using System.Net;
using System.Security.Claims;
using LeadManage.Circuits;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Tests.Access;

/// <summary>Ann with a sitting in one state, and everybody who tries something with it, on the running program.</summary>
internal sealed class Scene : IDisposable
{
    private const string SessionIdClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    private readonly Dictionary<string, Subject> _subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _grants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly IServiceProvider _services;

    public Scene(IServiceProvider services, Uri root) => (_services, Root) = (services, root);

    public Uri Root { get; }

    public Target Here { get; set; } = null!;

    public Target Nowhere { get; set; } = null!;

    public IReadOnlyDictionary<string, Subject> Subjects => _subjects;

    /// <summary>Whom Ann's record is known by: name, address, passkey, sitting, and the coach who looked at it.</summary>
    public IReadOnlyList<string> Marks { get; set; } = [];

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<object?> CallAsync<T>(Func<T, Task<object?>> call)
        where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await call(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>The target as this subject names it.</summary>
    public Target HereFor(string subject) => Here with { OwnGrant = _grants.GetValueOrDefault(subject, Here.Grant), ByLink = _links.GetValueOrDefault(subject, Here.ByLink) };

    /// <summary>Parts of a page as they were made for somebody else.</summary>
    public async Task<PageMarkers> StolenAsync(string path, string of) => PageMarkers.Of(await Subjects[of].Browser.GetStringAsync(new Uri(path, UriKind.Relative)));

    public void AddGrant(string subject, long grant) => _grants[subject] = grant;

    /// <summary>Somebody without a cookie who has this link.</summary>
    public void AddHolder(string subject, string token)
    {
        _links[subject] = token;
        Add(subject, new Actor(1), null);
    }

    public void Add(string code, Actor actor, Cookie? cookie) => _subjects[code] = new Subject(code, actor, Root, cookie);

    public async Task<Actor> PersonAsync(string code, string name, string email, bool coach = false, bool administrator = false)
    {
        var (id, (key, hash)) = (Guest.IdOf(GuestTokens.NewToken().Hash), GuestTokens.NewToken());
        var session = await Get<StoreWriter>().WriteAsync(
            store =>
            {
                store.Execute("INSERT INTO Guests (Id, TokenHash) VALUES (?1, x'')", id);
                store.Execute(
                    """
                    INSERT INTO People (Id, Email, NormalizedEmail, Name, IsConfirmed, SecurityStamp, HasSecondFactor, FailedSignIns, IsCoach, CoachCode, IsAdministrator, BegunAt, Version)
                    VALUES (?1, ?2, upper(?2), ?3, 1, 'stamp', 0, 0, ?4, ?5, ?6, 0, 0)
                    """,
                    id, email, name, coach ? 1 : 0, coach ? CodeOf(id) : null, administrator ? 1 : 0);
                return SessionOf(store, id, hash);
            },
            CancellationToken.None);
        var person = new Actor(id, session);
        Add(code, person, SignedIn(key));
        return person;
    }

    public async Task<Actor> GuestAsync(string code)
    {
        var (actor, token) = await Get<GuestTokens>().IssueAsync(CancellationToken.None);
        Add(code, actor, new Cookie("leadmanage", token));
        return actor;
    }

    /// <summary>Ten letters by which clients name a coach.</summary>
    public static string CodeOf(long coach) => $"{coach:x16}"[^10..];

    public static long SessionOf(StoreConnection store, long person, byte[] hash)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return store.First(
            "INSERT INTO Sessions (KeyHash, PersonId, BegunAt, SeenAt, EndsAt, MostIdle, Device, Means) VALUES (?1, ?2, ?3, ?3, ?3 + 86400, 86400, 'A browser', 'password') RETURNING Id",
            row => row.Number(0), hash, person, now);
    }

    /// <summary>What a browser carries that was signed in with this key.</summary>
    public Cookie SignedIn(string key)
    {
        var cookies = Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(SessionIdClaim, key)], IdentityConstants.ApplicationScheme)), IdentityConstants.ApplicationScheme);
        return new Cookie("leadmanage-in", cookies.TicketDataFormat.Protect(ticket));
    }

    public void Dispose()
    {
        foreach (var subject in _subjects.Values)
            subject.Dispose();
    }
}
