using System.Text.Json.Serialization;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Manual;

/// <summary>How the scores of many people lie, POMP 0-100.</summary>
/// <param name="Mean">Mean of the exact scores; null of nobody.</param>
/// <param name="Sd">Their standard deviation (n - 1); null below two.</param>
/// <param name="Counts">How many have each whole point, 0 to 100: scores are rounded as they are shown.</param>
public sealed record ScoreDistribution(double? Mean, double? Sd, IReadOnlyList<int> Counts)
{
    /// <summary>People with a score.</summary>
    [JsonIgnore]
    public int N => Counts.Sum();

    /// <summary>Where a score stands among them, by whole points; null of nobody.</summary>
    /// <param name="pomp">POMP 0-100; a value beyond, as the end of a range can be, lies beyond all.</param>
    public PercentileRank? RankOf(double pomp)
    {
        var point = PointOf(pomp);
        return PercentileRank.Of(Counts.Take(Math.Clamp(point, 0, Counts.Count)).Sum(), Counts.ElementAtOrDefault(point), N);
    }

    /// <summary>The least whole point that at least this share of the people do not exceed (Hyndman and Fan 1996, type 1); null of nobody.</summary>
    /// <param name="share">0-1.</param>
    public int? PointAt(double share)
    {
        var (below, n) = (0, N);
        foreach (var (point, count) in Counts.Index())
            if (count > 0 && (below += count) >= share * n)
                return point;
        return null;
    }

    /// <summary>The whole point that a score is shown as.</summary>
    public static int PointOf(double pomp) => (int)Math.Round(pomp, MidpointRounding.AwayFromZero);
}
