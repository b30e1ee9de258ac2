using Microsoft.Extensions.Options;

namespace LeadManage.Web.Hosting;

/// <summary>
/// Tells whether a request comes from one of our own pages. It guards what cannot carry an antiforgery token: answers sent from
/// a page that may have been open, or offline, for weeks; and circuits.
/// </summary>
public sealed class OriginGuard(IOptions<LeadManageOptions> options)
{
    /// <summary>True when Origin is our own or an allowed one; without a usable Origin, when the browser says "same-origin" itself.</summary>
    public bool IsOurs(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == "null"
            ? request.Headers["Sec-Fetch-Site"] == "same-origin"
            : string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
                || options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }
}
