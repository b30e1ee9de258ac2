using System.Threading.RateLimiting;
using LeadManage.Web.Account;
using LeadManage.Web.Exporting;
using LeadManage.Web.Lending;
using LeadManage.Web.Reporting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Hosting;

/// <summary>
/// How much one sitting, link or address may ask for. Answers of a known browser are limited by its sitting, never by address: a whole
/// office may stand behind one. Who comes without a cookie of ours is limited by address, generously.
/// </summary>
internal static class Limits
{
    public const long LargestBody = 1024 * 1024;

    /// <summary>Where a secret is checked: hashing a password is dear, and a whole workshop may come at once.</summary>
    private static readonly string[] Checks = ["/sign-in", "/confirm", "/reset", "/account"];

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddOptions<RateLimiterOptions>().Configure<IOptions<LeadManageOptions>>((limiter, options) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = static async (context, ct) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "5";
                await context.HttpContext.Response.WriteAsync("Too many requests at once. Wait a few seconds and try again; nothing that was saved is lost.", ct);
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => PartitionOf(http, options.Value.AnswersPerSecond));
        });
    }

    private static RateLimitPartition<string> PartitionOf(HttpContext http, int answersPerSecond)
    {
        // Routing knows no case and takes a last slash.
        var path = new PathString(http.Request.Path.Value!.TrimEnd('/'));
        if (path.StartsWithSegments(LentEndpoints.Root, StringComparison.OrdinalIgnoreCase) && IsDrawn(path))
            return Bucket($"drawn {Key(path)}", burst: 30, perSecond: 1, everySeconds: 5);
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            return IsDrawn(path) && Actor.From(http.User) is { } holder ? Bucket($"drawn {Key(path).Split('/')[1]} {Path.GetFileName(Key(path))} {holder.HolderId}", burst: 40, perSecond: 1, everySeconds: 5) : IsResume(path) ? Bucket($"resume {Key(path)}", burst: 30, perSecond: 1) : RateLimitPartition.GetNoLimiter("");
        if (path.StartsWithSegments("/take", StringComparison.OrdinalIgnoreCase, out var sitting) && Actor.From(http.User) is { } actor)
            return sitting.Value!.EndsWith("/pause", StringComparison.OrdinalIgnoreCase)
                ? Bucket($"link {Key(sitting)} {actor.HolderId}", burst: 20, perSecond: 1)
                : Bucket($"take {Key(sitting)} {actor.HolderId}", answersPerSecond * 4, answersPerSecond);
        if (IsResume(path))
            return Bucket($"resume {Key(path)}", burst: 30, perSecond: 1);
        if (path.StartsWithSegments("/sign-up", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/sign-in/forgot", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/sign-in/again", StringComparison.OrdinalIgnoreCase))
            return Bucket($"letter {http.Connection.RemoteIpAddress}", burst: 100, perSecond: 1, everySeconds: 5);
        if (Checks.Any(page => path.StartsWithSegments(page, StringComparison.OrdinalIgnoreCase)))
            return Bucket($"enter {(Actor.From(http.User) is { HasAccount: true } person ? person.HolderId : http.Connection.RemoteIpAddress)}", burst: 200, perSecond: 2);
        return Bucket($"other {http.Connection.RemoteIpAddress}", burst: 600, perSecond: 20);
    }

    /// <summary>A print or a picture takes a moment of a processor.</summary>
    private static bool IsDrawn(PathString path) => path.Value!.EndsWith($"/{ReportEndpoints.File}", StringComparison.OrdinalIgnoreCase) || path.Value.EndsWith($"/{MapEndpoints.Png}", StringComparison.OrdinalIgnoreCase) || path.Value.EndsWith($"/{Everything.FileName}", StringComparison.OrdinalIgnoreCase);

    private static bool IsResume(PathString path) => path.StartsWithSegments("/resume", StringComparison.OrdinalIgnoreCase);

    private static string Key(PathString path) => path.Value!.ToUpperInvariant();

    private static RateLimitPartition<string> Bucket(string key, int burst, int perSecond, int everySeconds = 1) =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(everySeconds),
            QueueLimit = 0,
            AutoReplenishment = true,
        });
}
