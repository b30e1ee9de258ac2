using LeadManage.Web.Storage;

namespace LeadManage.Web.Noting;

/// <summary>A note as its author sees it.</summary>
/// <param name="Id">Good for its author alone.</param>
/// <param name="Kind">Who reads it.</param>
/// <param name="Text">What stands; empty while it was never finished.</param>
/// <param name="Draft">What was typed since; null when nothing was.</param>
/// <param name="Day">Of a goal; null when it has none.</param>
/// <param name="DoneAt">UTC; null for what is no goal, and for one that is not reached.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="IsDeleted">Gone for everybody; for some minutes its author may bring it back.</param>
/// <param name="Revision">Which state of it this is.</param>
public sealed record OwnNote(long Id, NoteKind Kind, string Text, string? Draft, DateOnly? Day, DateTimeOffset? DoneAt, DateTimeOffset ChangedAt, bool IsDeleted, long Revision)
{
    public bool IsUnfinished => Text.Length == 0;
}
