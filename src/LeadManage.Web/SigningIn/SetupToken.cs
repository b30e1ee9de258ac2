using System.Security.Cryptography;
using System.Text;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.SigningIn;

/// <summary>Makes the first administrator: printed at each start while there is none, good once, and kept in memory alone.</summary>
public sealed class SetupToken(IDbContextFactory<LeadManageDb> stores, ILogger<SetupToken> logger)
{
    private string? _token;

    /// <summary>Prints the token when there is no administrator.</summary>
    public async Task OfferAsync(CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        if (await db.People.AnyAsync(person => person.IsAdministrator, ct))
            return;
        _token = GuestTokens.NewToken().Token;
        logger.LogInformation("This server has no administrator yet. To become it, open /sign-up?setup={Token} once; the next start prints another.", _token);
    }

    public bool IsRight(string? token) =>
        token is not null && _token is { } expected && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(expected));

    public void Spend() => _token = null;
}
