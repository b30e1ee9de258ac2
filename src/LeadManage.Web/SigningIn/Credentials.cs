using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Mailing;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.SigningIn;

/// <summary>Changing one's name, password and address. A new password or address ends every other session, and the old address hears of it.</summary>
public sealed class Credentials(UserManager<Person> people, SignInManager<Person> signIn, IPasswordHasher<Person> hasher, StoreReaders readers, StoreWriter writer, Outbox outbox, PublicLinks links, LiveChanges live, IOptions<LeadManageOptions> options, TimeProvider clock)
{
    public async Task RenameAsync(Actor actor, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var person = await people.OfAsync(actor);
        person.Name = name.Trim();
        await WriteAsync(person, (_, _) => true);
    }

    /// <param name="actor">Whose.</param>
    /// <param name="old">The password of now; not asked of those who have none.</param>
    /// <param name="password">Checked.</param>
    public async Task<ChangeOutcome> ChangePasswordAsync(Actor actor, string old, string password)
    {
        var person = await people.OfAsync(actor);
        if (person.PasswordHash is not null && (old.Length > SignUpForm.MostPassword || await signIn.CheckPasswordSignInAsync(person, old, lockoutOnFailure: true) is not { Succeeded: true }))
            return ChangeOutcome.Refused;
        person.PasswordHash = hasher.HashPassword(person, password);
        return await ChangeAsync(person, person.Email, AccountLetters.WasReset);
    }

    /// <summary>Sends a link to the new address; without mail the address changes at once.</summary>
    public async Task<ChangeOutcome> ChangeAddressAsync(Actor actor, string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        var person = await people.OfAsync(actor);
        if (options.Value.Mail.IsOn)
        {
            await Evenly.AnswerAsync(writer.WriteAsync(store => Put(store, person.Id, email.Trim(), clock.GetUtcNow()), CancellationToken.None), clock);
            return ChangeOutcome.Sent;
        }

        return await ChangeAddressAsync(person, email.Trim(), isConfirmed: false);
    }

    /// <summary>The new address that a link opens for its owner; nothing is spent by looking.</summary>
    public string? PeekAddress(Actor actor, string token) =>
        AccountLinks.Find(readers, token, LinkPurpose.ChangeEmail, clock.GetUtcNow()) is { } link && link.PersonId == actor.HolderId ? link.SentTo : null;

    /// <summary>Takes the address to which the link went. Only its owner, signed in, can: a letter to a wrong address gives nobody the account.</summary>
    public async Task<ChangeOutcome> TakeAddressAsync(Actor actor, string token) =>
        PeekAddress(actor, token) is { } email ? await ChangeAddressAsync(await people.OfAsync(actor), email, isConfirmed: true) : ChangeOutcome.Refused;

    private Task<ChangeOutcome> ChangeAddressAsync(Person person, string email, bool isConfirmed)
    {
        var old = person.Email;
        person.Email = email;
        person.NormalizedEmail = people.NormalizeEmail(email);
        person.IsConfirmed = isConfirmed;
        return ChangeAsync(person, old, AccountLetters.AddressWasChanged);
    }

    private bool Put(StoreConnection store, long person, string email, DateTimeOffset now)
    {
        if (AccountLinks.WasIssuedLately(store, person, LinkPurpose.ChangeEmail, now))
            return false;
        // The link is made all the same, so that the next one waits too; it opens nothing, for the address is taken.
        var token = AccountLinks.Issue(store, person, LinkPurpose.ChangeEmail, email, now);
        return store.First("SELECT 1 FROM People WHERE NormalizedEmail = ?1", _ => true, people.NormalizeEmail(email))
            ? outbox.Put(store, email, AccountLetters.Known(links.To("/sign-in")!), $"known {email.ToUpperInvariant()} {now:yyyy-MM-dd}", now, now)
            : outbox.Put(store, email, AccountLetters.ChangeAddress(links.To($"/account/address/{token}")!), $"address {token}", now, now);
    }

    /// <summary>Writes the change under a new stamp, tells the old address in the same transaction, and keeps this session.</summary>
    private async Task<ChangeOutcome> ChangeAsync(Person person, string old, Func<Uri, Letter> letter)
    {
        person.SecurityStamp = Guid.NewGuid().ToString();
        var done = await WriteAsync(person, (store, now) => links.To("/sign-in/forgot") is { } forgot && outbox.Put(store, old, letter(forgot), $"changed {person.SecurityStamp}", now, now));
        if (!done)
            return ChangeOutcome.Refused;
        await signIn.RefreshSignInAsync(person);
        return ChangeOutcome.Done;
    }

    private async Task<bool> WriteAsync(Person person, Func<StoreConnection, DateTimeOffset, bool> beside)
    {
        var (done, ended) = await writer.WriteAsync(
            store =>
            {
                var (result, ends) = PersonStore.Update(store, person);
                if (result.Succeeded)
                    beside(store, clock.GetUtcNow());
                return (result.Succeeded, ends);
            },
            CancellationToken.None);
        if (ended)
            live.Tell(person.Id, LiveChange.SessionEnded);
        return done;
    }
}
