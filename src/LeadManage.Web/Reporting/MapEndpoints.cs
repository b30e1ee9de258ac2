using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Reporting;

/// <summary>The map of a result as a picture, for whoever holds it.</summary>
public static class MapEndpoints
{
    /// <summary>How every address of a PNG ends; what is asked for under it is limited.</summary>
    public const string Png = "map.png";

    public const string Svg = "map.svg";

    public static void MapMaps(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapGet($"/my/{{id}}/{Png}", (HttpContext http, string id, string? size, string? name, MapPictures maps, CancellationToken ct) => PictureSize.Named(size) is { } width ? OfAsync(http, id, width, name, maps, ct) : None).RequireAuthorization();
        routes.MapGet($"/my/{{id}}/{Svg}", (HttpContext http, string id, string? name, MapPictures maps, CancellationToken ct) => OfAsync(http, id, null, name, maps, ct)).RequireAuthorization();
    }

    /// <summary>A picture to keep, never kept by a cache.</summary>
    internal static IResult Sent(HttpContext http, MapPicture? picture)
    {
        if (picture is null)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(picture.Content, picture.MediaType, picture.Name);
    }

    private static Task<IResult> None => Task.FromResult(Results.NotFound());

    private static async Task<IResult> OfAsync(HttpContext http, string id, int? width, string? name, MapPictures maps, CancellationToken ct) =>
        Actor.From(http.User) is { } actor && SittingId.TryParse(id, out var sitting) ? Sent(http, await maps.OfAsync(actor, sitting, width, named: name == "yes", ct)) : Results.NotFound();
}
