using Microsoft.AspNetCore.Authorization;

namespace LeadManage.Web.SigningIn;

/// <summary>A page for people with an account: whoever is not signed in is led there first, and then back.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAccountAttribute() : AuthorizeAttribute(PolicyName)
{
    public const string PolicyName = "account";
}
