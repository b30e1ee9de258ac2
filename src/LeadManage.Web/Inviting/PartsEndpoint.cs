using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using LeadManage.Web.Account;

namespace LeadManage.Web.Inviting;

/// <summary>What one takes part in, as a file to take away.</summary>
public static class PartsEndpoint
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void MapParts(this IEndpointRouteBuilder routes) => routes.MapGet("/my/groups/data.json", Export).RequireAuthorization();

    private static IResult Export(HttpContext http, TakingPart parts)
    {
        if (Actor.From(http.User) is not { } actor)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        var file = new
        {
            TakesPartIn = parts.List(actor).Select(part => new
            {
                AskedBy = part.Coach,
                part.Group,
                part.Questionnaires,
                part.Answered,
                part.Since,
                part.Until,
                TellsThatAnswered = part.Choices.Tells,
                NameTold = part.Choices.Name,
                CountsInThePictureOfTheGroup = part.Choices.Counts,
            }),
        };
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(file, Readable), MediaTypeNames.Application.Json, "leadmanage-groups.json");
    }
}
