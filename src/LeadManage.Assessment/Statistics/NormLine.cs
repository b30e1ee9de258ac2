namespace LeadManage.Assessment.Statistics;

/// <summary>One score of a norm group.</summary>
/// <param name="Score">In the units of the scale.</param>
/// <param name="Frequency">How many have it.</param>
/// <param name="Rank">Where it stands.</param>
/// <param name="Z">(score - mean) / SD; null when all scores are alike.</param>
public sealed record NormLine(double Score, int Frequency, PercentileRank Rank, double? Z)
{
    /// <summary>T score, 50 + 10 z.</summary>
    public double? T => 50 + (10 * Z);
}
