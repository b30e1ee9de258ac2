using LeadManage.Web.Hosting;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Answering;

/// <summary>
/// Lets a post pass only when it comes from a page of this site. It stands in for an antiforgery token where a token
/// would have to be cached: the question page is kept for offline use and its queue outlives every token. The cookie's
/// SameSite=Lax is the second lock.
/// </summary>
public sealed class OriginGuard(IOptions<LeadManageOptions> options) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        return Allows(context.HttpContext.Request, options.Value.AllowedOrigins)
            ? next(context)
            : ValueTask.FromResult<object?>(Results.Text("Nothing was changed: this did not come from a page of this site.", statusCode: StatusCodes.Status403Forbidden));
    }

    /// <summary>True for the server's own origin and the allowed ones; a missing or "null" origin only when the browser itself vouches for it.</summary>
    public static bool Allows(HttpRequest request, IReadOnlyList<string> allowedOrigins)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(allowedOrigins);
        var origin = request.Headers.Origin.ToString();
        // "null" is what a browser sends from a page with Referrer-Policy: no-referrer; Sec-Fetch-Site cannot be set by script.
        if (origin is "" or "null")
            return request.Headers["Sec-Fetch-Site"] == "same-origin";
        return Same(origin, $"{request.Scheme}://{request.Host}") || allowedOrigins.Any(allowed => Same(origin, allowed));
    }

    /// <summary>Compares as addresses, not as text: "https://a" and "https://a:443" are one origin.</summary>
    private static bool Same(string origin, string other) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var one) && Uri.TryCreate(other, UriKind.Absolute, out var two)
        && Uri.Compare(one, two, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
