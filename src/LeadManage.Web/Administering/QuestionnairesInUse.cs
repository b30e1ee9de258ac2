using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Administering;

/// <summary>Which questionnaires are answered here, for administrators; no count that could be about somebody they know.</summary>
public sealed class QuestionnairesInUse(IDbContextFactory<LeadManageDb> stores, StoreReaders readers, InstrumentCatalog catalog, IHostEnvironment host, IOptions<LeadManageOptions> options)
{
    /// <summary>A smaller number of sittings is not told.</summary>
    public const int LeastTold = 5;

    /// <returns>Null for whoever is no administrator.</returns>
    public async Task<QuestionnaireState?> ReadAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!Administrators.Has(readers, actor))
            return null;
        await using var db = await stores.CreateDbContextAsync(ct);
        var counts = await db.Sittings.GroupBy(sitting => sitting.Instrument)
            .Select(group => new { group.Key, Submitted = group.Count(sitting => sitting.SubmittedAt != null), All = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => (one.All - one.Submitted, one.Submitted), StringComparer.Ordinal, ct);
        var keys = catalog.All.Select(one => one.Key).Union(counts.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var versions = keys.Select(key => new QuestionnaireInUse(key, catalog.Find(key), InstrumentCatalog.Published.Find(key) is null, Told(counts.GetValueOrDefault(key).Item1), Told(counts.GetValueOrDefault(key).Submitted)));
        var folder = options.Value.QuestionnaireFolder is { Length: > 0 } set ? Path.GetFullPath(set, host.ContentRootPath) : null;
        var (fault, changed) = folder is null ? (null, []) : NextStart(folder);
        return new QuestionnaireState([.. versions], folder, fault, changed);
    }

    private static int? Told(int count) => count >= LeastTold ? count : null;

    private (string? Fault, IReadOnlyList<string> Changed) NextStart(string folder)
    {
        try
        {
            var next = QuestionnaireFolder.Read(folder).All.Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
            next.SymmetricExceptWith(catalog.All.Select(one => one.Key));
            return (null, [.. next.Order(StringComparer.Ordinal)]);
        }
        catch (QuestionnaireException fault)
        {
            return (fault.Message, []);
        }
    }
}
