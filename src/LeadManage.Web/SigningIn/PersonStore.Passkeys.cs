using System.Text.Json;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.SigningIn;

/// <summary>Passkeys of people.</summary>
public sealed partial class PersonStore : IUserPasskeyStore<Person>
{
    public Task AddOrUpdatePasskeyAsync(Person user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(passkey);
        var data = JsonSerializer.Serialize(Kept.Of(passkey));
        return writer.WriteAsync(
            store => store.Execute(
                "INSERT INTO Passkeys (CredentialId, PersonId, Data) VALUES (?1, ?2, ?3) ON CONFLICT (CredentialId) DO UPDATE SET Data = ?3 WHERE PersonId = ?2",
                passkey.CredentialId,
                user.Id,
                data),
            cancellationToken);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Person user, CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        var rows = await db.Passkeys.AsNoTracking().Where(passkey => passkey.PersonId == user.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(Info).OrderBy(passkey => passkey.CreatedAt)];
    }

    public async Task<Person?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        return await (from passkey in db.Passkeys
                      where passkey.CredentialId == credentialId
                      join person in db.People.AsNoTracking() on passkey.PersonId equals person.Id
                      select person).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        return await db.Passkeys.AsNoTracking().FirstOrDefaultAsync(passkey => passkey.CredentialId == credentialId && passkey.PersonId == user.Id, cancellationToken) is { } found
            ? Info(found)
            : null;
    }

    public Task RemovePasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        return writer.WriteAsync(store => store.Execute("DELETE FROM Passkeys WHERE CredentialId = ?1 AND PersonId = ?2", credentialId, user.Id), cancellationToken);
    }

    private static UserPasskeyInfo Info(Passkey passkey) =>
        JsonSerializer.Deserialize<Kept>(passkey.Data) is { } kept
            ? new UserPasskeyInfo(passkey.CredentialId, kept.PublicKey, kept.CreatedAt, kept.SignCount, kept.Transports, kept.IsUserVerified, kept.IsBackupEligible, kept.IsBackedUp, kept.AttestationObject, kept.ClientDataJson) { Name = kept.Name }
            : throw new InvalidOperationException("A stored passkey cannot be read.");

    private sealed record Kept(string? Name, byte[] PublicKey, DateTimeOffset CreatedAt, uint SignCount, string[]? Transports, bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp, byte[] AttestationObject, byte[] ClientDataJson)
    {
        public static Kept Of(UserPasskeyInfo passkey) => new(
            passkey.Name, passkey.PublicKey, passkey.CreatedAt, passkey.SignCount, passkey.Transports, passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp, passkey.AttestationObject, passkey.ClientDataJson);
    }
}
