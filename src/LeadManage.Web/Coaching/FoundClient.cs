using LeadManage.Web.Storage;

namespace LeadManage.Web.Coaching;

/// <summary>A client as the list is ordered, before anything of a result is shown.</summary>
internal sealed record FoundClient(long Id, string Name, SittingId? Sitting, long SubmittedAt, double? Up, double? Across, int Sittings);
