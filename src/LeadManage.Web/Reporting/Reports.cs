using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Comparing;
using LeadManage.Web.Following;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Reporting;

/// <summary>Results as files to keep, print or send; for whoever holds them.</summary>
public sealed class Reports(StoredProfiles profiles, JointReports joint, AccountData accounts, Press press)
{
    /// <summary>One result.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">Its sitting.</param>
    /// <param name="paper">Size of the pages.</param>
    /// <param name="server">Where links lead that lead out of the report.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>A PDF; null when there is no such result for this actor, or it is damaged.</returns>
    public async Task<byte[]?> OfAsync(Actor actor, SittingId id, PaperSize paper, Uri server, CancellationToken ct)
    {
        if (await profiles.UndamagedAsync(actor, id, ct) is not { } held)
            return null;
        var name = held.Instrument.Name;
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ProfilePaper.View)] = ProfileView.Of(held),
            [nameof(ProfilePaper.Line)] = $"{For(actor)}{name} · {Introduction.Amount(held.Instrument)} · {held.SubmittedAt:MMMM d, yyyy}{(held.Origin is { } origin ? $" · {origin}" : "")}",
        };
        return await press.PrintAsync<ProfilePaper>(parameters, new PrintOrder($"{name} · LeadManage", $"LeadManage · {name} · {held.SubmittedAt:MMMM d, yyyy}", paper, held.SubmittedAt, server), ct);
    }

    /// <summary>The newest result of each questionnaire, and what changed since the first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="paper">Size of the pages.</param>
    /// <param name="server">Where links lead that lead out of the report.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>A PDF; null when nothing is finished.</returns>
    public async Task<byte[]?> OfPathAsync(Actor actor, PaperSize paper, Uri server, CancellationToken ct)
    {
        var report = await joint.OfAsync(actor, ct);
        if (report.Chapters.Count == 0)
            return null;
        var histories = new List<History>();
        foreach (var (sitting, _) in report.Chapters.Where(chapter => History.IsThere(report.Own, chapter.Sitting.Instrument)))
            if (History.Of(sitting.Instrument!, await profiles.AllOfAsync(actor, sitting.Instrument!.Id, ct), null, null) is { View.Reading.Between: not null } history)
                histories.Add(history);
        var at = report.Chapters.Max(chapter => chapter.Sitting.SubmittedAt!.Value);
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(JointPaper.Of)] = report,
            [nameof(JointPaper.Histories)] = histories,
            [nameof(JointPaper.Line)] = $"{For(actor)}{at:MMMM d, yyyy}",
        };
        return await press.PrintAsync<JointPaper>(parameters, new PrintOrder("Your report · LeadManage", $"LeadManage · Your report · {at:MMMM d, yyyy}", paper, at, server), ct);
    }

    /// <summary>An account has a name; a guest has none.</summary>
    private string For(Actor actor) => actor.HasAccount ? $"For {accounts.Of(actor).Name} · " : "";
}
