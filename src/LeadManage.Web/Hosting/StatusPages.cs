using Microsoft.AspNetCore.Diagnostics;

namespace LeadManage.Web.Hosting;

/// <summary>A browser that meets an error status sees a page; a script gets the bare status.</summary>
internal static class StatusPages
{
    public static void UseStatusPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(static (http, next) =>
        {
            // The page is rendered as a GET: posted again to it, the form of another page would be refused.
            if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
                http.Request.Method = HttpMethods.Get;
            else if (!http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
                && !HttpMethods.IsGet(http.Request.Method)
                && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(http);
        });
    }
}
