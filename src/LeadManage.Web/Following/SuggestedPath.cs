using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;

namespace LeadManage.Web.Following;

/// <summary>What is suggested to answer, in which order, and how far somebody has come; worked out from what they hold.</summary>
/// <param name="Steps">The path itself.</param>
/// <param name="Modules">What can be added at any time.</param>
public sealed record SuggestedPath(IReadOnlyList<PathStep> Steps, IReadOnlyList<PathStep> Modules)
{
    /// <summary>Id of the questionnaire whose profile the other results are read beside.</summary>
    public const string Profile = "lm36";

    private const string ShortProfile = "lm12";

    private static readonly string[] StepIds = ["situation", Profile, "balance"];

    private static readonly string[] ModuleIds = ["capabilities", "elements", "mistakes", "phases", "plan", ShortProfile];

    /// <summary>Order of a report; questionnaires that are not named stand before the last.</summary>
    private static readonly string[] ChapterIds = ["situation", Profile, ShortProfile, "balance", "capabilities", "elements", "mistakes", "phases", "plan"];

    /// <summary>The step to do next; null when the path is done.</summary>
    public PathStep? Next => Steps.FirstOrDefault(step => step.Done is null);

    /// <summary>Steps without a result.</summary>
    public IEnumerable<PathStep> Missing => Steps.Where(step => step.Done is null);

    public static SuggestedPath Of(InstrumentCatalog catalog, IReadOnlyList<OwnSitting> own)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new SuggestedPath([.. StepIds.Select(catalog.Latest).OfType<Instrument>().Select(At)], [.. ModuleIds.Select(catalog.Latest).OfType<Instrument>().Select(At)]);

        PathStep At(Instrument instrument)
        {
            var sittings = own.Where(sitting => sitting.Instrument?.Id == instrument.Id).ToArray();
            return new PathStep(instrument, sittings.Where(sitting => sitting.SubmittedAt is null).MaxBy(sitting => sitting.Id.Value), Newest(sittings));
        }
    }

    /// <summary>The sittings a joint report is made of: the newest result of each questionnaire; the short profile only in place of the long one.</summary>
    public static IReadOnlyList<OwnSitting> Chapters(IReadOnlyList<OwnSitting> own)
    {
        var newest = own.Where(sitting => sitting.Instrument is not null).GroupBy(sitting => sitting.Instrument!.Id, StringComparer.Ordinal).Select(Newest).OfType<OwnSitting>().ToArray();
        return [.. newest
            .Where(sitting => sitting.Instrument!.Id != ShortProfile || newest.All(other => other.Instrument!.Id != Profile))
            .OrderBy(sitting => PlaceOf(sitting.Instrument!.Id))
            .ThenBy(sitting => sitting.Name, StringComparer.Ordinal)];
    }

    private static int PlaceOf(string id) => Array.IndexOf(ChapterIds, id) is var place && place < 0 ? ChapterIds.Length - 1
        : place == ChapterIds.Length - 1 ? ChapterIds.Length
        : place;

    private static OwnSitting? Newest(IEnumerable<OwnSitting> sittings) =>
        sittings.Where(sitting => sitting.SubmittedAt is not null).OrderByDescending(sitting => sitting.SubmittedAt).ThenByDescending(sitting => sitting.Id.Value).FirstOrDefault();
}
