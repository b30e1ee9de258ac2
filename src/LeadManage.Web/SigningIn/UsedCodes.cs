using LeadManage.Web.Storage;

namespace LeadManage.Web.SigningIn;

/// <summary>Codes that were right a while ago; in the store, so that a restart does not make one good again.</summary>
internal sealed class UsedCodes(StoreWriter writer, TimeProvider clock)
{
    // Twice the window in which a code is taken.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <returns>False when it was used before.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; the code was not used.</exception>
    public Task<bool> TryUseAsync(long person, string code)
    {
        var now = clock.GetUtcNow();
        return writer.WriteAsync(
            store =>
            {
                store.Execute("DELETE FROM UsedCodes WHERE UsedAt <= ?1", (now - Kept).ToUnixTimeSeconds());
                return store.Execute("INSERT INTO UsedCodes (PersonId, Code, UsedAt) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", person, code, now.ToUnixTimeSeconds()) > 0;
            },
            CancellationToken.None);
    }
}
