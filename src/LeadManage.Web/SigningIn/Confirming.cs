using LeadManage.Web.Hosting;
using LeadManage.Web.Mailing;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.SigningIn;

/// <summary>
/// Whether an address belongs to whoever gave it. The link alone does not confirm: the password (or passkey) given when signing up does too, so that
/// nobody can have an account made in another's name and have that other person confirm it.
/// </summary>
public sealed class Confirming(UserManager<Person> people, StoreReaders readers, StoreWriter writer, Outbox outbox, PublicLinks links, IOptions<LeadManageOptions> options, TimeProvider clock)
{
    /// <summary>False while this server sends no mail: then nobody has to confirm.</summary>
    public bool IsAsked => options.Value.Mail.IsOn;

    /// <summary>Sends what the address needs: a link to confirm it, or the word that it has an account; to nobody more often than in some minutes.</summary>
    /// <param name="email">As it was given; one that nobody has gets nothing.</param>
    /// <param name="isSignUp">Whether somebody wanted an account; else a lost link is sent again, and who is confirmed gets nothing.</param>
    /// <exception cref="StoreUnavailableException">Nothing was put and nothing will be sent.</exception>
    public async Task SendAsync(string email, bool isSignUp)
    {
        ArgumentNullException.ThrowIfNull(email);
        var normalized = people.NormalizeEmail(email.Trim());
        await Evenly.AnswerAsync(writer.WriteAsync(store => Put(store, normalized, isSignUp, clock.GetUtcNow()), CancellationToken.None), clock);
    }

    /// <summary>What the link opens. Nothing is spent by looking.</summary>
    public OpenLink? Peek(string token) => AccountLinks.Find(readers, token, LinkPurpose.Confirm, clock.GetUtcNow());

    /// <summary>Confirms the address with the password that was chosen for it.</summary>
    /// <returns>The person, who may come in now; null when link or password are wrong, or too many passwords were.</returns>
    public async Task<Person?> ConfirmAsync(string token, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length > SignUpForm.MostPassword || Peek(token) is not { } link || await people.FindByIdAsync(link.PersonId.ToString()) is not { } person || await people.IsLockedOutAsync(person))
            return null;
        if (await people.CheckPasswordAsync(person, password))
            return await ConfirmAsync(token, person);
        await people.AccessFailedAsync(person);
        return null;
    }

    /// <summary>Confirms the address of somebody who has shown who they are.</summary>
    public async Task<Person?> ConfirmAsync(string token, Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var confirmed = await writer.WriteAsync(
            store =>
            {
                if (AccountLinks.Find(store, token, LinkPurpose.Confirm, clock.GetUtcNow()) is not { } link || link.PersonId != person.Id)
                    return false;
                AccountLinks.Spend(store, token, LinkPurpose.Confirm, clock.GetUtcNow());
                return store.Execute("UPDATE People SET IsConfirmed = 1, Version = Version + 1 WHERE Id = ?1 AND Email = ?2", person.Id, link.SentTo) == 1;
            },
            CancellationToken.None);
        return confirmed ? await people.FindByIdAsync(person.Id.ToString()) : null;
    }

    private bool Put(StoreConnection store, string normalized, bool isSignUp, DateTimeOffset now)
    {
        var (id, email, isConfirmed) = store.First("SELECT Id, Email, IsConfirmed FROM People WHERE NormalizedEmail = ?1", row => (row.Number(0), row.Text(1), row.Number(2) != 0), normalized);
        if (email is null)
            return false;
        if (isConfirmed)
            return isSignUp && outbox.Put(store, email, AccountLetters.Known(links.To("/sign-in")!), $"known {id} {now:yyyy-MM-dd}", now, now);
        if (AccountLinks.WasIssuedLately(store, id, LinkPurpose.Confirm, now))
            return false;
        var token = AccountLinks.Issue(store, id, LinkPurpose.Confirm, email, now);
        return outbox.Put(store, email, AccountLetters.Confirm(links.To($"/confirm/{token}")!), $"confirm {token}", now, now);
    }
}
