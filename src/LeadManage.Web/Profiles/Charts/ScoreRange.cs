using LeadManage.Assessment.Scoring;

namespace LeadManage.Web.Profiles.Charts;

/// <summary>The range that holds the true score in 80 of 100 cases, cut off at 0 and 100.</summary>
/// <param name="Low">Lower end, POMP 0-100.</param>
/// <param name="High">Upper end, POMP 0-100.</param>
public sealed record ScoreRange(double Low, double High)
{
    /// <returns>Null without a score or an error.</returns>
    public static ScoreRange? Of(ScaleScore score, ErrorUsed error) =>
        Of(score.Pomp, score.Sem, error);

    /// <returns>Null without a score or an error.</returns>
    public static ScoreRange? Of(double? score, double? standardError, ErrorUsed error) =>
        score is { } pomp && standardError is { } sem && Uncertainty.RangeRadius(error, Uncertainty.RangeLevel) is { } radius
            ? new ScoreRange(Math.Max(0, pomp - (radius * sem)), Math.Min(100, pomp + (radius * sem)))
            : null;
}
