namespace LeadManage.Assessment.Statistics;

/// <summary>Norms of a group: a line for each score that occurs in it, from the lowest up.</summary>
/// <param name="N">Scores in the group.</param>
/// <param name="Mean">Their mean; null of nobody.</param>
/// <param name="Sd">Their standard deviation (n - 1); null below two.</param>
/// <param name="Lines">One for each distinct score.</param>
public sealed record NormTable(int N, double? Mean, double? Sd, IReadOnlyList<NormLine> Lines)
{
    public static NormTable Of(IReadOnlyCollection<double> scores)
    {
        var (mean, sd) = (Moments.Mean(scores), Moments.StandardDeviation(scores));
        var sorted = scores.Order().ToArray();
        var lines = new List<NormLine>();
        var below = 0;
        while (below < sorted.Length)
        {
            var score = sorted[below];
            var equal = sorted.Skip(below).TakeWhile(other => PercentileRank.AreSame(other, score)).Count();
            lines.Add(new NormLine(score, equal, PercentileRank.Of(below, equal, sorted.Length)!, sd > 0 ? (score - mean) / sd : null));
            below += equal;
        }

        return new NormTable(sorted.Length, mean, sd, lines);
    }

    /// <summary>The line of a score that occurs in the group; null for one that does not.</summary>
    public NormLine? Find(double score) => Lines.FirstOrDefault(line => PercentileRank.AreSame(line.Score, score));
}
