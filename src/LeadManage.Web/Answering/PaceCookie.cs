using LeadManage.Web.Storage;

namespace LeadManage.Web.Answering;

/// <summary>
/// Time on each screen, as a browser measures it (answering-pace.js): milliseconds in base 36 with points between them, in a cookie that
/// goes to the pages of this sitting alone. So it is never stored here before the submission, and outlives reloads and lost lines.
/// </summary>
internal static class PaceCookie
{
    public const string Name = "pace";

    /// <summary>Four digits are up to 28 minutes.</summary>
    private const int MostDigits = 4;

    /// <returns>One value a screen in the order shown; null where nothing, or nothing to rely on, was measured, and null as a whole without any.</returns>
    public static IReadOnlyList<int?>? Read(HttpRequest request) =>
        request.Cookies[Name] is { } cookie && cookie.Split('.').Select(Milliseconds).ToArray() is var times && times.Any(time => time is not null) ? times : null;

    public static void Forget(HttpContext http, SittingId id) => http.Response.Cookies.Delete(Name, new CookieOptions { Path = $"/take/{id}" });

    private static int? Milliseconds(string digits) =>
        digits.Length is > 0 and <= MostDigits && digits.All(char.IsAsciiLetterOrDigit)
            ? digits.Aggregate(0, (sum, digit) => (36 * sum) + (char.IsAsciiDigit(digit) ? digit - '0' : char.ToLowerInvariant(digit) - 'a' + 10))
            : null;
}
