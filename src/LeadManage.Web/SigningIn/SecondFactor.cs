using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace LeadManage.Web.SigningIn;

/// <summary>An authenticator app beside the password, and recovery codes for the day on which it is lost. Each change ends all other sessions.</summary>
public sealed class SecondFactor(UserManager<Person> people, SignInManager<Person> signIn)
{
    private const int Codes = 10;
    private const int DigitsOfApp = 6;

    public async Task<SecondFactorState> StateAsync(Actor actor)
    {
        var person = await people.OfAsync(actor);
        var key = person.HasSecondFactor ? null : person.AuthenticatorKey;
        return new(person.HasSecondFactor, await people.CountRecoveryCodesAsync(person), key, key is null ? null : LinkOf(person.Email, key));
    }

    /// <summary>Draws a key. Nothing is asked for until one right code has shown that the app has it.</summary>
    public async Task BeginAsync(Actor actor)
    {
        var person = await people.OfAsync(actor);
        if (person.HasSecondFactor)
            return;
        person.AuthenticatorKey = people.GenerateNewAuthenticatorKey();
        await DoneAsync(people.UpdateAsync(person));
    }

    /// <returns>The recovery codes, which are shown now and never again; null when the code is not right.</returns>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(Actor actor, string code)
    {
        var person = await people.OfAsync(actor);
        if (person.HasSecondFactor || person.AuthenticatorKey is null || !await people.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, Plain(code)))
            return null;
        await DoneAsync(people.SetTwoFactorEnabledAsync(person, true));
        return await CodesAsync(person);
    }

    /// <returns>New recovery codes; the old ones are good for nothing from here on. Null while the factor is off.</returns>
    public async Task<IReadOnlyList<string>?> NewCodesAsync(Actor actor)
    {
        var person = await people.OfAsync(actor);
        if (!person.HasSecondFactor)
            return null;
        await DoneAsync(people.UpdateSecurityStampAsync(person));
        return await CodesAsync(person);
    }

    public async Task TurnOffAsync(Actor actor)
    {
        var person = await people.OfAsync(actor);
        person.AuthenticatorKey = null;
        person.RecoveryCodes = null;
        await DoneAsync(people.SetTwoFactorEnabledAsync(person, false));
        await signIn.RefreshSignInAsync(person);
    }

    /// <summary>Whether this browser has given a right password a moment ago.</summary>
    public async Task<bool> IsAwaitedAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    /// <summary>The second step of signing in.</summary>
    /// <param name="code">Of the app, or one of the recovery codes, which is spent.</param>
    /// <param name="remember">As chosen with the password.</param>
    public async Task<EntryOutcome> EnterAsync(string code, bool remember)
    {
        var plain = Plain(code);
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } person)
            return EntryOutcome.Refused;
        if (plain.Length == DigitsOfApp)
            return await signIn.TwoFactorAuthenticatorSignInAsync(plain, remember, rememberClient: false) is { Succeeded: true } ? EntryOutcome.In : EntryOutcome.Refused;
        // Identity counts no wrong recovery codes.
        if (await people.IsLockedOutAsync(person))
            return EntryOutcome.Refused;
        if (await signIn.TwoFactorRecoveryCodeSignInAsync(plain) is { Succeeded: true })
            return EntryOutcome.In;
        await people.AccessFailedAsync(person);
        return EntryOutcome.Refused;
    }

    private async Task<IReadOnlyList<string>> CodesAsync(Person person)
    {
        var codes = await people.GenerateNewTwoFactorRecoveryCodesAsync(person, Codes);
        await signIn.RefreshSignInAsync(person);
        return [.. codes!];
    }

    // Of two changes at once the second is refused, and its sender sees the error page.
    private static async Task DoneAsync(Task<IdentityResult> changing)
    {
        if (await changing is { Succeeded: false } refused)
            throw new InvalidOperationException($"The account could not be changed: {refused}");
    }

    /// <summary>People copy codes with the spaces and dashes that make them readable.</summary>
    private static string Plain(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit));

    // https://github.com/google/google-authenticator/wiki/Key-Uri-Format
    private static string LinkOf(string email, string key) => $"otpauth://totp/LeadManage:{Uri.EscapeDataString(email)}?secret={key}&issuer=LeadManage&digits={DigitsOfApp}";
}
