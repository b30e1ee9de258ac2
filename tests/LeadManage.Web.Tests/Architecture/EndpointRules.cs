using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Tests.Architecture;

public sealed class EndpointRules
{
    /// <summary>The framework's own; without a decision they fall to the fallback policy, which wants somebody known.</summary>
    private static readonly string[] OfTheFramework =
    [
        "{**path:file}",
        "/_framework/opaque-redirect",
        "/_blazor",
        "/_blazor/negotiate",
        "/_blazor/disconnect/",
        "/_blazor/initializers/",
    ];

    [Fact]
    public async Task Every_endpoint_of_the_running_program_says_who_may_call_it()
    {
        await using var server = new WebServer();
        var endpoints = server.Services.GetRequiredService<EndpointDataSource>().Endpoints;

        Assert.Contains(endpoints, endpoint => endpoint is RouteEndpoint { RoutePattern.RawText: "/" });
        Assert.NotNull(server.Services.GetRequiredService<IOptions<AuthorizationOptions>>().Value.FallbackPolicy);
        Code.NoneMay(
            "An endpoint of ours carries an authorization decision of its own",
            from endpoint in endpoints
            where endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null
            let route = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? endpoint.DisplayName!
            where !OfTheFramework.Contains(route, StringComparer.Ordinal)
            select route);
    }
}
