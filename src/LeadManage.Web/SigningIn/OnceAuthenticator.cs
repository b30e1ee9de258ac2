using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace LeadManage.Web.SigningIn;

/// <summary>
/// Codes of authenticator apps (RFC 6238), each good once (section 5.2): whoever saw one being typed cannot use it again. Identity takes the
/// codes of two minutes and a half around now.
/// </summary>
internal sealed class OnceAuthenticator(UsedCodes used) : AuthenticatorTokenProvider<Person>
{
    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Person> manager, Person user) =>
        await base.ValidateAsync(purpose, token, manager, user) && await used.TryUseAsync(user.Id, token);
}
