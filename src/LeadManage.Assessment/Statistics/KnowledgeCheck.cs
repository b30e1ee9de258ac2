namespace LeadManage.Assessment.Statistics;

/// <summary>What right and wrong answers say, and how well somebody knows what they know.</summary>
public static class KnowledgeCheck
{
    /// <summary>Wilson's (1927) score interval of a share; null of no question.</summary>
    /// <param name="correct">Right answers.</param>
    /// <param name="questions">All answers, at least as many.</param>
    /// <param name="level">Confidence, 0-1.</param>
    public static Interval? Wilson(int correct, int questions, double level = .95)
    {
        if (questions == 0)
            return null;
        var z = NormalDistribution.Quantile((1 + level) / 2);
        var share = (double)correct / questions;
        var scale = 1 + (z * z / questions);
        var middle = (share + (z * z / (2 * questions))) / scale;
        var half = z / scale * Math.Sqrt((share * (1 - share) / questions) + (z * z / (4.0 * questions * questions)));
        return new Interval(Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    /// <summary>Brier (1950) score, mean of (confidence - correct)^2: 0 is sure and right, 0.25 always 50:50, 1 sure and wrong. Null of no answer.</summary>
    /// <param name="answers">Confidence that the answer is right, 0-1, and whether it was.</param>
    public static double? Brier(IReadOnlyCollection<(double Confidence, bool Correct)> answers) =>
        Moments.Mean([.. answers.Select(answer => answer.Confidence - (answer.Correct ? 1 : 0)).Select(miss => miss * miss)]);
}
