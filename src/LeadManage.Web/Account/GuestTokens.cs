using System.Security.Cryptography;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Account;

/// <summary>Guests are known by a 256-bit random token in a cookie; the store keeps only its SHA-256.</summary>
public sealed class GuestTokens(IDbContextFactory<LeadManageDb> stores)
{
    private const int TokenBytes = 32;

    public async Task<(Actor Actor, string Token)> IssueAsync(CancellationToken ct)
    {
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        var guest = new Guest { TokenHash = SHA256.HashData(token) };
        await using var db = await stores.CreateDbContextAsync(ct);
        db.Guests.Add(guest);
        await db.SaveChangesAsync(ct);
        return (new Actor(guest.Id), WebEncoders.Base64UrlEncode(token));
    }

    public async Task<Actor?> FindAsync(string token, CancellationToken ct)
    {
        if (HashOf(token) is not { } hash)
            return null;
        await using var db = await stores.CreateDbContextAsync(ct);
        var id = await db.Guests.Where(guest => guest.TokenHash == hash).Select(guest => (long?)guest.Id).FirstOrDefaultAsync(ct);
        return id is { } found ? new Actor(found) : null;
    }

    /// <summary>SHA-256 of a token as it comes from a cookie or link; null when it is none.</summary>
    internal static byte[]? HashOf(string token)
    {
        Span<byte> bytes = stackalloc byte[TokenBytes];
        return System.Buffers.Text.Base64Url.TryDecodeFromChars(token, bytes, out var written) && written == TokenBytes ? SHA256.HashData(bytes) : null;
    }
}
