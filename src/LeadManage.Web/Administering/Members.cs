using System.Security.Cryptography;
using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Administering;

/// <summary>People and their roles, for administrators; whether one is, is asked in every query. No content of anybody's results.</summary>
public sealed class Members(IDbContextFactory<LeadManageDb> stores, StoreWriter writer, LiveChanges live)
{
    public const int OnAPage = 50;

    private const string CodeLetters = "abcdefghjkmnpqrstvwxyz23456789";
    private const int CodeLength = 10;
    private const string ByAdministrator = ", Version = Version + 1 WHERE Id = ?2 AND Id <> ?1 AND EXISTS (SELECT 1 FROM People WHERE Id = ?1 AND IsAdministrator = 1)";

    /// <summary>People whose name or address holds the words, by name.</summary>
    /// <param name="actor">An administrator; everybody else gets nothing.</param>
    /// <param name="search">Part of a name or an address; null for all.</param>
    /// <param name="skip">People before the first.</param>
    /// <param name="ct">Ends the search.</param>
    /// <returns>One more than <see cref="OnAPage"/> when there are more; null for whoever is no administrator.</returns>
    public async Task<IReadOnlyList<Member>?> ListAsync(Actor actor, string? search, int skip, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await stores.CreateDbContextAsync(ct);
        if (!await db.People.AnyAsync(person => person.Id == actor.HolderId && person.IsAdministrator, ct))
            return null;
        var words = (search ?? "").Trim();
        return await db.People.AsNoTracking()
            .Where(person => words == "" || EF.Functions.Like(person.Name, $"%{Escaped(words)}%", "!") || EF.Functions.Like(person.Email, $"%{Escaped(words)}%", "!"))
            .OrderBy(person => person.Name).ThenBy(person => person.Id)
            .Skip(skip).Take(OnAPage + 1)
            .Select(person => new Member(person.Id, person.Name, person.Email, person.IsCoach, person.IsAdministrator, person.IsConfirmed, DateTimeOffset.FromUnixTimeSeconds(person.BegunAt), person.Id == actor.HolderId))
            .ToListAsync(ct);
    }

    /// <summary>Gives or takes a role. Nobody changes their own; a coach who is none any more sees nothing from that moment.</summary>
    /// <returns>False when it changed nothing.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; roles are as they were.</exception>
    public async Task<bool> SetRoleAsync(Actor actor, long person, string role, bool on, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var changed = await writer.WriteAsync(
            store => role switch
            {
                // The code stays when somebody is no coach any more: what stands is found again when they are.
                Roles.Coach => store.Execute($"UPDATE People SET IsCoach = ?3, CoachCode = coalesce(CoachCode, ?4){ByAdministrator}", actor.HolderId, person, on ? 1 : 0, RandomNumberGenerator.GetString(CodeLetters, CodeLength)),
                Roles.Administrator => store.Execute($"UPDATE People SET IsAdministrator = ?3{ByAdministrator}", actor.HolderId, person, on ? 1 : 0),
                _ => throw new ArgumentException($"There is no role {role}.", nameof(role)),
            },
            ct);
        if (changed > 0)
            live.Tell(person, LiveChange.GrantChanged);
        return changed > 0;
    }

    private static string Escaped(string words) => words.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
