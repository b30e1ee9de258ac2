namespace LeadManage.Web.Hosting;

/// <summary>Circuits open for our own pages only: the framework's endpoint takes any Origin by itself.</summary>
internal static class CircuitGuard
{
    public static void UseCircuitGuard(this WebApplication app) => app.Use(static (http, next) =>
    {
        if (!http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
            || http.RequestServices.GetRequiredService<OriginGuard>().IsOurs(http.Request))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });
}
