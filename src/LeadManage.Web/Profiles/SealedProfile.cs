using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Web.Profiles;

/// <summary>
/// A profile as it is stored: its canonical text, packed, and the seal over the text. A flipped bit on disk may pass
/// SQLite unseen; it does not pass the seal.
/// </summary>
internal static class SealedProfile
{
    // Measured on lm36: 1,604 bytes become 566 in 50 microseconds; a higher quality gains little and costs a hundredfold.
    private const int Quality = 5;
    private const int WindowBits = 11;

    public static (byte[] Packed, byte[] Seal) Close(Profile profile)
    {
        var text = ProfileText.Write(profile);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(text.Length)];
        return BrotliEncoder.TryCompress(text, packed, out var length, Quality, WindowBits)
            ? (packed[..length], ProfileText.Seal(text))
            : throw new InvalidOperationException("The profile could not be packed.");
    }

    /// <summary>The canonical text, as it was sealed.</summary>
    /// <exception cref="DamagedProfileException">The bytes do not fit the seal.</exception>
    public static byte[] Text(byte[] packed, byte[] seal)
    {
        using var text = new MemoryStream();
        try
        {
            using var unpacking = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            unpacking.CopyTo(text);
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            throw new DamagedProfileException("The stored bytes cannot be unpacked.", error);
        }

        return CryptographicOperations.FixedTimeEquals(ProfileText.Seal(text.GetBuffer().AsSpan(0, (int)text.Length)), seal)
            ? text.ToArray()
            : throw new DamagedProfileException("The stored bytes do not fit their seal.");
    }

    /// <exception cref="DamagedProfileException">The bytes do not fit the seal, or the profile does not fit its questionnaire.</exception>
    public static (Profile Profile, Instrument Instrument) Open(InstrumentCatalog catalog, string instrumentKey, byte[] packed, byte[] seal)
    {
        var profile = Read(Text(packed, seal));
        var instrument = catalog.Find(instrumentKey) ?? throw new DamagedProfileException($"The questionnaire {instrumentKey} is not part of this program.");
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
            throw new DamagedProfileException("The stored text is not a profile.", error);
        }
    }
}
