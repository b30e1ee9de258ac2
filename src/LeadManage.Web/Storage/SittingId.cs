using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace LeadManage.Web.Storage;

/// <summary>
/// Names a sitting, in the store and in the URL. Milliseconds in front keep inserts at the end of the B-tree; 22 random
/// bits behind them keep two sittings of one millisecond apart. It is no secret: a sitting opens to its holders only.
/// </summary>
public readonly record struct SittingId(long Value)
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 13;
    private const int RandomBits = 22;

    public static SittingId New(TimeProvider clock) =>
        new((clock.GetUtcNow().ToUnixTimeMilliseconds() << RandomBits) | (uint)RandomNumberGenerator.GetInt32(1 << RandomBits));

    /// <summary>No sitting begun at this time or later has a lower id.</summary>
    public static SittingId FirstOf(DateTimeOffset time) => new(time.ToUnixTimeMilliseconds() << RandomBits);

    public static bool TryParse([NotNullWhen(true)] string? text, out SittingId id)
    {
        id = default;
        if (text is not { Length: Length })
            return false;
        var value = 0L;
        foreach (var letter in text)
        {
            var digit = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0 || value > (long.MaxValue - digit) / 32)
                return false;
            value = (value * 32) + digit;
        }

        id = new SittingId(value);
        return true;
    }

    public override string ToString() => string.Create(Length, Value, static (letters, value) =>
    {
        for (var place = letters.Length - 1; place >= 0; place--, value /= 32)
            letters[place] = Alphabet[(int)(value % 32)];
    });
}
