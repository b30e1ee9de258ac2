using System.Buffers.Binary;
using System.Security.Cryptography;

namespace LeadManage.Web.Tests.SigningIn;

/// <summary>An authenticator app, written from RFC 6238 (30 seconds, SHA-1, six digits) and RFC 4648 (base 32).</summary>
internal static class Authenticator
{
    /// <param name="key">Base 32, with or without spaces.</param>
    /// <param name="steps">Of 30 seconds from now.</param>
    public static string Code(string key, int steps = 0)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + steps);
#pragma warning disable CA5350 // What every app computes.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6");
    }

    private static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
