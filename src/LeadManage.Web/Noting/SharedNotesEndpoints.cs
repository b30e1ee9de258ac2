using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using LeadManage.Web.Account;

namespace LeadManage.Web.Noting;

/// <summary>What coaches wrote for a person to read, as a file to take away.</summary>
public static class SharedNotesEndpoints
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void MapSharedNotes(this IEndpointRouteBuilder routes) => routes.MapGet("/share/notes.json", CopyAsync).RequireAuthorization();

    private static async Task<IResult> CopyAsync(HttpContext http, Notes notes, CancellationToken ct)
    {
        if (Actor.From(http.User) is not { HasAccount: true } actor)
            return Results.NotFound();
        var shared = await notes.ForClientAsync(actor, ct);
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(shared.Select(note => new { note.Coach, What = note.Kind, note.Text, note.Day, note.DoneAt, note.ChangedAt }), Readable), MediaTypeNames.Application.Json, "leadmanage-from-your-coach.json");
    }
}
