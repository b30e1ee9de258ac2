using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace LeadManage.Web.SigningIn;

/// <summary>
/// What changes how one signs in asks that one did so just now: whoever finds an open browser, or has a copy of its cookie, cannot
/// make the account their own.
/// </summary>
internal sealed class Proof(TimeProvider clock) : AuthorizationHandler<Proof.Requirement>
{
    public const string BegunClaim = "begun";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
    {
        if (long.TryParse(context.User.FindFirstValue(BegunClaim), out var begun) && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(begun) < Lasts)
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    internal sealed class Requirement : IAuthorizationRequirement;
}
