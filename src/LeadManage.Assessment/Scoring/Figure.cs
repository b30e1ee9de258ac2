namespace LeadManage.Assessment.Scoring;

/// <summary>One result beside the scales.</summary>
/// <param name="Id">Its name, also of its derivation: letters, digits, hyphens and points, for example <c>gap.SD</c>.</param>
/// <param name="Value">The number, in the unit that its derivation names; null when it cannot be computed.</param>
/// <param name="Error">Its standard error in the same unit; null when there is none.</param>
public sealed record Figure(string Id, double? Value, double? Error = null);
