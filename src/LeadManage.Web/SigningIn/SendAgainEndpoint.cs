using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace LeadManage.Web.SigningIn;

/// <summary>Sending the link to confirm an address once more; it answers alike for every address.</summary>
public static class SendAgainEndpoint
{
    public static void MapSendAgain(this IEndpointRouteBuilder routes) => routes.MapPost("/sign-in/again", SendAsync).AllowAnonymous();

    private static async Task<IResult> SendAsync([FromForm] string? email, HttpContext http, Confirming confirming)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
            return Results.BadRequest();
        try
        {
            if (confirming.IsAsked)
                await confirming.SendAsync(email ?? "", isSignUp: false);
        }
        catch (StoreUnavailableException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        return Results.LocalRedirect("/sign-in?again=true");
    }
}
