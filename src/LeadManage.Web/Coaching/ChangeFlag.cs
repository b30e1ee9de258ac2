using LeadManage.Assessment.Scoring;
using LeadManage.Web.Comparing;
using LeadManage.Web.Profiles;

namespace LeadManage.Web.Coaching;

/// <summary>The comparison of a client's sittings in a few letters, as the list of clients shows it and picks by it.</summary>
/// <param name="Words">What the page of the comparison says of the axes.</param>
/// <param name="IsCompared">False for two sittings that cannot be compared.</param>
/// <param name="IsUp">An axis is reliably higher.</param>
/// <param name="IsDown">An axis is reliably lower.</param>
internal sealed record ChangeFlag(string Words, bool IsCompared, bool IsUp, bool IsDown)
{
    private static readonly ChangeFlag NotComparable = new("not comparable", IsCompared: false, IsUp: false, IsDown: false);

    /// <param name="all">The client's sittings of one questionnaire, the oldest first.</param>
    /// <returns>Null when there is nothing to compare.</returns>
    public static ChangeFlag? Of(IReadOnlyList<HeldProfile> all)
    {
        if (all.Count < 2)
            return null;
        var history = History.Of(all[^1].Instrument, [.. all.Select(held => new PastSitting(held.Id, held.Instrument.Key, held.SubmittedAt, held))], null, null);
        if (history.View?.Reading is not { } reading)
            return null;
        if (reading.Between is not { } between)
            return NotComparable;
        var moved = between.Axes.Where(change => change.Verdict is Verdict.Higher or Verdict.Lower).ToArray();
        return new ChangeFlag(
            moved.Length == 0 ? "no reliable change" : string.Join(", ", moved.Select(change => $"{(change.Verdict == Verdict.Higher ? "↑" : "↓")} {reading.Instrument.Axis(change.Id).Name}")),
            IsCompared: true,
            moved.Any(change => change.Verdict == Verdict.Higher),
            moved.Any(change => change.Verdict == Verdict.Lower));
    }

    public bool Fits(ChangePick pick) => pick switch
    {
        ChangePick.Up => IsUp,
        ChangePick.Down => IsDown,
        ChangePick.None => IsCompared && !IsUp && !IsDown,
        _ => true,
    };
}
