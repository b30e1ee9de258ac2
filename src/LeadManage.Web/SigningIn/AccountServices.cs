using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace LeadManage.Web.SigningIn;

/// <summary>Accounts: ASP.NET Core Identity over the one store, with sessions that lie there as well.</summary>
public static class AccountServices
{
    // OWASP's figure for PBKDF2 with SHA-512.
    private const int Iterations = 210_000;

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(identity =>
            {
                // NIST SP 800-63B: length counts, rules of composition do not.
                identity.Password = new PasswordOptions { RequiredLength = SignUpForm.LeastPassword, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 5 };
                identity.User.AllowedUserNameCharacters = "";
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddUserStore<PersonStore>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = Iterations);
        services.AddSingleton<SessionTickets>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<SetupToken>();
        services.AddScoped<Entrance>();
        services.AddAuthentication().AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<SessionTickets, IHttpContextAccessor>((cookie, sessions, current) =>
        {
            cookie.SessionStore = sessions;
            // Identity looks at the stamp of a ticket now and then; here a new stamp has ended the session already.
            cookie.Events = new CookieAuthenticationEvents();
            cookie.SlidingExpiration = false;
            cookie.ExpireTimeSpan = SessionTickets.Remembered;
            // Lax: whoever comes from a link in a mail is signed in.
            cookie.Cookie = new HostCookie(current, "leadmanage-in", SameSiteMode.Lax);
        });
        services.AddAuthorizationBuilder().AddPolicy(NeedsAccountAttribute.PolicyName, policy => policy.RequireClaim(SessionTickets.SessionClaim));
        return services;
    }
}
