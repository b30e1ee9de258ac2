namespace LeadManage.Assessment.Scoring;

/// <summary>The error basis as it was used.</summary>
/// <param name="Kind">"person" or "sample".</param>
/// <param name="PooledVariance">Person level: s2, the variance of answers around their scale's mean, raw steps squared; else null.</param>
/// <param name="DegreesOfFreedom">Person level: sum of (m_j - 1); else null.</param>
/// <param name="FloorUsed">Person level: true when the least error (a standard deviation of half a step) took the place of a smaller one.</param>
/// <param name="N">Sample: sittings in it; else null.</param>
/// <param name="Snapshot">Sample: its name; else null.</param>
public sealed record ErrorUsed(string Kind, double? PooledVariance, int? DegreesOfFreedom, bool FloorUsed, int? N, string? Snapshot);
