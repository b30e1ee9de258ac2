using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Scoring;

/// <summary>
/// Consistency within one person, resampled (Curran 2016, after Johnson 2005): each scale is split at random into two halves, the means
/// of the halves are correlated over the scales and stepped up to full length (Spearman-Brown), and the mean of many splits is taken.
/// The splits are drawn from a fixed seed, so that the same answers give the same value for ever.
/// </summary>
/// <param name="Mean">Mean of the coefficients, -1 to 1.</param>
/// <param name="Coefficients">Those of the splits that had one.</param>
public sealed record ResampledConsistency(double Mean, IReadOnlyList<double> Coefficients)
{
    /// <summary>Splits drawn.</summary>
    public const int Splits = 100;

    /// <summary>With two scales every correlation is 1 or -1.</summary>
    public const int LeastScales = 3;

    private const ulong Seed = 20120828;

    /// <param name="scales">The answers of each scale after reversing; those that are missing left out.</param>
    /// <returns>Null below <see cref="LeastScales"/> scales with two answers, or when no split has halves that vary.</returns>
    public static ResampledConsistency? Of(IReadOnlyList<IReadOnlyList<int>> scales)
    {
        ArgumentNullException.ThrowIfNull(scales);
        var halved = scales.Where(answers => answers.Count > 1).ToArray();
        if (halved.Length < LeastScales)
            return null;
        var random = new SplitMix(Seed);
        var coefficients = Enumerable.Range(0, Splits)
            .Select(_ => EvenOdd.OfHalves([.. halved.Select(answers => Halves(answers, random))]).SpearmanBrown)
            .OfType<double>().ToArray();
        return coefficients.Length == 0 ? null : new ResampledConsistency(coefficients.Average(), coefficients);
    }

    private static (double First, double Second) Halves(IReadOnlyList<int> answers, SplitMix random)
    {
        var shuffled = answers.ToArray();
        random.Shuffle(shuffled);
        return (shuffled.Take(shuffled.Length / 2).Average(), shuffled.Skip(shuffled.Length / 2).Average());
    }
}
