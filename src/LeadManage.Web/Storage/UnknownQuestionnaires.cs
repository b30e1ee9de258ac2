using LeadManage.Assessment.Instruments;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Storage;

/// <summary>Notices at start when sittings are stored whose questionnaire is not there: its file was taken out of the folder, say.</summary>
public sealed class UnknownQuestionnaires(IDbContextFactory<LeadManageDb> stores, InstrumentCatalog catalog, ILogger<UnknownQuestionnaires> logger)
{
    /// <summary>Their sittings stay listed and can be deleted; they cannot be answered or read until the file is back.</summary>
    public async Task WarnAsync(CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        var stored = await db.Sittings.GroupBy(sitting => sitting.Instrument).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        foreach (var unknown in stored.Where(version => catalog.Find(version.Key) is null).OrderBy(version => version.Key, StringComparer.Ordinal))
            logger.LogWarning("{Count} stored sittings belong to the questionnaire {Version}, which this program does not have. They cannot be answered or read. Put its file back into the folder of questionnaires.", unknown.Count, unknown.Key);
    }
}
