using System.Buffers.Text;
using System.Security.Cryptography;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Account;

/// <summary>Guests are known by a 256-bit random token in a cookie; the store keeps only its SHA-256.</summary>
public sealed class GuestTokens(StoreWriter writer, StoreReaders readers)
{
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public async Task<(Actor Actor, string Token)> IssueAsync(CancellationToken ct)
    {
        var (token, hash) = NewToken();
        var id = Guest.IdOf(hash);
        await writer.WriteAsync(store => store.Execute("INSERT INTO Guests (Id, TokenHash) VALUES (?1, ?2)", id, hash), ct);
        return (new Actor(id), token);
    }

    /// <summary>Who holds this token. Asked for every request, so it is one prepared look-up and nothing is cached: who is erased is gone at once.</summary>
    public Task<Actor?> FindAsync(string token, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(HashOf(token) is { } hash
            ? readers.First("SELECT Id FROM Guests WHERE Id = ?1 AND TokenHash = ?2", row => new Actor(row.Number(0)), Guest.IdOf(hash), hash)
            : null);
    }

    /// <summary>A token of 256 random bits as text for a cookie or link, and its SHA-256 for the store.</summary>
    internal static (string Token, byte[] Hash) NewToken()
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        RandomNumberGenerator.Fill(bytes);
        return (Base64Url.EncodeToString(bytes), SHA256.HashData(bytes));
    }

    /// <summary>SHA-256 of a token as it comes from a cookie or link; null when it is none.</summary>
    internal static byte[]? HashOf(string token)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        // TryDecode throws at a letter that is none of the alphabet; anybody may send such a cookie.
        return Base64Url.IsValid(token, out var length) && length == bytes.Length && Base64Url.TryDecodeFromChars(token, bytes, out _) ? SHA256.HashData(bytes) : null;
    }
}
