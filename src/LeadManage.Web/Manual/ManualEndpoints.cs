using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Manual;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Web.Manual;

/// <summary>Manuals as files, for other software; the page is a component.</summary>
public static class ManualEndpoints
{
    public static void MapManuals(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/manual/{questionnaire}.json", (string questionnaire, InstrumentCatalog catalog, Manuals manuals, CancellationToken ct) => FileAsync(catalog, manuals, questionnaire, null, Json, ct)).AllowAnonymous();
        routes.MapGet("/manual/{questionnaire}.csv", (string questionnaire, InstrumentCatalog catalog, Manuals manuals, CancellationToken ct) => FileAsync(catalog, manuals, questionnaire, null, Csv, ct)).AllowAnonymous();
        routes.MapGet("/manual/{questionnaire}/{snapshot}.json", (string questionnaire, string snapshot, InstrumentCatalog catalog, Manuals manuals, CancellationToken ct) => FileAsync(catalog, manuals, questionnaire, snapshot, Json, ct)).AllowAnonymous();
        routes.MapGet("/manual/{questionnaire}/{snapshot}.csv", (string questionnaire, string snapshot, InstrumentCatalog catalog, Manuals manuals, CancellationToken ct) => FileAsync(catalog, manuals, questionnaire, snapshot, Csv, ct)).AllowAnonymous();
        routes.MapGet("/manual/{questionnaire}.R", (string questionnaire, InstrumentCatalog catalog) =>
            Find(catalog, questionnaire) is { } instrument ? Results.Text(LavaanModel.Of(instrument), MediaTypeNames.Text.Plain, Encoding.UTF8) : Results.NotFound()).AllowAnonymous();
    }

    /// <summary>A version by its key, or the newest by its id; null also for a questionnaire without scales, on which there is nothing to count.</summary>
    public static Instrument? Find(InstrumentCatalog catalog, string questionnaire)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return (catalog.Find(questionnaire) ?? catalog.Latest(questionnaire)) is { Scales.Count: > 0 } instrument ? instrument : null;
    }

    private static async Task<IResult> FileAsync(InstrumentCatalog catalog, Manuals manuals, string questionnaire, string? snapshot, Func<Instrument, KeptManual?, IResult> write, CancellationToken ct)
    {
        if (Find(catalog, questionnaire) is not { } instrument)
            return Results.NotFound();
        var kept = snapshot is null ? await manuals.NewestAsync(instrument, ct) : await manuals.FindAsync(instrument, snapshot, ct);
        return kept is null && snapshot is not null ? Results.NotFound() : write(instrument, kept);
    }

    private static IResult Json(Instrument instrument, KeptManual? kept) => Results.Text(
        new JsonObject
        {
            ["questionnaire"] = instrument.Key,
            ["snapshot"] = kept?.Name,
            ["madeAt"] = kept?.MadeAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
            ["people"] = kept?.Figures.N ?? 0,
            ["evidence"] = ManualWords.NameOf(kept?.Figures.Grade ?? EvidenceGrade.None),
            ["axesNotSeparable"] = kept?.Figures.AxesNotSeparable ?? false,
            ["figures"] = kept is null ? null : JsonNode.Parse(FiguresText.Write(kept.Figures)),
            ["notKnown"] = new JsonArray([.. ManualWords.NotKnown.Select(one => JsonValue.Create(one))]),
        }.ToJsonString(),
        MediaTypeNames.Application.Json,
        Encoding.UTF8);

    private static IResult Csv(Instrument instrument, KeptManual? kept) =>
        Results.Text(ManualTable.Csv(instrument, kept?.Figures ?? new ManualTally(instrument).Manual()), MediaTypeNames.Text.Csv, Encoding.UTF8);
}
