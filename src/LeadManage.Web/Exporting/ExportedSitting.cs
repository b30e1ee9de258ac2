using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Exporting;

/// <summary>A submitted sitting as a row is made of it.</summary>
/// <param name="Id">Its name in the URL.</param>
/// <param name="SubmittedAt">When it was answered, UTC.</param>
/// <param name="Source">One of the constants here.</param>
/// <param name="Sheet">The answers; null when what is stored is damaged.</param>
/// <param name="Profile">The numbers; null when what is stored is damaged.</param>
public sealed record ExportedSitting(SittingId Id, DateTimeOffset SubmittedAt, string Source, AnswerSheet? Sheet, Profile? Profile)
{
    /// <summary>Answered on the pages of this program.</summary>
    public const string Answered = "answered";

    /// <summary>Came in from a file.</summary>
    public const string Imported = "imported";

    /// <summary>What is stored does not fit its seal: the row has no answers and no numbers.</summary>
    public const string Damaged = "damaged";

    /// <summary>Whose it is, in a table of several people; else null.</summary>
    public string? Person { get; init; }

    /// <summary>From what is stored; the seal is checked.</summary>
    internal static ExportedSitting Open(InstrumentCatalog catalog, Instrument instrument, SittingId id, DateTimeOffset submittedAt, bool imported, byte[] packed, byte[] seal)
    {
        try
        {
            var (profile, _) = SealedProfile.Open(catalog, id, instrument.Key, packed, seal);
            return new ExportedSitting(id, submittedAt, imported ? Imported : Answered, AnswerCode.Unpack(instrument, profile.Answers), profile);
        }
        catch (Exception error) when (error is DamagedProfileException or FormatException)
        {
            return new ExportedSitting(id, submittedAt, Damaged, null, null);
        }
    }
}
