using System.Security.Cryptography;
using System.Text;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace LeadManage.Web.SigningIn;

/// <summary>Recovery codes: shown once, kept as SHA-256, each good for one sign-in.</summary>
public sealed partial class PersonStore : IUserTwoFactorRecoveryCodeStore<Person>
{
    public Task ReplaceCodesAsync(Person user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Set(() => user.RecoveryCodes = string.Join(' ', recoveryCodes.Select(HashOf)));

    /// <summary>Spends the code. Of two browsers that send it at once one is refused by the version of the row.</summary>
    public async Task<bool> RedeemCodeAsync(Person user, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(code);
        var left = Left(user).ToList();
        if (!left.Remove(HashOf(code)))
            return false;
        user.RecoveryCodes = string.Join(' ', left);
        return (await UpdateAsync(user, cancellationToken)).Succeeded;
    }

    public Task<int> CountCodesAsync(Person user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(Left(user).Length);
    }

    private static string[] Left(Person user) => (user.RecoveryCodes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string HashOf(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}
