using System.Net.Mime;
using LeadManage.Web.Account;
using LeadManage.Web.Coaching;
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

    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddSingleton<JointReports>()
        .AddSingleton<Press>().AddHostedService<FirstPrint>().AddSingleton<Reports>().AddSingleton<MapPictures>().AddSingleton<ClientCopies>().AddSingleton<ClientReports>().AddSingleton<PictureReports>().AddSingleton<Archives>().AddSingleton<ArchiveWriter>();

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapGet($"/my/{File}", OfPathAsync).RequireAuthorization();
        routes.MapGet($"/my/{{id}}/{File}", OfAsync).RequireAuthorization();
        routes.MapGet($"/clients/{{client:long}}/{File}", OfClientAsync).RequireAuthorization();
        routes.MapGet($"/groups/{{group:long}}/pictures/{File}", OfPictureAsync).RequireAuthorization();
        routes.MapGet("/clients/archive/{id}.zip", ArchiveEndpoint.SendAsync).RequireAuthorization();
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

    private static async Task<IResult> OfClientAsync(HttpContext http, long client, string? paper, string? notes, ClientReports reports, IOptions<LeadManageOptions> options, CancellationToken ct)
    {
        if (Actor.From(http.User) is not { } actor || PaperSize.Named(paper) is not { } size)
            return Results.NotFound();
        try
        {
            return (await reports.OfAsync(actor, client, new ReportChoice(size, Privately: notes == "private"), ServerOf(http, options.Value), ct)).Report is { } report
                ? Sent(http, report.File, $"leadmanage-client-{client}.pdf")
                : Results.NotFound();
        }
        catch (StoreUnavailableException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> OfPictureAsync(HttpContext http, long group, long? picture, long? beside, string? paper, PictureReports reports, IOptions<LeadManageOptions> options, CancellationToken ct)
    {
        if (Actor.From(http.User) is not { } actor || PaperSize.Named(paper) is not { } size
            || await reports.OfAsync(actor, group, picture, beside, size, ServerOf(http, options.Value), ct) is not { } file)
            return Results.NotFound();
        return Sent(http, file, $"leadmanage-group-{group}.pdf");
    }

    private static IResult Sent(HttpContext http, byte[] file, string name)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(file, MediaTypeNames.Application.Pdf, name);
    }

    internal static Uri ServerOf(HttpContext http, LeadManageOptions options) => new(options.PublicAddress ?? $"{http.Request.Scheme}://{http.Request.Host}");
}
