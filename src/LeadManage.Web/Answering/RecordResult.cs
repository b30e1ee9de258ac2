namespace LeadManage.Web.Answering;

public enum RecordOutcome
{
    /// <summary>Everything acceptable is on disk.</summary>
    Saved,

    /// <summary>No such sitting for this actor: never was, erased, or somebody else's.</summary>
    Gone,

    /// <summary>The sitting is submitted; answers are immutable.</summary>
    Submitted,

    /// <summary>
    /// The store cannot write now (full, locked, read-only), or the program runs without the questionnaire, as after a step back
    /// to an older version; nothing was saved, trying again is right.
    /// </summary>
    Unavailable,
}

/// <param name="Outcome">What became of the answers.</param>
/// <param name="Revision">Revision of the sitting after them.</param>
/// <param name="Refused">Why single answers were refused, by item id; the others are saved.</param>
public sealed record RecordResult(RecordOutcome Outcome, long Revision, IReadOnlyDictionary<string, string> Refused)
{
    public static RecordResult Of(RecordOutcome outcome) => new(outcome, 0, new Dictionary<string, string>(StringComparer.Ordinal));
}
