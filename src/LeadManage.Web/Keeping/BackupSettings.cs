using System.Security.Cryptography;
using LeadManage.Web.Hosting;

namespace LeadManage.Web.Keeping;

/// <summary>Copies of the store that are made by themselves. Section <c>LeadManage:Backup</c>; without a folder none are made.</summary>
public sealed class BackupSettings
{
    public const string Section = $"{LeadManageOptions.Section}:{nameof(LeadManageOptions.Backup)}";

    /// <summary>Where the copies go, best on another disk; relative to the data folder.</summary>
    public string? Folder { get; init; }

    /// <summary>32 bytes, base64, that copies are encrypted with. Keep it apart from them: without it none can be opened.</summary>
    public string? Key { get; init; }

    /// <summary>Minutes between two copies; while nothing changes none is made.</summary>
    public int EveryMinutes { get; init; } = 15;

    /// <summary>Days after which a copy is deleted. What people erase is in copies for so long.</summary>
    public int KeepDays { get; init; } = 30;

    public IEnumerable<string> Faults()
    {
        if (Folder is not null && Key is null)
            yield return $"{Section}:{nameof(Key)}: needed with {Section}:{nameof(Folder)}; make one with 'backup --new-key' and keep it where the copies are not.";
        if (Key is not null && Bytes(Key) is null)
            yield return $"{Section}:{nameof(Key)}: not {AesGcmKeyBytes} bytes as base64; make one with 'backup --new-key'.";
        if (EveryMinutes is < 1 or > 1440)
            yield return $"{Section}:{nameof(EveryMinutes)}: {EveryMinutes} is not between 1 and 1440.";
        if (KeepDays is < 1 or > 365)
            yield return $"{Section}:{nameof(KeepDays)}: {KeepDays} is not between 1 and 365.";
    }

    /// <summary>The key; null when there is none, or it is none.</summary>
    public byte[]? KeyBytes() => Key is null ? null : Bytes(Key);

    public static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(AesGcmKeyBytes));

    private const int AesGcmKeyBytes = 32;

    private static byte[]? Bytes(string text)
    {
        var bytes = new byte[AesGcmKeyBytes + 1];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var count) && count == AesGcmKeyBytes ? bytes[..count] : null;
    }
}
