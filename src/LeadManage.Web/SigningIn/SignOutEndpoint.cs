using Microsoft.AspNetCore.Antiforgery;

namespace LeadManage.Web.SigningIn;

/// <summary>Signing out, by a form on every page of the account.</summary>
public static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) => routes.MapPost("/sign-out", LeaveAsync).AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());

    private static async Task<IResult> LeaveAsync(HttpContext http, Entrance entrance)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
            return Results.BadRequest();
        await entrance.LeaveAsync();
        return Results.LocalRedirect("/?left=true");
    }
}
