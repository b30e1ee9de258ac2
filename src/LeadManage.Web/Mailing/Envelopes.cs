using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace LeadManage.Web.Mailing;

/// <summary>
/// Letters as the store keeps them while they wait: encrypted under the keys beside it, for a letter may carry a link that opens
/// something, and whoever has a copy of the database alone must not be able to use it.
/// </summary>
public sealed class Envelopes(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("letters that wait");

    public byte[] Close(Letter letter) => _seal.Protect(JsonSerializer.SerializeToUtf8Bytes(letter));

    /// <exception cref="System.Security.Cryptography.CryptographicException">The key it was closed with is lost, or it was changed.</exception>
    public Letter Open(byte[] content) => JsonSerializer.Deserialize<Letter>(_seal.Unprotect(content))!;
}
