namespace LeadManage.Web.Keeping;

/// <summary>What reading the whole database found.</summary>
/// <param name="At">UTC.</param>
/// <param name="Faults">Each with its place; empty when all is whole.</param>
public sealed record IntegrityState(DateTimeOffset At, IReadOnlyList<string> Faults);
