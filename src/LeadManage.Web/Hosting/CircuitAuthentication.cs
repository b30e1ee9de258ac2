using System.Security.Claims;
using LeadManage.Web.Account;
using LeadManage.Web.SigningIn;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace LeadManage.Web.Hosting;

/// <summary>
/// Who acts in a circuit, which outlives the request that opened it: nobody, as soon as the session is over. Asked of the store each time.
/// </summary>
internal sealed class CircuitAuthentication(Sessions sessions, CircuitStanding standing) : ServerAuthenticationStateProvider
{
    private static readonly AuthenticationState Nobody = new(new ClaimsPrincipal(new ClaimsIdentity()));

    public override async Task<AuthenticationState> GetAuthenticationStateAsync() =>
        standing.Ended is not null || await IsOverAsync() ? Nobody : await base.GetAuthenticationStateAsync();

    /// <summary>True when the circuit belongs to a session that has ended. A guest has none.</summary>
    public async Task<bool> IsOverAsync() => await OpenedByAsync() is { HasAccount: true } actor && !sessions.Stands(actor);

    /// <summary>Notes that the session is used.</summary>
    public async Task NoteUseAsync()
    {
        if (await OpenedByAsync() is { HasAccount: true } actor)
            await sessions.NoteUseAsync(actor);
    }

    /// <summary>Who opened the circuit, whether the session still stands or not.</summary>
    public async Task<Actor?> OpenedByAsync() => Actor.From((await base.GetAuthenticationStateAsync()).User);
}
