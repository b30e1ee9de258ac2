using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Profiles;

/// <summary>The day of a plan as a file to keep; for whoever holds the plan.</summary>
public static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder routes) => routes.MapGet("/profile/{id}/plan.ics", KeepAsync).RequireAuthorization();

    private static async Task<IResult> KeepAsync(HttpContext http, string id, StoredProfiles profiles, CancellationToken ct)
    {
        if (Actor.From(http.User) is not { } actor
            || !SittingId.TryParse(id, out var sittingId)
            || await profiles.UndamagedAsync(actor, sittingId, ct) is not { } held
            || PlanReading.Of(held.Instrument, AnswerCode.Unpack(held.Instrument, held.Profile.Answers)) is not { } plan
            || PlanCalendar.Write(held.Id, held.Instrument.Name, plan, held.SubmittedAt) is not { } file)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(file, PlanCalendar.ContentType, $"leadmanage-{id}.ics");
    }
}
