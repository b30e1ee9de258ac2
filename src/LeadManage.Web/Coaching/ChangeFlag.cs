using LeadManage.Assessment.Scoring;
using LeadManage.Web.Comparing;
using LeadManage.Web.Profiles;

namespace LeadManage.Web.Coaching;

/// <summary>The comparison of a client's sittings in a few letters, as the list of clients shows it.</summary>
internal static class ChangeFlag
{
    /// <param name="all">The client's sittings of one questionnaire, the oldest first.</param>
    /// <returns>What the page of the comparison says of its axes; null when there is nothing to compare.</returns>
    public static string? Of(IReadOnlyList<HeldProfile> all)
    {
        if (all.Count < 2)
            return null;
        var history = History.Of(all[^1].Instrument, [.. all.Select(held => new PastSitting(held.Id, held.Instrument.Key, held.SubmittedAt, held))], null, null);
        if (history.View?.Reading is not { } reading)
            return null;
        if (reading.Between is not { } between)
            return "not comparable";
        var moved = between.Axes.Where(change => change.Verdict is Verdict.Higher or Verdict.Lower).Select(change => $"{(change.Verdict == Verdict.Higher ? "↑" : "↓")} {reading.Instrument.Axis(change.Id).Name}").ToArray();
        return moved.Length == 0 ? "no reliable change" : string.Join(", ", moved);
    }
}
