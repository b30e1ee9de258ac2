using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Lending;

/// <summary>
/// What a link shows, for whoever has it: that is all they have to show. A link that ended, was ended, or never was is answered by the same look-up that finds nothing.
/// </summary>
public sealed class LentResults(StoreReaders readers, StoreWriter writer, InstrumentCatalog catalog, TimeProvider clock, ILogger<LentResults> logger)
{
    // No token has this hash: what is no token at all takes the same way.
    private static readonly byte[] OfNone = new byte[32];

    /// <summary>Whether the link opens something; nothing of it is read, and no look is counted.</summary>
    public bool Opens(string token) => readers.First($"SELECT 1 {LinkRows.Opens}", _ => true, HashOf(token), Now);

    /// <summary>Reads what the link shows; the look is counted in the same transaction.</summary>
    /// <param name="token">From the link.</param>
    /// <param name="needed">What has to be among its parts.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>Null when it opens nothing (any more), or nothing of what is needed.</returns>
    /// <exception cref="DamagedProfileException">What is stored is not what was stored; nothing of it is shown.</exception>
    /// <exception cref="StoreUnavailableException">The look could not be counted, so nothing is read.</exception>
    public async Task<LentResult?> LookAsync(string token, ReportPart needed, CancellationToken ct)
    {
        // Guesses never reach the writer.
        if (!Opens(token))
            return null;
        var (hash, now) = (HashOf(token), Now);
        var look = await writer.WriteAsync(store => LinkRows.Look(store, catalog, hash, needed, now), ct);
        if (look?.Damage is not { } damage)
            return look?.Result;
        logger.LogError(damage, "A stored profile is damaged and is not shown. Restore the database from a backup.");
        throw damage;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    private static byte[] HashOf(string token) => GuestTokens.HashOf(token) ?? OfNone;
}
