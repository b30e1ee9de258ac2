namespace LeadManage.Assessment.Scoring;

/// <summary>The error basis as it was used.</summary>
/// <param name="Kind">"person", "sample", or "none" where there is nothing to estimate.</param>
/// <param name="PooledVariance">Person level: s2, the variance of answers around their scale's mean, raw steps squared; else null.</param>
/// <param name="DegreesOfFreedom">Person level: sum of (m_j - 1); else null.</param>
/// <param name="FloorUsed">Person level: true when the least error (a standard deviation of half a step) took the place of a smaller one.</param>
/// <param name="N">Sample: sittings in it; else null.</param>
/// <param name="Snapshot">Sample: its name; else null.</param>
/// <param name="SemByScale">Sample: the standard errors it gave, POMP points, by scale id; else null.</param>
public sealed record ErrorUsed(
    string Kind,
    double? PooledVariance,
    int? DegreesOfFreedom,
    bool FloorUsed,
    int? N,
    string? Snapshot,
    IReadOnlyDictionary<string, double>? SemByScale = null)
{
    /// <summary>The input that gives the same profile again; the server's own values may have moved on since.</summary>
    public ErrorBasis ToBasis() =>
        SemByScale is { } sems && N is { } n && Snapshot is { } snapshot
            ? new ErrorBasis.Sample(sems, n, snapshot)
            : new ErrorBasis.Person();
}
