using System.Net.Mime;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Account;

/// <summary>One's own data as a file; the pages around it are components.</summary>
public static class OwnDataEndpoints
{
    public static void MapOwnData(this IEndpointRouteBuilder routes) => routes.MapGet("/my/{id}/data.json", ExportAsync).RequireAuthorization();

    private static async Task<IResult> ExportAsync(HttpContext http, string id, MyData data, CancellationToken ct)
    {
        if (Actor.From(http.User) is not { } actor || !SittingId.TryParse(id, out var sittingId) || await data.ExportAsync(actor, sittingId, ct) is not { } export)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(export, MediaTypeNames.Application.Json, $"leadmanage-{id}.json");
    }
}
