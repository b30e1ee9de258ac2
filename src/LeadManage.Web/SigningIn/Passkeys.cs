using System.Buffers.Text;
using System.Text.Json;
using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.SigningIn;

/// <summary>
/// Passkeys (WebAuthn). Each asks that the device checks its owner, so one is something they have and something they are or know: no second
/// step follows. What the browser is asked lies for five minutes in a sealed cookie.
/// </summary>
public sealed class Passkeys(UserManager<Person> people, SignInManager<Person> signIn, IOptions<LeadManageOptions> options)
{
    /// <summary>What a browser is asked so that somebody comes in.</summary>
    public Task<string> AskAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>What a browser is asked so that it makes one more for this person.</summary>
    public async Task<string> BeginAsync(Actor actor)
    {
        var person = await people.OfAsync(actor);
        return await OfferAsync(person.Id, person.Email, person.Name);
    }

    /// <summary>What a browser is asked so that it makes one for an account that is not there yet.</summary>
    public Task<string> BeginAsync(string email, string name)
    {
        ArgumentNullException.ThrowIfNull(email);
        ArgumentNullException.ThrowIfNull(name);
        return OfferAsync(Guest.IdOf(GuestTokens.NewToken().Hash), email.Trim(), name.Trim());
    }

    /// <summary>Who has shown a passkey; null when it is none of ours, or was asked for too long ago.</summary>
    public async Task<Person?> ShownAsync(string credential)
    {
        if (await CheckedAsync(credential, signIn.PerformPasskeyAssertionAsync) is not { Succeeded: true } shown)
            return null;
        // Its counter has moved on.
        await people.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        return shown.User;
    }

    /// <summary>A passkey that a browser has made; null when it does not answer what was asked.</summary>
    public async Task<PasskeyAttestationResult?> MadeAsync(string credential) =>
        await CheckedAsync(credential, signIn.PerformPasskeyAttestationAsync) is { Succeeded: true } made ? made : null;

    public async Task<IReadOnlyList<OwnPasskey>> ListAsync(Actor actor) =>
        [.. from passkey in await people.GetPasskeysAsync(await people.OfAsync(actor)) select new OwnPasskey(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "Passkey", passkey.CreatedAt, passkey.IsBackedUp)];

    /// <returns>False when the browser's answer does not fit.</returns>
    public async Task<bool> AddAsync(Actor actor, string credential, string name)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await MadeAsync(credential) is not { Succeeded: true } made || made.UserEntity.Id != actor.HolderId.ToString())
            return false;
        made.Passkey.Name = name;
        await people.AddOrUpdatePasskeyAsync(await people.OfAsync(actor), made.Passkey);
        return true;
    }

    /// <summary>Takes a passkey away and ends every other session: one of them may have begun by it.</summary>
    /// <returns>False when it is the only way in.</returns>
    public async Task<bool> RemoveAsync(Actor actor, string id)
    {
        var person = await people.OfAsync(actor);
        if (person.PasswordHash is null && (await people.GetPasskeysAsync(person)).Count == 1 && !(options.Value.OpenId.IsOn && (await people.GetLoginsAsync(person)).Count > 0))
            return false;
        await people.RemovePasskeyAsync(person, Base64Url.DecodeFromChars(id));
        await people.UpdateSecurityStampAsync(person);
        await signIn.RefreshSignInAsync(person);
        return true;
    }

    private Task<string> OfferAsync(long id, string email, string name) =>
        signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = id.ToString(), Name = email, DisplayName = name });

    // Anybody may send anything, and what was asked may be over.
    private static async Task<T?> CheckedAsync<T>(string credential, Func<string, Task<T>> check)
        where T : class
    {
        if (string.IsNullOrEmpty(credential))
            return null;
        try
        {
            return await check(credential);
        }
        catch (Exception error) when (error is InvalidOperationException or JsonException or FormatException)
        {
            return null;
        }
    }
}
