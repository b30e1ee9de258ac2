using System.Net.Mime;
using LeadManage.Web.Account;
using LeadManage.Web.Following;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Reporting;

/// <summary>Reports as files, for whoever holds the results.</summary>
public static class ReportEndpoints
{
    /// <summary>How every such address ends; what is asked for under it is limited.</summary>
    public const string File = "report.pdf";

    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddSingleton<JointReports>().AddSingleton<Reports>().AddSingleton<MapPictures>();

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapGet($"/my/{File}", OfPathAsync).RequireAuthorization();
        routes.MapGet($"/my/{{id}}/{File}", OfAsync).RequireAuthorization();
    }

    private static async Task<IResult> OfAsync(HttpContext http, string id, string? paper, Reports reports, IOptions<LeadManageOptions> options, CancellationToken ct)
    {
        if (Actor.From(http.User) is not { } actor || !SittingId.TryParse(id, out var sitting) || PaperSize.Named(paper) is not { } size
            || await reports.OfAsync(actor, sitting, size, ServerOf(http, options.Value), ct) is not { } file)
            return Results.NotFound();
        return Sent(http, file, $"leadmanage-{id}.pdf");
    }

    private static async Task<IResult> OfPathAsync(HttpContext http, string? paper, Reports reports, IOptions<LeadManageOptions> options, CancellationToken ct)
    {
        if (Actor.From(http.User) is not { } actor || PaperSize.Named(paper) is not { } size
            || await reports.OfPathAsync(actor, size, ServerOf(http, options.Value), ct) is not { } file)
            return Results.NotFound();
        return Sent(http, file, "leadmanage-report.pdf");
    }

    private static IResult Sent(HttpContext http, byte[] file, string name)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(file, MediaTypeNames.Application.Pdf, name);
    }

    private static Uri ServerOf(HttpContext http, LeadManageOptions options) => new(options.PublicAddress ?? $"{http.Request.Scheme}://{http.Request.Host}");
}
