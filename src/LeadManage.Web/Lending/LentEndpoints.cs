using LeadManage.Web.Hosting;
using LeadManage.Web.Profiles;
using LeadManage.Web.Reporting;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Lending;

/// <summary>The map that a link shows, as a picture. By a post alone, as all that a link shows: whatever opens links by itself gets nothing.</summary>
public static class LentEndpoints
{
    /// <summary>How every address begins that a link opens; what is asked for under it is limited.</summary>
    public const string Root = "/shown";

    private const int Width = 1200;

    public static void MapLent(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        Map(MapEndpoints.Png, Width);
        Map(MapEndpoints.Svg, null);

        void Map(string file, int? width) => routes.MapPost($"{Root}/{{token}}/{file}", (HttpContext http, string token, LentResults lent, MapPictures maps, CancellationToken ct) => OfAsync(http, token, width, lent, maps, ct))
            .AllowAnonymous().WithMetadata(new UnlistedAttribute());
    }

    private static async Task<IResult> OfAsync(HttpContext http, string token, int? width, LentResults lent, MapPictures maps, CancellationToken ct)
    {
        try
        {
            return await lent.LookAsync(token, ReportPart.Map, ct) is { } result ? MapEndpoints.Sent(http, await maps.DrawAsync(result.View, result.SubmittedAt, result.Name, width, ct)) : Nothing;
        }
        catch (DamagedProfileException)
        {
            return Nothing;
        }
        catch (StoreUnavailableException)
        {
            return Results.Text("This server cannot count a look at the moment, and without that it shows nothing. Please try again in a minute.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Nothing => Results.Text("This link shows no map (any more). Ask the person who sent it to you for another.", statusCode: StatusCodes.Status404NotFound);
}
