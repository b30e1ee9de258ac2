namespace LeadManage.Web.Hosting;

/// <summary>Circuits open for our own pages only, and none while the server is going down: the framework's endpoint takes any Origin by itself, at any time.</summary>
internal static class CircuitGuard
{
    public static void UseCircuitGuard(this WebApplication app) => app.Use(static (http, next) =>
    {
        if (!http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase))
            return next(http);
        if (!http.RequestServices.GetRequiredService<OriginGuard>().IsOurs(http.Request))
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        else if (http.RequestServices.GetRequiredService<OpenCircuits>().IsGoingDown)
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else
            return next(http);
        return Task.CompletedTask;
    });
}
