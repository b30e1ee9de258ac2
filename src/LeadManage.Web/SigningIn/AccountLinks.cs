using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.SigningIn;

/// <summary>
/// The rows of links that are sent to people, in the writer. A link is good for one thing, once, for a time, and as long as the
/// person's security stamp stays as it was: with a new one <see cref="PersonStore"/> deletes them all.
/// </summary>
internal static class AccountLinks
{
    /// <summary>So long a link that was asked for again is not sent again: nobody's mailbox is to be filled from here.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <param name="store">The writer's connection.</param>
    /// <param name="person">Whose it is.</param>
    /// <param name="purpose">What it is good for.</param>
    /// <param name="sentTo">The address that proves itself by it; null when somebody hands it over.</param>
    /// <param name="now">The time.</param>
    /// <returns>The token, which nobody can read from the store again.</returns>
    public static string Issue(StoreConnection store, long person, LinkPurpose purpose, string? sentTo, DateTimeOffset now)
    {
        var (token, hash) = GuestTokens.NewToken();
        store.Execute("INSERT INTO PersonLinks (TokenHash, PersonId, Purpose, ExpiresAt, Email) VALUES (?1, ?2, ?3, ?4, ?5)", hash, person, (int)purpose, (now + Lifetime(purpose)).ToUnixTimeSeconds(), sentTo);
        return token;
    }

    public static bool WasIssuedLately(StoreConnection store, long person, LinkPurpose purpose, DateTimeOffset now) => store.First(
        "SELECT 1 FROM PersonLinks WHERE PersonId = ?1 AND Purpose = ?2 AND ExpiresAt > ?3", _ => true, person, (int)purpose, (now + Lifetime(purpose) - Pause).ToUnixTimeSeconds());

    /// <summary>What a link opens; nothing is spent.</summary>
    public static OpenLink? Find(StoreConnection store, string token, LinkPurpose purpose, DateTimeOffset now) =>
        GuestTokens.HashOf(token) is { } hash ? store.First(Look, Read, hash, (int)purpose, now.ToUnixTimeSeconds()) : null;

    /// <inheritdoc cref="Find(StoreConnection, string, LinkPurpose, DateTimeOffset)"/>
    public static OpenLink? Find(StoreReaders readers, string token, LinkPurpose purpose, DateTimeOffset now) =>
        GuestTokens.HashOf(token) is { } hash ? readers.First(Look, Read, hash, (int)purpose, now.ToUnixTimeSeconds()) : null;

    /// <summary>Takes a link and every other one of the person for the same thing.</summary>
    public static OpenLink? Spend(StoreConnection store, string token, LinkPurpose purpose, DateTimeOffset now)
    {
        var link = Find(store, token, purpose, now);
        if (link is not null)
            store.Execute("DELETE FROM PersonLinks WHERE PersonId = ?1 AND Purpose = ?2", link.PersonId, (int)purpose);
        return link;
    }

    private const string Look = "SELECT PersonId, PersonLinks.Email, Name FROM PersonLinks JOIN People ON People.Id = PersonId WHERE TokenHash = ?1 AND Purpose = ?2 AND ExpiresAt > ?3";

    private static OpenLink Read(StoreRow row) => new(row.Number(0), row.IsNull(1) ? null : row.Text(1), row.Text(2));

    private static TimeSpan Lifetime(LinkPurpose purpose) => purpose == LinkPurpose.Reset ? TimeSpan.FromHours(1) : TimeSpan.FromDays(3);
}
