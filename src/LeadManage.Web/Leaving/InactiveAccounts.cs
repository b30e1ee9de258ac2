using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Mailing;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Storage;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Leaving;

/// <summary>
/// Accounts that nobody has used for as long as the operator set: two letters say when the account ends, then it is erased. Whoever signs in keeps it. Without
/// mail nobody can be warned, so nothing is erased. Administrators stay.
/// </summary>
/// <remarks>The time runs from the first letter, not from the day that is reckoned: after a pause of the server nobody has less of it.</remarks>
public sealed class InactiveAccounts(StoreReaders readers, StoreWriter writer, Outbox outbox, PublicLinks links, AccountData data, IOptions<LeadManageOptions> options, TimeProvider clock)
{
    /// <summary>From the first letter to the end.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    /// <summary>From the second letter to the end, at least.</summary>
    public static readonly TimeSpan LastNotice = TimeSpan.FromDays(7);

    private const int Together = 100;
    private const string OfNoAdministrator = "FROM AccountUses JOIN People ON Id = PersonId WHERE IsAdministrator = 0";

    /// <summary>Warns and erases whoever it is time for.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public async Task LookAsync(CancellationToken ct)
    {
        if (options.Value is not { InactiveAccountDays: { } days, Mail.IsOn: true })
            return;
        var now = clock.GetUtcNow();
        var unused = (now - TimeSpan.FromDays(days)).ToUnixTimeSeconds();
        foreach (var person in Some($"SELECT PersonId {OfNoAdministrator} AND Warnings = 2 AND EndsAt <= ?1 LIMIT ?2", now.ToUnixTimeSeconds()))
            await data.EraseUnusedAsync(person, now, ct);
        foreach (var person in Some($"SELECT PersonId {OfNoAdministrator} AND Warnings = 1 AND EndsAt <= ?1 LIMIT ?2", (now + LastNotice).ToUnixTimeSeconds()))
            await WarnAsync(person, 1, now, LastNotice, ct);
        foreach (var person in Some($"SELECT PersonId {OfNoAdministrator} AND Warnings = 0 AND UsedAt <= ?1 LIMIT ?2", unused + (long)Notice.TotalSeconds))
            await WarnAsync(person, 0, now, Notice, ct);
    }

    private IReadOnlyList<long> Some(string sql, long until) => readers.All(sql, row => row.Number(0), until, Together);

    /// <summary>The letter and what it promises, in one transaction, unless the account was used meanwhile.</summary>
    private Task<bool> WarnAsync(long person, int warnings, DateTimeOffset now, TimeSpan notice, CancellationToken ct) => writer.WriteAsync(
        store =>
        {
            var (to, used, ends) = store.First("SELECT Email, UsedAt, EndsAt FROM AccountUses JOIN People ON Id = PersonId WHERE PersonId = ?1 AND Warnings = ?2", row => (row.Text(0), row.Number(1), row.IsNull(2) ? 0 : row.Number(2)), person, warnings);
            if (to is null)
                return false;
            // The end that was promised, and never sooner than the letter leaves time for.
            var end = Math.Max(ends, (now + notice).ToUnixTimeSeconds());
            store.Execute("UPDATE AccountUses SET Warnings = Warnings + 1, EndsAt = ?2 WHERE PersonId = ?1", person, end);
            var letter = AccountLetters.Unused(DateTimeOffset.FromUnixTimeSeconds(used), DateTimeOffset.FromUnixTimeSeconds(end), links.To("/sign-in?return=%2Fmy")!);
            return outbox.Put(store, to, letter, $"unused {person} {used} {warnings}", now, now);
        },
        ct);
}
