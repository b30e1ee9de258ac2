using LeadManage.Web.Storage;

namespace LeadManage.Web.Coaching;

/// <summary>A client as the list is ordered, before anything of a result is shown.</summary>
/// <param name="Id">Names the client to this coach.</param>
/// <param name="Name">As they call themselves.</param>
/// <param name="Sitting">The newest shared result of the questionnaire; null when there is none.</param>
/// <param name="SubmittedAt">Unix seconds, UTC; 0 without one.</param>
/// <param name="Up">Score of the vertical axis.</param>
/// <param name="Across">Score of the horizontal axis.</param>
/// <param name="Sittings">How many results of the questionnaire are shared.</param>
/// <param name="IsFlagged">True when the client is one of those asked for.</param>
/// <param name="IsDue">The day of a goal has come, and it is not reached.</param>
internal sealed record FoundClient(long Id, string Name, SittingId? Sitting, long SubmittedAt, double? Up, double? Across, int Sittings, bool IsFlagged, bool IsDue);
