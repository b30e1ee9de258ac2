using LeadManage.Web.Account;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace LeadManage.Web.SigningIn;

/// <summary>What passkeys.js asks for before it asks the browser. The answers come back in forms of the pages.</summary>
public static class PasskeyEndpoints
{
    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in/passkey", AskAsync).AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapPost("/sign-up/passkey", BeginAsync).AllowAnonymous();
        routes.MapPost("/account/passkeys/new", BeginOwnAsync).RequireAuthorization(NeedsProofAttribute.PolicyName).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> AskAsync(HttpContext http, Passkeys passkeys) =>
        IsOurs(http) ? Json(await passkeys.AskAsync()) : Results.BadRequest();

    private static async Task<IResult> BeginAsync([FromForm(Name = "Passkey.Name")] string? name, [FromForm(Name = "Passkey.Email")] string? email, HttpContext http, Passkeys passkeys)
    {
        if (!IsOurs(http))
            return Results.BadRequest();
        var form = new SignUpForm { Name = name ?? "", Email = email ?? "" };
        return new NewAccountValidator().Validate(form).IsValid ? Json(await passkeys.BeginAsync(form.Email, form.Name)) : Results.UnprocessableEntity();
    }

    private static async Task<IResult> BeginOwnAsync(HttpContext http, Passkeys passkeys) =>
        IsOurs(http) && Actor.From(http.User) is { HasAccount: true } actor ? Json(await passkeys.BeginAsync(actor)) : Results.BadRequest();

    private static bool IsOurs(HttpContext http) => http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true };

    private static IResult Json(string options) => Results.Text(options, "application/json");
}
