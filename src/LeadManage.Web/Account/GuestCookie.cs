namespace LeadManage.Web.Account;

/// <summary>The one cookie of a guest. Behind HTTPS it carries the <c>__Host-</c> prefix: no subdomain and no plain connection can set it.</summary>
public static class GuestCookie
{
    public const string Scheme = "guest";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    public static string? Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[NameFor(request)];
    }

    public static void Write(HttpContext http, string token)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Cookies.Append(NameFor(http.Request), token, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Lifetime,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
    }

    public static void Forget(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Cookies.Delete(NameFor(http.Request), new CookieOptions { Path = "/", Secure = http.Request.IsHttps });
    }

    private static string NameFor(HttpRequest request) => request.IsHttps ? "__Host-leadmanage" : "leadmanage";
}
