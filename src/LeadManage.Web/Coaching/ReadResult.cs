using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Web.Manual;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Coaching;

/// <summary>A stored result that was read with its look.</summary>
internal sealed record ReadResult(string Instrument, long SubmittedAt, byte[] Packed, byte[] Seal, long? Manual, bool IsNew, bool IsImported, string? EnteredBy)
{
    /// <summary>The result with all that its page shows beside it.</summary>
    /// <exception cref="DamagedProfileException">What is stored is not what was stored.</exception>
    public async Task<HeldProfile> OpenAsync(SittingId id, InstrumentCatalog catalog, Manuals manuals, CancellationToken ct)
    {
        var held = Open(id, catalog);
        return held with
        {
            Crowd = held.Instrument.Scales.Count > 0 && await manuals.NewestAsync(held.Instrument, ct) is { } kept ? new Crowd(kept.Figures, kept.Name) : null,
            Manual = Manual is { } manual ? ManualSnapshot.NameOf(held.Instrument.Key, manual) : null,
            IsImported = IsImported,
            EnteredBy = EnteredBy,
        };
    }

    /// <summary>The result alone.</summary>
    /// <exception cref="DamagedProfileException">What is stored is not what was stored.</exception>
    public HeldProfile Open(SittingId id, InstrumentCatalog catalog)
    {
        var (profile, instrument) = SealedProfile.Open(catalog, id, Instrument, Packed, Seal);
        return new HeldProfile(id, instrument, profile, DateTimeOffset.FromUnixTimeSeconds(SubmittedAt));
    }
}
