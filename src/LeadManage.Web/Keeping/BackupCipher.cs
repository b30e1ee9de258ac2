using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LeadManage.Web.Keeping;

/// <summary>
/// The form of an encrypted copy: the mark, 32 random bytes, then chunks. Each copy has a key of its own (HKDF with SHA-256, RFC 5869, over the random bytes); a chunk is
/// encrypted with AES-256-GCM under a nonce of its number and whether it is the last, so that none can be changed, moved, dropped or added unseen (STREAM, Hoang
/// and others 2015, https://eprint.iacr.org/2015/189).
/// </summary>
internal sealed class BackupCipher : IDisposable
{
    public const int ChunkBytes = 1 << 20;
    public const int HeaderBytes = MarkBytes + SaltBytes;

    /// <summary>Before each chunk: whether it is the last, and its length; after it its tag.</summary>
    public const int PrefixBytes = 5;
    public const int TagBytes = 16;

    private const int MarkBytes = 8;
    private const int SaltBytes = 32;
    private static readonly byte[] Mark = "LMCOPY1\n"u8.ToArray();

    private readonly AesGcm _aes;
    private readonly byte[] _nonce = new byte[12];
    private long _chunk;

    private BackupCipher(byte[] key, byte[] salt) => _aes = new AesGcm(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, salt, Encoding.UTF8.GetBytes("LeadManage copy 1")), TagBytes);

    /// <summary>For a new copy; writes its header.</summary>
    public static BackupCipher Begin(byte[] key, Stream file)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        file.Write(Mark);
        file.Write(salt);
        return new BackupCipher(key, salt);
    }

    /// <summary>For a copy that is read; reads its header.</summary>
    /// <exception cref="BackupException">It is no copy of this program.</exception>
    public static BackupCipher Open(byte[] key, Stream file)
    {
        var header = new byte[HeaderBytes];
        return file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) == HeaderBytes && header.AsSpan(0, MarkBytes).SequenceEqual(Mark)
            ? new BackupCipher(key, header[MarkBytes..])
            : throw new BackupException("This file is no backup of this program, or it was cut off.");
    }

    /// <summary>The next chunk as it stands in the file.</summary>
    public void Encrypt(ReadOnlySpan<byte> plain, bool last, Stream file)
    {
        Span<byte> prefix = stackalloc byte[PrefixBytes];
        prefix[0] = last ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(prefix[1..], plain.Length);
        var cipher = new byte[plain.Length];
        Span<byte> tag = stackalloc byte[TagBytes];
        _aes.Encrypt(Nonce(last), plain, cipher, tag);
        file.Write(prefix);
        file.Write(cipher);
        file.Write(tag);
    }

    /// <summary>The next chunk of the file, and whether it is the last.</summary>
    /// <exception cref="BackupException">The key is another one, or the file is damaged.</exception>
    public (byte[] Plain, bool Last) Decrypt(Stream file)
    {
        var prefix = new byte[PrefixBytes];
        if (file.ReadAtLeast(prefix, PrefixBytes, throwOnEndOfStream: false) < PrefixBytes)
            throw Damaged("it was cut off");
        var length = BinaryPrimitives.ReadInt32BigEndian(prefix.AsSpan(1));
        if (prefix[0] > 1 || length is < 0 or > ChunkBytes)
            throw Damaged("a chunk of it has no sensible length");
        var sealedChunk = new byte[length + TagBytes];
        if (file.ReadAtLeast(sealedChunk, sealedChunk.Length, throwOnEndOfStream: false) < sealedChunk.Length)
            throw Damaged("it was cut off");
        var plain = new byte[length];
        try
        {
            _aes.Decrypt(Nonce(prefix[0] == 1), sealedChunk.AsSpan(0, length), sealedChunk.AsSpan(length), plain);
        }
        catch (AuthenticationTagMismatchException error)
        {
            throw new BackupException(_chunk == 1 ? $"The backup cannot be opened with this key ({BackupSettings.Section}:{nameof(BackupSettings.Key)}), or its beginning is damaged." : "The backup is damaged; take another.", error);
        }

        return prefix[0] == 1 && file.ReadByte() >= 0 ? throw Damaged("something stands behind its end") : (plain, prefix[0] == 1);
    }

    public void Dispose() => _aes.Dispose();

    private byte[] Nonce(bool last)
    {
        BinaryPrimitives.WriteInt64BigEndian(_nonce, _chunk++);
        _nonce[^1] = last ? (byte)1 : (byte)0;
        return _nonce;
    }

    private static BackupException Damaged(string how) => new($"The backup is damaged: {how}. Take another.");
}
