using System.Net.Mime;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.SigningIn;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Exporting;

/// <summary>Tables, their codebooks and everything about oneself, as files; the pages around them are components.</summary>
public static class ExportEndpoints
{
    public static IServiceCollection AddExporting(this IServiceCollection services) => services.AddSingleton<OwnTables>().AddSingleton<ClientTables>().AddSingleton<Everything>();

    public static void MapExporting(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        foreach (var format in TableFormat.All)
        {
            routes.MapGet($"/my/data/{{questionnaire}}.{format.Ending}", (HttpContext http, string questionnaire, InstrumentCatalog catalog, OwnTables tables) =>
                Actor.From(http.User) is { } actor && catalog.Find(questionnaire) is { } instrument ? Sent(http, tables.Of(actor, instrument), format, $"leadmanage-{instrument.Key}") : Results.NotFound()).RequireAuthorization();
            routes.MapGet($"/clients/data/{{questionnaire}}.{format.Ending}", (HttpContext http, string questionnaire, InstrumentCatalog catalog, ClientTables tables) =>
                Actor.From(http.User) is { HasAccount: true } coach && catalog.Find(questionnaire) is { } instrument ? Sent(http, tables.Of(coach, instrument), format, $"leadmanage-clients-{instrument.Key}") : Results.NotFound())
                .RequireAuthorization(policy => policy.RequireRole(Roles.Coach));
        }

        routes.MapGet("/codebook/{questionnaire}.csv", (HttpContext http, string questionnaire, InstrumentCatalog catalog) =>
            catalog.Find(questionnaire) is { } instrument ? Sent(http, Codebook.Of(instrument), TableFormat.Csv, $"leadmanage-{instrument.Key}-codebook") : Results.NotFound()).AllowAnonymous();
        routes.MapGet("/codebook/{questionnaire}/schema.json", (string questionnaire, InstrumentCatalog catalog) =>
            catalog.Find(questionnaire) is { } instrument ? Results.Bytes(TableSchema.Of(instrument), "application/schema+json") : Results.NotFound()).AllowAnonymous();
        routes.MapGet("/codebook/{questionnaire}/form.csv", (HttpContext http, string questionnaire, InstrumentCatalog catalog) =>
            catalog.Find(questionnaire) is { } instrument ? Sent(http, BlankTable.Of(instrument), TableFormat.Csv, $"leadmanage-{instrument.Key}-form") : Results.NotFound()).AllowAnonymous();
        routes.MapGet($"/my/{Everything.FileName}", EverythingOf).RequireAuthorization();
    }

    private static IResult Sent(HttpContext http, Table table, TableFormat format, string name)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(output => table.WriteAsync(format, output, http.RequestAborted), format == TableFormat.Csv ? $"{format.MediaType}; charset=utf-8" : format.MediaType, $"{name}.{format.Ending}");
    }

    private static IResult EverythingOf(HttpContext http, Everything everything, IOptions<LeadManageOptions> options)
    {
        if (Actor.From(http.User) is not { } actor)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        var server = new Uri(options.Value.PublicAddress ?? $"{http.Request.Scheme}://{http.Request.Host}");
        return Results.Stream(output => everything.WriteAsync(actor, output, server, progress: null, http.RequestAborted), MediaTypeNames.Application.Zip, "leadmanage-everything.zip");
    }
}
