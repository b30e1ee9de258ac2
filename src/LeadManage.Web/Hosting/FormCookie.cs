namespace LeadManage.Web.Hosting;

/// <summary>
/// The antiforgery cookie, named as its request allows: with the <c>__Host-</c> prefix behind HTTPS, so that neither a subdomain nor a plain
/// connection can plant one, and without it on plain HTTP, where browsers refuse the prefix.
/// </summary>
internal sealed class FormCookie : CookieBuilder
{
    private readonly IHttpContextAccessor _current;

    public FormCookie(IHttpContextAccessor current)
    {
        _current = current;
        HttpOnly = true;
        IsEssential = true;
        Path = "/";
        SameSite = SameSiteMode.Strict;
        SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    public override string? Name
    {
        get => _current.HttpContext is { Request.IsHttps: true } ? "__Host-leadmanage-form" : "leadmanage-form";
        set => throw new NotSupportedException("The name follows the request.");
    }
}
