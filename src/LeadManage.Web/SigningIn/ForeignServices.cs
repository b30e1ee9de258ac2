using System.Runtime.CompilerServices;
using LeadManage.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LeadManage.Web.SigningIn;

/// <summary>Signing in by a service elsewhere, where one is set; else nothing of it is loaded. See docs/decisions/0016-signing-in-by-another-service.md.</summary>
public static class ForeignServices
{
    public const string Scheme = "elsewhere";

    public static IServiceCollection AddForeignSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Elsewhere>();
        if (!string.IsNullOrWhiteSpace(configuration[$"{OpenIdSettings.Section}:{nameof(OpenIdSettings.Authority)}"]))
            AddConnect(services);
        return services;
    }

    // By itself: whoever calls what names its types has loaded them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddConnect(IServiceCollection services)
    {
        services.AddAuthentication().AddOpenIdConnect(Scheme, _ => { });
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<IOptions<LeadManageOptions>>((connect, options) => Set(connect, options.Value.OpenId));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ExternalScheme).Configure<IHttpContextAccessor>((cookie, current) => cookie.Cookie = new HostCookie(current, "leadmanage-elsewhere", SameSiteMode.Lax));
    }

    private static void Set(OpenIdConnectOptions connect, OpenIdSettings set)
    {
        connect.Authority = set.Authority;
        connect.ClientId = set.ClientId;
        connect.ClientSecret = set.ClientSecret;
        connect.RequireHttpsMetadata = set.Authority?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ?? true;
        connect.SignInScheme = IdentityConstants.ExternalScheme;
        connect.CallbackPath = "/sign-in/with/callback";
        connect.ResponseType = OpenIdConnectResponseType.Code;
        // By the address line: a form posted from elsewhere would need cookies that every site may have sent.
        connect.ResponseMode = OpenIdConnectResponseMode.Query;
        connect.CorrelationCookie.SameSite = connect.NonceCookie.SameSite = SameSiteMode.Lax;
        connect.CorrelationCookie.SecurePolicy = connect.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        connect.BackchannelTimeout = TimeSpan.FromSeconds(10);
        connect.MapInboundClaims = false;
        connect.GetClaimsFromUserInfoEndpoint = true;
        foreach (var claim in (string[])["email", "email_verified", "name"])
            connect.ClaimActions.MapUniqueJsonKey(claim, claim);
        connect.Scope.Add("email");
        connect.Events.OnAccessDenied = context => LeaveAsync(context, "denied");
        connect.Events.OnRemoteFailure = context =>
        {
            context.HttpContext.RequestServices.GetRequiredService<ILogger<Elsewhere>>().LogWarning(context.Failure, "Somebody could not sign in by the service elsewhere.");
            return LeaveAsync(context, "failed");
        };
    }

    private static Task LeaveAsync<T>(HandleRequestContext<T> context, string problem)
        where T : AuthenticationSchemeOptions
    {
        context.Response.Redirect($"/sign-in/with/done?problem={problem}");
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
