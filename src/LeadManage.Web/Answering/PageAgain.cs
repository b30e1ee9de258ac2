using Microsoft.AspNetCore.Components.Endpoints;

namespace LeadManage.Web.Answering;

/// <summary>
/// Answers a form with the page it came from, and with what could not be taken of it. The page is rendered as a GET would
/// render it: a component that is posted to wants an antiforgery token, which these forms do without (docs/decisions/0004).
/// </summary>
internal sealed class PageAgain<TPage>(RefusedForm refused) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var page = httpContext.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().First(endpoint =>
            endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type == typeof(TPage) && endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is null);
        httpContext.Features.Set(refused);
        httpContext.Response.StatusCode = StatusCodes.Status400BadRequest;
        httpContext.Request.Method = HttpMethods.Get;
        httpContext.SetEndpoint(page);
        return page.RequestDelegate!(httpContext);
    }
}
