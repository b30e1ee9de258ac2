using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Mailing;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.SigningIn;

/// <summary>A new password for whoever forgot it, by a link.</summary>
public sealed class Resetting(UserManager<Person> people, IPasswordHasher<Person> hasher, StoreReaders readers, StoreWriter writer, Outbox outbox, PublicLinks links, LiveChanges live, IOptions<LeadManageOptions> options, TimeProvider clock, ILogger<Resetting> logger)
{
    /// <summary>False while this server sends no mail: then an administrator makes the link.</summary>
    public bool SendsMail => options.Value.Mail.IsOn;

    /// <summary>Sends a link to the address if it has an account, to nobody more often than in some minutes.</summary>
    /// <exception cref="StoreUnavailableException">Nothing was put and nothing will be sent.</exception>
    public async Task AskAsync(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        var normalized = people.NormalizeEmail(email.Trim());
        await Evenly.AnswerAsync(writer.WriteAsync(store => Put(store, normalized, clock.GetUtcNow()), CancellationToken.None), clock);
    }

    /// <summary>A link for an administrator to hand over, on a server that sends no mail; the other person's second factor is asked for all the same.</summary>
    /// <returns>Its path; null when mail is on (then people ask themselves), the actor is no administrator, or there is no such person.</returns>
    public async Task<string?> IssueAsync(Actor actor, long person, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (SendsMail)
            return null;
        var path = await writer.WriteAsync(
            store =>
            {
                var now = clock.GetUtcNow();
                // Its owner sees who made it and when, whatever becomes of the link.
                return store.Execute(
                    "INSERT INTO HandedLinks (PersonId, MadeBy, MadeAt) SELECT People.Id, Administrator.Name, ?3 FROM People JOIN People AS Administrator ON Administrator.Id = ?1 AND Administrator.IsAdministrator = 1 WHERE People.Id = ?2",
                    actor.HolderId, person, now.ToUnixTimeSeconds()) > 0
                    ? $"/reset/{AccountLinks.Issue(store, person, LinkPurpose.Reset, sentTo: null, now)}"
                    : null;
            },
            ct);
        if (path is not null)
            logger.LogWarning("Administrator {Administrator} made a link with which person {Person} chooses a new password.", actor.HolderId, person);
        return path;
    }

    /// <summary>What the link opens. Nothing is spent by looking.</summary>
    public OpenLink? Peek(string token) => AccountLinks.Find(readers, token, LinkPurpose.Reset, clock.GetUtcNow());

    /// <summary>Sets the password, ends every session and link of the person, and tells them.</summary>
    /// <returns>False when the link opens nothing any more.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; the link still opens.</exception>
    public async Task<bool> ResetAsync(string token, string password)
    {
        var hash = hasher.HashPassword(null!, password);
        var person = await writer.WriteAsync(store => Reset(store, token, hash, clock.GetUtcNow()), CancellationToken.None);
        if (person is { } reset)
            live.Tell(reset, LiveChange.SessionEnded);
        return person is not null;
    }

    private bool Put(StoreConnection store, string normalized, DateTimeOffset now)
    {
        var (id, email) = store.First("SELECT Id, Email FROM People WHERE NormalizedEmail = ?1", row => (row.Number(0), row.Text(1)), normalized);
        if (email is null || AccountLinks.WasIssuedLately(store, id, LinkPurpose.Reset, now))
            return false;
        var token = AccountLinks.Issue(store, id, LinkPurpose.Reset, email, now);
        return outbox.Put(store, email, AccountLetters.Reset(links.To($"/reset/{token}")!), $"reset {token}", now, now);
    }

    /// <returns>Whose it is; null when the link opens nothing any more.</returns>
    private long? Reset(StoreConnection store, string token, string hash, DateTimeOffset now)
    {
        if (AccountLinks.Find(store, token, LinkPurpose.Reset, now) is not { } link)
            return null;
        // Before the address was confirmed anybody may have made the account: its owner does not come in beside passkeys of others.
        if (link.SentTo is not null)
            store.Execute("DELETE FROM Passkeys WHERE PersonId = ?1 AND EXISTS (SELECT 1 FROM People WHERE Id = ?1 AND IsConfirmed = 0)", link.PersonId);
        // Whoever opened a link that was sent to their address has confirmed it.
        store.Execute(
            "UPDATE People SET PasswordHash = ?2, SecurityStamp = ?3, IsConfirmed = max(IsConfirmed, Email IS ?4), FailedSignIns = 0, LockedUntil = NULL, Version = Version + 1 WHERE Id = ?1",
            link.PersonId, hash, Guid.NewGuid().ToString(), link.SentTo);
        PersonStore.EndAll(store, link.PersonId);
        var email = store.First("SELECT Email FROM People WHERE Id = ?1", row => row.Text(0), link.PersonId)!;
        if (links.To("/sign-in/forgot") is { } forgot)
            outbox.Put(store, email, AccountLetters.WasReset(forgot), $"was reset {token}", now, now);
        return link.PersonId;
    }
}
