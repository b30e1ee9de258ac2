using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace LeadManage.Web.Account;

/// <summary>Who is acting, and the rule that everything is closed unless a page says otherwise.</summary>
public static class GuestServices
{
    public static IServiceCollection AddGuests(this IServiceCollection services)
    {
        // The cookie of forms: like the guest's own, it travels only over HTTPS where the page does.
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "leadmanage-form";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddCascadingAuthenticationState();
        services.AddAuthentication(GuestCookie.Scheme).AddScheme<AuthenticationSchemeOptions, GuestAuthentication>(GuestCookie.Scheme, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }
}
