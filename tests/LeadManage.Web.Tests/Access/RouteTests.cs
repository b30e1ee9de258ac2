using System.Reflection;
using LeadManage.Web.Hosting;
using LeadManage.Web.Inviting;
using LeadManage.Web.Tests.Architecture;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Access;

/// <summary>Nothing can be reached that the table does not know: whoever adds a page, an endpoint or a method adds a line.</summary>
public sealed class RouteTests
{
    private static readonly HashSet<string> Rows = [.. Operation.All.SelectMany(operation => operation.Ways).Select(way => way.Name)];

    [Fact]
    public void The_table_and_the_ways_name_the_same_operations() =>
        Assert.Equal(AccessTable.Operations.Order(StringComparer.Ordinal), Operation.All.Select(operation => operation.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_subject_is_explained() => Assert.Equal(AccessTable.Columns, AccessTable.Subjects.Keys);

    [Fact]
    public void The_page_about_access_says_what_the_table_says()
    {
        var page = File.ReadAllText(Path.Combine(Code.Repository, "docs", "access.md"));

        Assert.Equal(AccessTable.Table, page.Split("```text\n")[1].Split("\n```")[0]);
        Assert.Equal(AccessTable.Subjects.Select(subject => $"| {subject.Key} | {subject.Value} |"), page.Split("| --- | --- |\n")[1].Split("\n\n")[0].Split('\n'));
    }

    [Fact]
    public async Task Every_endpoint_has_a_row_or_a_reason()
    {
        var routes = await RoutesAsync();

        Assert.True(routes.Count > 60);
        Code.NoneMay("An endpoint is an operation of the table, with a line in Operations, or has a reason in OpenRoutes, or a test in TriedElsewhere", routes.Where(route => !Rows.Contains(route) && !OpenRoutes.Reasons.ContainsKey(route) && TriedElsewhere.By(route) is null));
        Code.NoneMay("A line for an endpoint that is gone", Rows.Where(row => row.Contains(' ', StringComparison.Ordinal)).Concat(OpenRoutes.Reasons.Keys).Except(routes, StringComparer.Ordinal));
        Code.NoneMay("A row and a reason at once", OpenRoutes.Reasons.Keys.Intersect(Rows, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_page_that_opens_a_circuit_is_tried_over_the_circuit() =>
        Code.NoneMay(
            "A page with a part that lives in a circuit has a way Island in Operations",
            from page in Code.Pages
            where page.IsDefined(typeof(OpensCircuitAttribute))
            from route in page.GetCustomAttributes<Microsoft.AspNetCore.Components.RouteAttribute>()
            where !Operation.All.SelectMany(operation => operation.Ways).Any(way => way.Channel == "circuit" && way.Name == $"GET {route.Template}")
            select route.Template);

    [Fact]
    public void Every_feature_method_has_a_row_or_a_reason()
    {
        var methods = FeatureRules.ActingMethods.Select(FeatureRules.NameOf).ToHashSet(StringComparer.Ordinal);

        Code.NoneMay("A method of a feature is an operation of the table, with a Call in Operations, or has a reason in OpenRoutes, or a test in TriedElsewhere", methods.Where(method => !Rows.Contains(method) && !OpenRoutes.OfOneself.ContainsKey(method) && TriedElsewhere.By(method) is null));
        Code.NoneMay("A line for a method that is gone", Rows.Where(row => !row.Contains(' ', StringComparison.Ordinal)).Concat(OpenRoutes.OfOneself.Keys).Where(name => !methods.Contains(name)));
    }

    [Fact]
    public async Task Static_files_can_be_read_and_nothing_else()
    {
        await using var server = new WebServer();
        var files = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null).ToArray();

        Assert.NotEmpty(files);
        Code.NoneMay(
            "A static file is read, by anybody, and is no page",
            from file in files
            where file.Metadata.GetMetadata<IAllowAnonymous>() is null || file.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.All(method => method is "GET" or "HEAD") is not true
                || Path.GetExtension(file.Metadata.GetMetadata<StaticAssetDescriptor>()!.AssetPath) is not (".css" or ".js" or ".svg" or ".png" or ".ico" or ".map" or ".br" or ".gz" or ".woff2" or ".webmanifest")
            select file.DisplayName!);
    }

    /// <summary>Method and route of whatever the running program answers to, but files. A page takes posts if it has forms.</summary>
    private static async Task<IReadOnlyCollection<string>> RoutesAsync()
    {
        await using var server = new WebServer();
        return
        [
            .. from endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
               where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is not { SuppressMatching: true }
               let page = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type
               from method in page is null ? endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
                   : page.IsDefined(typeof(NoFormsAttribute)) || (page.IsDefined(typeof(OpensCircuitAttribute)) && page != typeof(GroupPage)) ? ["GET"] : ["GET", "POST"]
               select $"{method} {endpoint.RoutePattern.RawText}",
        ];
    }
}
