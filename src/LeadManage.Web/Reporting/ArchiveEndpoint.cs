using System.Net.Mime;
using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Reporting;

/// <summary>The download of an archive that an open page has offered.</summary>
internal static class ArchiveEndpoint
{
    public static async Task SendAsync(HttpContext http, string id, string? paper, string? notes, Archives archives, ArchiveWriter writer, IOptions<LeadManageOptions> options, IHostApplicationLifetime life)
    {
        if (Actor.From(http.User) is not { } actor || PaperSize.Named(paper) is not { } size || archives.Begin(actor, id) is not { } run)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(run.Stopped, http.RequestAborted, life.ApplicationStopping);
        http.Response.ContentType = MediaTypeNames.Application.Zip;
        http.Response.Headers.ContentDisposition = "attachment; filename=\"leadmanage-clients.zip\"";
        http.Response.Headers.CacheControl = "no-store";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            await writer.WriteAsync(run, new ReportChoice(size, Privately: notes == "private"), ReportEndpoints.ServerOf(http, options.Value), http.Response.Body, stop.Token);
            run.Tell(ArchiveState.Finished);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The browser is told that the file is not whole.
            http.Abort();
            run.Tell(ArchiveState.Stopped);
        }
        finally
        {
            archives.End(run);
        }
    }
}
