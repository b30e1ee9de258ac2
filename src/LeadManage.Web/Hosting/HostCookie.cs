namespace LeadManage.Web.Hosting;

/// <summary>
/// A cookie named as its request allows: with the <c>__Host-</c> prefix behind HTTPS, so that neither a subdomain nor a plain
/// connection can plant one, and without it on plain HTTP, where browsers refuse the prefix.
/// </summary>
internal sealed class HostCookie : CookieBuilder
{
    private readonly IHttpContextAccessor _current;
    private readonly string _name;

    public HostCookie(IHttpContextAccessor current, string name, SameSiteMode sameSite)
    {
        _current = current;
        _name = name;
        HttpOnly = true;
        IsEssential = true;
        Path = "/";
        SameSite = sameSite;
        SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    public override string? Name
    {
        get => _current.HttpContext is { Request.IsHttps: true } ? $"__Host-{_name}" : _name;
        set
        {
            // The name follows the request; Identity sets one of its own.
        }
    }
}
