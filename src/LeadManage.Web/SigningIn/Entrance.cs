using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace LeadManage.Web.SigningIn;

/// <summary>Having an account and coming in by password. What it answers does not tell whether an address is known.</summary>
public sealed class Entrance(UserManager<Person> people, SignInManager<Person> signIn, IPasswordHasher<Person> hasher, TimeProvider clock)
{
    private static readonly Lazy<string> NobodysPassword = new(() => Guid.NewGuid().ToString());

    /// <summary>Makes an account.</summary>
    /// <returns>The person; null when the address has one already.</returns>
    public async Task<Person?> JoinAsync(SignUpForm form, bool isAdministrator)
    {
        ArgumentNullException.ThrowIfNull(form);
        var person = new Person
        {
            Id = Guest.IdOf(GuestTokens.NewToken().Hash),
            Email = form.Email.Trim(),
            NormalizedEmail = "",
            Name = form.Name.Trim(),
            SecurityStamp = "",
            IsAdministrator = isAdministrator,
            BegunAt = clock.GetUtcNow().ToUnixTimeSeconds(),
        };
        var made = await people.CreateAsync(person, form.Password);
        return made.Succeeded ? person
            : made.Errors.All(error => error.Code.StartsWith("Duplicate", StringComparison.Ordinal)) ? null
            : throw new InvalidOperationException($"A checked form was refused: {string.Join(", ", made.Errors.Select(error => error.Code))}");
    }

    public async Task<EntryOutcome> EnterAsync(string email, string password, bool remember)
    {
        ArgumentNullException.ThrowIfNull(email);
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length > SignUpForm.MostPassword || await people.FindByEmailAsync(email.Trim()) is not { } person)
        {
            // As long as for somebody who is known.
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

    /// <summary>Signs in whoever has just made an account.</summary>
    public Task EnterAsync(Person person) => signIn.SignInAsync(person, isPersistent: false, "password");

    public Task LeaveAsync() => signIn.SignOutAsync();
}
