using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Scoring.Parts;

/// <summary>
/// Places of the scales of a ranking. Two scales are told apart only when their difference is beyond its error, corrected
/// (Bonferroni) for comparing every two of them: c (1 - Φ(|difference| / √(SEM² + SEM²))) below .05 for c comparisons, which
/// is 1.645 standard errors for a single one. A scale takes the range of places that leaves open.
/// </summary>
public static class RankFigures
{
    /// <summary>Largest probability of a single order being wrong, over all comparisons together.</summary>
    public const double Risk = .05;

    /// <summary>Best place a scale can have, from 1; null without a score or an error.</summary>
    public static string Best(string scale) => $"place.{scale}.best";

    /// <summary>Worst place it can have.</summary>
    public static string Worst(string scale) => $"place.{scale}.worst";

    /// <summary>Probability, 0-1, that one scale truly lies above the other, corrected for all comparisons; 0 when it is not seen above.</summary>
    public static double Above(Profile profile, ScaleScore upper, ScaleScore lower)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(upper);
        ArgumentNullException.ThrowIfNull(lower);
        if (upper is not { Pomp: { } high, Sem: { } highError } || lower is not { Pomp: { } low, Sem: { } lowError } || high <= low)
            return 0;
        var error = MeasurementError.Difference(highError, lowError)!.Value;
        return Bonferroni.Sure(NormalDistribution.Below((low - high) / error), Comparisons(profile));
    }

    /// <summary>True when the order of the two is beyond chance.</summary>
    public static bool IsAbove(Profile profile, ScaleScore upper, ScaleScore lower) => Above(profile, upper, lower) > 1 - Risk;

    /// <summary>How many comparisons there are between scales with a score and an error.</summary>
    public static int Comparisons(Profile profile)
    {
        var known = Known(profile).Count;
        return known * (known - 1) / 2;
    }

    /// <summary>Scales with a score and an error.</summary>
    public static IReadOnlyList<ScaleScore> Known(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return [.. profile.Scales.Where(scale => scale is { Pomp: not null, Sem: not null })];
    }

    internal static IEnumerable<Figure> Of(Instrument instrument, Profile profile)
    {
        if (!instrument.Ranked)
            yield break;
        var known = Known(profile);
        foreach (var scale in profile.Scales)
        {
            var isKnown = known.Contains(scale);
            yield return new Figure(Best(scale.Id), isKnown ? 1 + known.Count(other => IsAbove(profile, other, scale)) : null);
            yield return new Figure(Worst(scale.Id), isKnown ? known.Count - known.Count(other => IsAbove(profile, scale, other)) : null);
        }
    }
}
