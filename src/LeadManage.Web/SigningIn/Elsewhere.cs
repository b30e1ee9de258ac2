using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.SigningIn;

/// <summary>
/// Signing in by a service elsewhere. It says who somebody is there; which account here is theirs was said by its owner, signed in here: an address that both
/// know is not enough. Session, second factor and what a guest answered go the way they always go.
/// </summary>
public sealed class Elsewhere(UserManager<Person> people, SignInManager<Person> signIn, Entrance entrance, IHttpContextAccessor current, IOptions<LeadManageOptions> options, TimeProvider clock)
{
    /// <summary>How a session began, for the list.</summary>
    public const string Means = "another service";

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>What the service is called; null when none is set.</summary>
    public string? Name => options.Value.OpenId is { IsOn: true } set ? set.Name : null;

    /// <summary>What goes along and comes back, sealed.</summary>
    /// <param name="backTo">A path of ours.</param>
    public AuthenticationProperties GoingOut(string backTo) => signIn.ConfigureExternalAuthenticationProperties(ForeignServices.Scheme, backTo);

    /// <summary>Who came back from there a few minutes ago at most; null when nobody did.</summary>
    public async Task<Arrival?> ArrivedAsync()
    {
        if (Name is null || await signIn.GetExternalLoginInfoAsync() is not { Principal: var there } || there.FindFirst("sub") is not { } subject)
            return null;
        string? Said(string claim) => there.FindFirst(claim)?.Value.Trim() is { Length: > 0 } text ? text : null;
        return new Arrival(
            subject.Issuer,
            subject.Value,
            Said("email"),
            string.Equals(Said("email_verified"), "true", StringComparison.OrdinalIgnoreCase),
            Said("name"),
            long.TryParse(Said("auth_time"), out var at) ? DateTimeOffset.FromUnixTimeSeconds(at) : null);
    }

    public async Task<Person?> OwnerOfAsync(Arrival arrival)
    {
        ArgumentNullException.ThrowIfNull(arrival);
        return await people.FindByLoginAsync(arrival.Provider, arrival.Subject);
    }

    public async Task<bool> HasAccountAsync(string email) => await people.FindByEmailAsync(email) is not null;

    /// <summary>Lets in whose account it is; a second factor here is asked for as after a password.</summary>
    public async Task<EntryOutcome> EnterAsync(Arrival arrival)
    {
        ArgumentNullException.ThrowIfNull(arrival);
        return await signIn.ExternalLoginSignInAsync(arrival.Provider, arrival.Subject, isPersistent: false) switch
        {
            { Succeeded: true } => EntryOutcome.In,
            { RequiresTwoFactor: true } => EntryOutcome.SecondFactor,
            { IsNotAllowed: true } => EntryOutcome.Unconfirmed,
            _ => EntryOutcome.Refused,
        };
    }

    /// <summary>Makes an account that the service alone opens.</summary>
    /// <param name="arrival">Who; their address counts as confirmed where the service vouches for it.</param>
    /// <param name="form">Checked; with an address that the service does not vouch for only where nobody has to confirm.</param>
    public async Task<JoinOutcome> JoinAsync(Arrival arrival, SignUpForm form)
    {
        ArgumentNullException.ThrowIfNull(arrival);
        ArgumentNullException.ThrowIfNull(form);
        var isVouched = arrival.IsVouched && string.Equals(arrival.Email, form.Email.Trim(), StringComparison.OrdinalIgnoreCase);
        if (!isVouched && NeedsVouching)
            throw new ArgumentException("Nobody could confirm this address.", nameof(form));
        var outcome = await entrance.JoinAsync(form.Name, form.Email, isVouched, new UserLoginInfo(arrival.Provider, arrival.Subject, Name));
        if (outcome == JoinOutcome.In)
            await ForgetAsync();
        return outcome;
    }

    /// <summary>Whether an address has to be vouched for: who has neither password nor passkey could not confirm it by a letter.</summary>
    public bool NeedsVouching => options.Value.Mail.IsOn;

    /// <summary>Shows anew who one is; only what the service has just asked counts.</summary>
    public async Task<bool> ProveAsync(Actor actor, Arrival arrival)
    {
        ArgumentNullException.ThrowIfNull(arrival);
        if (arrival.AskedAt is not { } at || (clock.GetUtcNow() - at).Duration() > Fresh || !await entrance.ProveAsync(actor, await OwnerOfAsync(arrival)))
            return false;
        await ForgetAsync();
        return true;
    }

    public async Task<IReadOnlyList<UserLoginInfo>> ListAsync(Actor actor) => [.. await people.GetLoginsAsync(await people.OfAsync(actor))];

    /// <summary>From here on this account opens by what arrived.</summary>
    /// <returns>False when it opens another account already.</returns>
    public async Task<bool> LinkAsync(Actor actor, Arrival arrival)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(arrival);
        var person = await people.OfAsync(actor);
        await people.AddLoginAsync(person, new UserLoginInfo(arrival.Provider, arrival.Subject, Name));
        await ForgetAsync();
        return (await OwnerOfAsync(arrival))?.Id == actor.HolderId;
    }

    /// <summary>Takes it away and ends every other session: one of them may have begun by it.</summary>
    /// <returns>False when it is the only way in.</returns>
    public async Task<bool> UnlinkAsync(Actor actor, string provider, string subject)
    {
        var person = await people.OfAsync(actor);
        if (person.PasswordHash is null && (await people.GetPasskeysAsync(person)).Count == 0 && (await people.GetLoginsAsync(person)).Count == 1)
            return false;
        await people.RemoveLoginAsync(person, provider, subject);
        await people.UpdateSecurityStampAsync(person);
        await signIn.RefreshSignInAsync(person);
        return true;
    }

    /// <summary>What arrived is used, or not wanted.</summary>
    public Task ForgetAsync() => current.HttpContext!.SignOutAsync(IdentityConstants.ExternalScheme);
}
