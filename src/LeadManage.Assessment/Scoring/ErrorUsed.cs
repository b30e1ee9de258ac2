using System.Text.Json.Serialization;

namespace LeadManage.Assessment.Scoring;

/// <summary>The error basis as it was used.</summary>
/// <param name="Kind">"person", "shrunk" (the person's, drawn towards the usual spread), "sample", or "none" where there is nothing to estimate.</param>
/// <param name="PooledVariance">Person level and shrunk: s2, the variance of answers around their scale's mean, raw steps squared; else null.</param>
/// <param name="DegreesOfFreedom">Person level and shrunk: sum of (m_j - 1); else null.</param>
/// <param name="FloorUsed">Person level and shrunk: true when the least error (a standard deviation of half a step) took the place of a smaller one.</param>
/// <param name="N">Shrunk and sample: sittings in it; else null.</param>
/// <param name="Snapshot">Shrunk and sample: its name; else null.</param>
/// <param name="SemByScale">Sample: the standard errors it gave, POMP points, by scale id; else null.</param>
/// <param name="UsualVariance">Shrunk: the usual variance of an answer around its scale's mean, raw steps squared; else null.</param>
/// <param name="UsualWeight">Shrunk: the degrees of freedom it counts for; else null.</param>
public sealed record ErrorUsed(
    string Kind,
    double? PooledVariance,
    int? DegreesOfFreedom,
    bool FloorUsed,
    int? N,
    string? Snapshot,
    IReadOnlyDictionary<string, double>? SemByScale = null,
    double? UsualVariance = null,
    double? UsualWeight = null)
{
    /// <summary>
    /// The variance of an answer that errors are made from, raw steps squared: the person's own, or shrunk (df s2 + w v) / (df + w); null
    /// when there is none. The least spread is not applied yet.
    /// </summary>
    [JsonIgnore]
    public double? Variance => UsualVariance is { } usual && UsualWeight is { } weight
        ? (((DegreesOfFreedom ?? 0) * (PooledVariance ?? 0)) + (weight * usual)) / ((DegreesOfFreedom ?? 0) + weight)
        : PooledVariance;

    /// <summary>Degrees of freedom of <see cref="Variance"/>; null when it is not estimated from answers of this person.</summary>
    [JsonIgnore]
    public double? DegreesInAll => DegreesOfFreedom + (UsualWeight ?? 0);

    /// <summary>The input that gives the same profile again; the server's own values may have moved on since.</summary>
    public ErrorBasis ToBasis() =>
        N is not { } n || Snapshot is not { } snapshot ? new ErrorBasis.Person()
        : SemByScale is { } sems ? new ErrorBasis.Sample(sems, n, snapshot)
        : UsualVariance is { } variance && UsualWeight is { } weight ? new ErrorBasis.Shrunk(variance, weight, n, snapshot)
        : new ErrorBasis.Person();
}
