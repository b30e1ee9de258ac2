using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.SigningIn;

/// <summary>The way to the service elsewhere. A link and no form: our pages let no form lead to another host. It changes nothing; what comes back is asked for by a page.</summary>
public static class ForeignEndpoints
{
    public static void MapForeignSignIn(this IEndpointRouteBuilder routes) => routes.MapGet("/sign-in/with", GoAsync).AllowAnonymous();

    private static async Task<IResult> GoAsync(HttpContext http, Elsewhere elsewhere, IOptions<LeadManageOptions> options, ILogger<Elsewhere> logger, string? @return)
    {
        if (!options.Value.OpenId.IsOn)
            return Results.NotFound();
        var properties = new OpenIdConnectChallengeProperties(elsewhere.GoingOut(LocalAddress.With("/sign-in/with/done", @return)).Items);
        // Whoever is in already comes to prove who they are: the service is to ask them again.
        if (Actor.From(http.User) is { HasAccount: true })
            properties.MaxAge = TimeSpan.Zero;
        try
        {
            await http.ChallengeAsync(ForeignServices.Scheme, properties);
            return Results.Empty;
        }
        catch (Exception error) when (error is InvalidOperationException or HttpRequestException or IOException && !http.Response.HasStarted)
        {
            logger.LogWarning(error, "The service elsewhere cannot be reached; its address is {Setting}.", $"{OpenIdSettings.Section}:{nameof(OpenIdSettings.Authority)}");
            return Results.LocalRedirect("/sign-in/with/done?problem=unreachable");
        }
    }
}
