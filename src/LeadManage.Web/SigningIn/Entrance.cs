using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace LeadManage.Web.SigningIn;

/// <summary>Having an account and coming in by password. What it answers does not tell whether an address is known.</summary>
public sealed class Entrance(UserManager<Person> people, SignInManager<Person> signIn, IPasswordHasher<Person> hasher, Confirming confirming, SetupToken setupToken, TimeProvider clock)
{
    /// <summary>How a session began, for the list.</summary>
    public const string Passkey = "passkey";

    private static readonly Lazy<string> NobodysPassword = new(() => Guid.NewGuid().ToString());

    /// <summary>Makes an account, and lets its owner in where no address has to be confirmed.</summary>
    /// <param name="form">Checked.</param>
    /// <param name="setup">The setup token, if it was given: whoever can read it runs this server, becomes its administrator and need not wait for a letter.</param>
    public async Task<JoinOutcome> JoinAsync(SignUpForm form, string? setup)
    {
        ArgumentNullException.ThrowIfNull(form);
        var person = NewPerson(Guest.IdOf(GuestTokens.NewToken().Hash), form.Email, form.Name, setup);
        var isNew = await CreatedAsync(people.CreateAsync(person, form.Password));
        return await GoOnAsync(person, isNew, "password");
    }

    /// <summary>Makes an account that a passkey alone opens.</summary>
    /// <param name="made">The passkey, with whom it was asked for.</param>
    /// <param name="setup">The setup token, if it was given.</param>
    public async Task<JoinOutcome> JoinAsync(PasskeyAttestationResult made, string? setup)
    {
        ArgumentNullException.ThrowIfNull(made);
        if (made is not { Succeeded: true } || await people.FindByIdAsync(made.UserEntity.Id) is not null)
            throw new ArgumentException("Not made for a new account.", nameof(made));
        var person = NewPerson(long.Parse(made.UserEntity.Id), made.UserEntity.Name, made.UserEntity.DisplayName, setup);
        var isNew = await CreatedAsync(people.CreateAsync(person));
        made.Passkey.Name = "The first";
        if (isNew)
            await people.AddOrUpdatePasskeyAsync(person, made.Passkey);
        return await GoOnAsync(person, isNew, Passkey);
    }

    /// <summary>Makes an account that a service elsewhere opens.</summary>
    /// <param name="name">Checked.</param>
    /// <param name="email">Checked.</param>
    /// <param name="isConfirmed">Whether the service vouches for the address.</param>
    /// <param name="login">By what it opens.</param>
    public async Task<JoinOutcome> JoinAsync(string name, string email, bool isConfirmed, UserLoginInfo login)
    {
        var person = NewPerson(Guest.IdOf(GuestTokens.NewToken().Hash), email, name, setup: null);
        person.IsConfirmed = isConfirmed;
        if (!await CreatedAsync(people.CreateAsync(person)))
            return JoinOutcome.Known;
        await people.AddLoginAsync(person, login);
        return await EnterAsync(person, Elsewhere.Means) == EntryOutcome.In ? JoinOutcome.In : JoinOutcome.Sent;
    }

    public async Task<EntryOutcome> EnterAsync(string email, string password, bool remember)
    {
        ArgumentNullException.ThrowIfNull(email);
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length > SignUpForm.MostPassword || await people.FindByEmailAsync(email.Trim()) is not { PasswordHash: not null } person || await people.IsLockedOutAsync(person))
        {
            // As long as for somebody whose password is checked.
            hasher.HashPassword(null!, NobodysPassword.Value);
            return EntryOutcome.Refused;
        }

        var result = await signIn.PasswordSignInAsync(person, password, remember, lockoutOnFailure: true);
        return result switch
        {
            { Succeeded: true } => EntryOutcome.In,
            { RequiresTwoFactor: true } => EntryOutcome.SecondFactor,
            { IsNotAllowed: true } => await people.CheckPasswordAsync(person, password) ? EntryOutcome.Unconfirmed : EntryOutcome.Refused,
            _ => EntryOutcome.Refused,
        };
    }

    /// <summary>Signs in whoever has just shown who they are.</summary>
    /// <param name="person">Who.</param>
    /// <param name="means">For the list of sessions.</param>
    /// <param name="remember">For 30 days.</param>
    public async Task<EntryOutcome> EnterAsync(Person person, string means, bool remember = false)
    {
        if (!await signIn.CanSignInAsync(person))
            return EntryOutcome.Unconfirmed;
        await signIn.SignInAsync(person, remember, means);
        return EntryOutcome.In;
    }

    /// <summary>Shows anew who one is: the session begins again.</summary>
    /// <returns>False when the password does not fit, or too many did not.</returns>
    public async Task<bool> ProveAsync(Actor actor, string password)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length > SignUpForm.MostPassword || await people.FindByIdAsync(actor.HolderId.ToString()) is not { } person)
            return false;
        return await signIn.CheckPasswordSignInAsync(person, password, lockoutOnFailure: true) is { Succeeded: true } && await ProveAsync(actor, person);
    }

    /// <summary>The same for somebody who has shown a passkey.</summary>
    public async Task<bool> ProveAsync(Actor actor, Person? shown)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (shown?.Id != actor.HolderId)
            return false;
        await signIn.RefreshSignInAsync(shown);
        return true;
    }

    public Task LeaveAsync() => signIn.SignOutAsync();

    private Person NewPerson(long id, string email, string name, string? setup) => NewAccount.Of(id, email, name, isAdministrator: setupToken.IsRight(setup), clock.GetUtcNow());

    // Who has to confirm hears the same for an address that has an account.
    private async Task<JoinOutcome> GoOnAsync(Person person, bool isNew, string means)
    {
        if (confirming.IsAsked && !person.IsConfirmed)
        {
            await confirming.SendAsync(person.Email, isSignUp: true);
            return JoinOutcome.Sent;
        }

        if (!isNew)
            return JoinOutcome.Known;
        if (person.IsAdministrator)
            setupToken.Spend();
        await EnterAsync(person, means);
        return JoinOutcome.In;
    }

    /// <returns>False when the address has an account.</returns>
    private static async Task<bool> CreatedAsync(Task<IdentityResult> creating)
    {
        var made = await creating;
        return made.Succeeded || (made.Errors.All(error => error.Code.StartsWith("Duplicate", StringComparison.Ordinal)) ? false
            : throw new InvalidOperationException($"A checked form was refused: {string.Join(", ", made.Errors.Select(error => error.Code))}"));
    }
}
