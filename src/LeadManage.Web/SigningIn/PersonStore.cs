using LeadManage.Web.Hosting;
using LeadManage.Web.Reminding;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.SigningIn;

/// <summary>People for ASP.NET Core Identity, which knows what to ask and to check; written through the one writer, as everything (decision 0010).</summary>
public sealed partial class PersonStore(IDbContextFactory<LeadManageDb> stores, StoreWriter writer, LiveChanges live) : IUserStore<Person>
{
    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        return writer.WriteAsync(
            store =>
            {
                if (IsTaken(store, user))
                    return Taken(user);
                // The row under which sittings lie; no token has an empty hash.
                store.Execute("INSERT INTO Guests (Id, TokenHash) VALUES (?1, x'')", user.Id);
                store.Execute(
                    """
                    INSERT INTO People (Id, Email, NormalizedEmail, Name, IsConfirmed, PasswordHash, SecurityStamp, HasSecondFactor, FailedSignIns, IsCoach, IsAdministrator, BegunAt, Version)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, 0, ?8, ?9, ?10, 0)
                    """,
                    user.Id,
                    user.Email,
                    user.NormalizedEmail,
                    user.Name,
                    user.IsConfirmed ? 1 : 0,
                    user.PasswordHash,
                    user.SecurityStamp,
                    user.IsCoach ? 1 : 0,
                    user.IsAdministrator ? 1 : 0,
                    user.BegunAt);
                return IdentityResult.Success;
            },
            cancellationToken);
    }

    /// <summary>A new security stamp ends every session and every link in the same transaction.</summary>
    public async Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var (result, ended) = await writer.WriteAsync(store => Update(store, user), cancellationToken);
        if (result.Succeeded)
            user.Version++;
        if (ended)
            live.Tell(user.Id, LiveChange.SessionEnded);
        return result;
    }

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An account goes with everything that hangs on it: AccountData.EraseAsync.");

    public Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        long.TryParse(userId, out var id) ? FirstAsync(people => people.Where(person => person.Id == id), cancellationToken) : Task.FromResult<Person?>(null);

    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FirstAsync(people => people.Where(person => person.NormalizedEmail == normalizedUserName), cancellationToken);

    public void Dispose()
    {
        // Nothing is held: every operation has a connection of its own.
    }

    private async Task<Person?> FirstAsync(Func<IQueryable<Person>, IQueryable<Person>> which, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        return await which(db.People.AsNoTracking()).FirstOrDefaultAsync(ct);
    }

    /// <summary>Ends the sessions and links of a person, whose stamp is a new one from here on.</summary>
    internal static void EndAll(StoreConnection store, long person)
    {
        store.Execute("DELETE FROM Sessions WHERE PersonId = ?1", person);
        store.Execute("DELETE FROM PersonLinks WHERE PersonId = ?1", person);
    }

    /// <returns>What came of it, and whether sessions ended.</returns>
    internal static (IdentityResult Result, bool Ended) Update(StoreConnection store, Person user)
    {
        if (IsTaken(store, user))
            return (Taken(user), false);
        if (!store.First("SELECT 1 FROM People WHERE Id = ?1 AND Version = ?2", _ => true, user.Id, user.Version))
            return (IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure()), false);
        var ends = !store.First("SELECT 1 FROM People WHERE Id = ?1 AND SecurityStamp = ?2", _ => true, user.Id, user.SecurityStamp);
        if (ends)
            EndAll(store, user.Id);
        if (!store.First("SELECT 1 FROM People WHERE Id = ?1 AND Email = ?2", _ => true, user.Id, user.Email))
            ReminderRows.Readdress(store, user.Id, user.Email);
        store.Execute(
            """
            UPDATE People SET Email = ?3, NormalizedEmail = ?4, Name = ?5, IsConfirmed = ?6, PasswordHash = ?7, SecurityStamp = ?8, HasSecondFactor = ?9,
                AuthenticatorKey = ?10, RecoveryCodes = ?11, FailedSignIns = ?12, LockedUntil = ?13, Version = Version + 1
            WHERE Id = ?1 AND Version = ?2
            """,
            user.Id,
            user.Version,
            user.Email,
            user.NormalizedEmail,
            user.Name,
            user.IsConfirmed ? 1 : 0,
            user.PasswordHash,
            user.SecurityStamp,
            user.HasSecondFactor ? 1 : 0,
            user.AuthenticatorKey,
            user.RecoveryCodes,
            user.FailedSignIns,
            user.LockedUntil);
        return (IdentityResult.Success, ends);
    }

    private static bool IsTaken(StoreConnection store, Person user) =>
        store.First("SELECT 1 FROM People WHERE NormalizedEmail = ?1 AND Id <> ?2", _ => true, user.NormalizedEmail, user.Id);

    private static IdentityResult Taken(Person user) => IdentityResult.Failed(new IdentityErrorDescriber().DuplicateEmail(user.Email));
}
