using System.Security.Cryptography;
using System.Text.Json;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Web.Profiles;

/// <summary>Opens what is stored as a profile. A flipped bit on disk passes SQLite unseen; it does not pass the seal.</summary>
internal static class SealedProfile
{
    /// <exception cref="DamagedProfileException">The bytes do not fit the seal, or the profile does not fit its questionnaire.</exception>
    public static (Profile Profile, Instrument Instrument) Open(InstrumentCatalog catalog, string instrumentKey, byte[] text, byte[] seal)
    {
        if (!CryptographicOperations.FixedTimeEquals(ProfileText.Seal(text), seal))
            throw new DamagedProfileException("The stored bytes do not fit their seal.");
        var instrument = catalog.Find(instrumentKey) ?? throw new DamagedProfileException($"The questionnaire {instrumentKey} is not part of this program.");
        var profile = Read(text);
        return $"{profile.Instrument}.v{profile.Version}" == instrumentKey && profile.Hash == instrument.Hash
            ? (profile, instrument)
            : throw new DamagedProfileException($"The profile was made with {profile.Instrument}.v{profile.Version} ({profile.Hash}), not with {instrumentKey} ({instrument.Hash}).");
    }

    private static Profile Read(byte[] text)
    {
        try
        {
            return ProfileText.Read(text);
        }
        catch (JsonException error)
        {
            throw new DamagedProfileException("The stored bytes are not a profile.", error);
        }
    }
}
