using System.Text.Json;
using System.Text.Json.Serialization;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Answering;

/// <summary>What pages of answering post to and read from; the pages themselves are components.</summary>
public static class AnsweringEndpoints
{
    private const string RetryAfterSeconds = "2";

    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new GivenJson() } };

    public static void MapAnswering(this IEndpointRouteBuilder routes)
    {
        // Before the components of the same address, which would take a post as well.
        var posts = routes.MapGroup("").WithOrder(-1).AddEndpointFilter(RefuseForeignPages).DisableAntiforgery();
        posts.MapPost("/start/{instrument}", BeginAsync).AllowAnonymous();
        posts.MapPost("/take/{id}", KeepFormAsync<QuestionPage>).RequireAuthorization();
        posts.MapPost($"/take/{{id}}/{AnswerForm.Entry}", KeepFormAsync<EntryPage>).RequireAuthorization();
        // Open to everyone, so that a browser without a valid cookie is told "gone" in words its queue understands: a bare
        // 404 may also come from a proxy, and then nothing may be dropped.
        posts.MapPost("/take/{id}/answers", RecordAsync).AllowAnonymous();
        routes.MapGet("/take/{id}/answers", ReadAsync).AllowAnonymous();
    }

    private static ValueTask<object?> RefuseForeignPages(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<OriginGuard>().IsOurs(context.HttpContext.Request)
            ? next(context)
            : ValueTask.FromResult<object?>(Plain("Nothing was changed: this did not come from a page of this site.", StatusCodes.Status403Forbidden));

    private static async Task<IResult> BeginAsync(HttpContext http, string instrument, InstrumentCatalog catalog, GuestTokens guests, Sittings sittings, CancellationToken ct)
    {
        if (catalog.Latest(instrument) is not { } chosen || !IsForm(http.Request, AnswerForm.MaxBytes(chosen)))
            return Results.LocalRedirect($"/start/{Uri.EscapeDataString(instrument)}");
        var form = await http.Request.ReadFormAsync(ct);
        if (form["agree"] != "yes")
            return Results.LocalRedirect($"/start/{chosen.Id}?problem=consent");
        try
        {
            var actor = await http.ActorOrNewGuestAsync(guests, ct);
            return Results.LocalRedirect($"/take/{await sittings.BeginAsync(actor, chosen, ct)}/{(form[AnswerForm.GoField] == AnswerForm.Entry ? AnswerForm.Entry : "1")}");
        }
        catch (StoreUnavailableException)
        {
            return Results.LocalRedirect($"/start/{chosen.Id}?problem=store");
        }
    }

    private static async Task<IResult> KeepFormAsync<TPage>(HttpContext http, string id, Sittings sittings, CancellationToken ct)
    {
        var actor = Actor.From(http.User)!;
        if (!SittingId.TryParse(id, out var sittingId) || await sittings.FindAsync(actor, sittingId, ct) is not { } sitting)
            return Results.LocalRedirect($"/take/{Uri.EscapeDataString(id)}");
        if (!IsForm(http.Request, AnswerForm.MaxBytes(sitting.Instrument)))
            return Plain("This form is larger than the questionnaire can make it. Nothing was saved.", StatusCodes.Status413PayloadTooLarge);
        var form = await http.Request.ReadFormAsync(ct);
        var changes = AnswerForm.Changes(sitting.Instrument, form);
        var result = changes.Count == 0 ? RecordResult.Of(sitting.Submitted ? RecordOutcome.Submitted : RecordOutcome.Saved) : await sittings.RecordAsync(actor, sittingId, changes, ct);
        if (result.Outcome == RecordOutcome.Submitted)
            return Results.LocalRedirect($"/profile/{id}{(changes.Count > 0 ? "?late=true" : "")}");
        if (result.Outcome == RecordOutcome.Unavailable)
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            return Plain("Your answers could not be saved just now. They are still in the form: go back, wait a moment and press the button again.", StatusCodes.Status503ServiceUnavailable);
        }

        var refused = RefusedForm.Of(sitting, form, changes, result);
        return refused.IsEmpty ? Results.LocalRedirect($"/take/{id}/{Next(form[AnswerForm.GoField].ToString(), sitting.Screens.Count)}") : new PageAgain<TPage>(refused);
    }

    private static string Next(string asked, int screens) =>
        asked == AnswerForm.Entry || (int.TryParse(asked, out var position) && position >= 1 && position <= screens) ? asked : AnswerForm.Review;

    private static async Task<IResult> RecordAsync(HttpContext http, string id, Sittings sittings, CancellationToken ct)
    {
        if (await AnswerBatch.ReadBodyAsync(http.Request, ct) is not { } body)
            return Results.Json(new { outcome = "tooLarge", message = $"At most {AnswerBatch.MaxBytes} bytes." }, Wire, statusCode: StatusCodes.Status413PayloadTooLarge);
        if (!AnswerBatch.TryParse(body.Span, out var answers))
            return Results.Json(new { outcome = "invalid", message = "This is not a list of answers." }, Wire, statusCode: StatusCodes.Status400BadRequest);
        var result = Actor.From(http.User) is { } actor && SittingId.TryParse(id, out var sittingId)
            ? await sittings.RecordAsync(actor, sittingId, answers, ct)
            : RecordResult.Of(RecordOutcome.Gone);
        if (result.Outcome == RecordOutcome.Unavailable)
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Results.Json(result, Wire, statusCode: StatusOf(result.Outcome));
    }

    /// <summary>For another tab or device: what the store holds now.</summary>
    private static async Task<IResult> ReadAsync(HttpContext http, string id, Sittings sittings, CancellationToken ct)
    {
        if (Actor.From(http.User) is not { } actor || !SittingId.TryParse(id, out var sittingId))
            return Without(RecordOutcome.Gone);
        return await sittings.FindAsync(actor, sittingId, ct) switch
        {
            null => Without(await sittings.IsHeldAsync(actor, sittingId, ct) ? RecordOutcome.Unavailable : RecordOutcome.Gone),
            { Submitted: true } => Results.Json(RecordResult.Of(RecordOutcome.Submitted), Wire),
            { } sitting => Results.Json(new { outcome = "open", sitting.Revision, sitting.Answers }, Wire),
        };

        static IResult Without(RecordOutcome outcome) => Results.Json(RecordResult.Of(outcome), Wire, statusCode: StatusOf(outcome));
    }

    private static int StatusOf(RecordOutcome outcome) => outcome switch
    {
        RecordOutcome.Saved => StatusCodes.Status200OK,
        RecordOutcome.Gone => StatusCodes.Status404NotFound,
        RecordOutcome.Submitted => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status503ServiceUnavailable,
    };

    private static bool IsForm(HttpRequest request, long most) => request.HasFormContentType && request.ContentLength <= most;

    private static IResult Plain(string message, int status) => Results.Text(message, statusCode: status);
}
