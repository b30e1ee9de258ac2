using LeadManage.Assessment.Instruments;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Account;

/// <summary>A sitting in the list of one's own data.</summary>
/// <param name="Id">Its name in the URL.</param>
/// <param name="Key">Id and version of its questionnaire, as stored.</param>
/// <param name="Instrument">The questionnaire version; null when this program does not have it (any more).</param>
/// <param name="SubmittedAt">UTC; null while it is being answered.</param>
/// <param name="ErasedOn">When it will be erased if nobody does so before; null in an account, where it stays.</param>
public sealed record OwnSitting(SittingId Id, string Key, Instrument? Instrument, DateTimeOffset? SubmittedAt, DateTimeOffset? ErasedOn)
{
    public string Name => Instrument?.Name ?? Key;

    /// <summary>When it was finished, or begun when it is not.</summary>
    public DateTimeOffset Latest => SubmittedAt ?? BegunAt;

    /// <summary>Its questionnaire and its date, as it is told from others of the person.</summary>
    public string NameAmong(IEnumerable<OwnSitting> all) => $"{Name}, {SittingDate.Of(Latest, all.Where(other => other.Key == Key).Select(other => other.Latest))}";

    /// <summary>True when it may count, without a name, in pooled figures; read for the export alone.</summary>
    public bool Pooled { get; init; }

    /// <summary>True when its answers came from a file; then it was begun when that came in.</summary>
    public bool IsImported { get; init; }

    /// <summary>The coach who entered it from a file, as they were called then; null when none did.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset BegunAt => Id.BegunAt;
}
