namespace LeadManage.Web.Keeping;

/// <summary>What became of the last copy.</summary>
/// <param name="At">When.</param>
/// <param name="Path">Where it lies; null when it did not succeed.</param>
/// <param name="Fault">Why not; null when it did.</param>
public sealed record BackupState(DateTimeOffset At, string? Path, string? Fault);
