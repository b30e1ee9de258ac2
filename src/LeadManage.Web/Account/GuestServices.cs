using LeadManage.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace LeadManage.Web.Account;

/// <summary>Who is acting, and the rule that everything is closed unless a page says otherwise.</summary>
public static class GuestServices
{
    public static IServiceCollection AddGuests(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddOptions<AntiforgeryOptions>().Configure<IHttpContextAccessor>((antiforgery, current) => antiforgery.Cookie = new HostCookie(current, "leadmanage-form", SameSiteMode.Strict));
        services.AddCascadingAuthenticationState();
        services.AddAuthentication(GuestCookie.Scheme).AddScheme<AuthenticationSchemeOptions, GuestAuthentication>(GuestCookie.Scheme, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }
}
