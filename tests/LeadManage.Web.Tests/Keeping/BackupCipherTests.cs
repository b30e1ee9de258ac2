using System.Security.Cryptography;
using LeadManage.Web.Keeping;

namespace LeadManage.Web.Tests.Keeping;

public sealed class BackupCipherTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(BackupCipher.ChunkBytes - 1)]
    [InlineData(BackupCipher.ChunkBytes)]
    [InlineData(BackupCipher.ChunkBytes + 1)]
    [InlineData((2 * BackupCipher.ChunkBytes) + 7)]
    public void What_was_encrypted_is_read_back(int length)
    {
        var plain = RandomNumberGenerator.GetBytes(length);

        Assert.Equal(plain, Decrypted(Encrypted(plain), Key));
    }

    [Fact]
    public void Nothing_of_the_content_stands_in_the_file_and_no_two_copies_are_alike()
    {
        var plain = "a name that nobody may read"u8.ToArray();
        var (one, other) = (Encrypted(plain), Encrypted(plain));

        Assert.Equal(-1, one.AsSpan().IndexOf(plain.AsSpan(0, 6)));
        Assert.NotEqual(one[BackupCipher.HeaderBytes..], other[BackupCipher.HeaderBytes..]);
    }

    [Fact]
    public void Another_key_opens_nothing() =>
        Assert.Contains("cannot be opened with this key", Refusal(Encrypted([1, 2, 3]), RandomNumberGenerator.GetBytes(32)), StringComparison.Ordinal);

    [Fact]
    public void A_single_flipped_bit_is_found_wherever_it_is()
    {
        var file = Encrypted(RandomNumberGenerator.GetBytes(300));
        foreach (var place in Enumerable.Range(0, file.Length))
        {
            var flipped = file.ToArray();
            flipped[place] ^= (byte)(1 << (place % 8));
            Assert.NotEmpty(Refusal(flipped, Key));
        }
    }

    [Fact]
    public void Chunks_that_are_dropped_moved_or_repeated_and_ends_that_are_cut_or_added_are_found()
    {
        var file = Encrypted(RandomNumberGenerator.GetBytes(3 * BackupCipher.ChunkBytes));
        var (head, rest) = (file[..BackupCipher.HeaderBytes], file[BackupCipher.HeaderBytes..]);
        const int chunk = BackupCipher.PrefixBytes + BackupCipher.ChunkBytes + BackupCipher.TagBytes;
        byte[] first = rest[..chunk], second = rest[chunk..(2 * chunk)], third = rest[(2 * chunk)..];
        Assert.Equal(Decrypted(file, Key), Decrypted([.. head, .. first, .. second, .. third], Key));

        Assert.All(
            new byte[][] { [.. head, .. second, .. first, .. third], [.. head, .. first, .. third], [.. head, .. first, .. first, .. second, .. third], [.. head, .. first, .. second], [.. head, .. first], [.. head, 1, .. first[1..]], [.. head, .. first, .. second, 0, .. third[1..], 1, 0, 0, 0, 0], head, [], [.. file, 0], file[..^1] },
            changed => Assert.NotEmpty(Refusal(changed, Key)));
    }

    internal static byte[] Encrypted(byte[] plain)
    {
        using var file = new MemoryStream();
        using var encrypting = new EncryptingStream(file, Key);
        encrypting.Write(plain);
        encrypting.Finish();
        return file.ToArray();
    }

    private static byte[] Decrypted(byte[] file, byte[] key)
    {
        using var read = new MemoryStream();
        using var decrypting = new DecryptingStream(new MemoryStream(file), key);
        decrypting.CopyTo(read);
        return read.ToArray();
    }

    private static string Refusal(byte[] file, byte[] key) => Assert.Throws<BackupException>(() => Decrypted(file, key)).Message;
}
