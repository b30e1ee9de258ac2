using LeadManage.Web.Storage;

namespace LeadManage.Web.Noting;

/// <summary>A note or a goal as the client reads it.</summary>
/// <param name="CoachId">Who wrote it.</param>
/// <param name="Coach">What they call themselves.</param>
/// <param name="Kind">Never private.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Day">Of a goal; null when it has none.</param>
/// <param name="DoneAt">UTC; null for what is no goal, and for one that is not reached.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record SharedNote(long CoachId, string Coach, NoteKind Kind, string Text, DateOnly? Day, DateTimeOffset? DoneAt, DateTimeOffset ChangedAt);
