using Microsoft.AspNetCore.Authorization;

namespace LeadManage.Web.SigningIn;

/// <summary>A page for people who have shown just now who they are; others are asked to, and led back.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsProofAttribute() : AuthorizeAttribute(PolicyName)
{
    public const string PolicyName = "proof";
}
