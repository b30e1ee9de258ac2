using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Web.Answering;

/// <summary>What a plain form brought that could not be taken. The page is shown again with it, each message at its field; all else is saved.</summary>
/// <param name="Typed">What was in the fields that were refused, by item id.</param>
/// <param name="Reasons">Why, by item id.</param>
/// <param name="Uneven">Groups whose shares were changed and do not add up, by id; the shares are saved.</param>
/// <param name="Foreign">Fields that belong to no statement of the questionnaire.</param>
public sealed record RefusedForm(IReadOnlyDictionary<string, string> Typed, IReadOnlyDictionary<string, string> Reasons, IReadOnlyList<string> Uneven, IReadOnlyList<string> Foreign)
{
    private const int MostNamed = 5;

    public bool IsEmpty => Reasons.Count + Uneven.Count + Foreign.Count == 0;

    /// <summary>The foreign fields in words; null when there are none.</summary>
    public string? ForeignNames => Foreign.Count == 0 ? null : string.Join(", ", Foreign.Take(MostNamed).Select(name => name[..Math.Min(name.Length, 40)]));

    /// <summary>True when a message stands on this screen.</summary>
    public bool Touches(Screen screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        return screen.Items.Any(item => Reasons.ContainsKey(item.Id)) || (screen.Group is { } group && Uneven.Contains(group.Id, StringComparer.Ordinal));
    }

    public static RefusedForm Of(OpenSitting before, IFormCollection form, IReadOnlyList<QueuedAnswer> changes, RecordResult result)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(result);
        var instrument = before.Instrument;
        var now = new Dictionary<string, Given>(before.Answers, StringComparer.Ordinal);
        foreach (var change in changes.Where(change => !result.Refused.ContainsKey(change.ItemId)))
            now[change.ItemId] = change.Value;
        foreach (var (item, _) in now.Where(answer => answer.Value.IsTakenBack))
            now.Remove(item);
        return new RefusedForm(
            result.Refused.Keys.ToDictionary(item => item, item => AnswerForm.Typed(instrument.Item(item), form), StringComparer.Ordinal),
            result.Refused,
            [.. instrument.Groups.Where(group => group.FaultIn(now) is not null && changes.Any(change => group.Items.Contains(change.ItemId, StringComparer.Ordinal))).Select(group => group.Id)],
            AnswerForm.Foreign(instrument, form));
    }
}
