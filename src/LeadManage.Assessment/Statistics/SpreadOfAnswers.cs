namespace LeadManage.Assessment.Statistics;

/// <summary>
/// How much people's answers usually spread around the mean of their scales, and how alike people are in that: the spread that an estimate from
/// few answers is drawn towards. Each person's true variance is taken as drawn from a scaled inverse chi-square distribution with
/// <paramref name="Weight"/> degrees of freedom (as in Smyth 2004), so that (df s2 + weight variance) / (df + weight) is the best estimate for one
/// person with s2 from df degrees of freedom.
/// </summary>
/// <param name="Variance">The variance to draw towards, units of the answers squared.</param>
/// <param name="Weight">What it counts for, degrees of freedom: 4 where people differ very much in their spread, <see cref="MostWeight"/> where they are alike.</param>
public sealed record SpreadOfAnswers(double Variance, double Weight)
{
    /// <summary>More is not claimed from any sample, however alike its people look.</summary>
    public const double MostWeight = 200;

    /// <summary>From many people by moments: E(s2) = E(v), E(s4) = E(v2) (1 + 2 / df). Null when nobody has two answers on a scale, or no answers differ.</summary>
    /// <param name="people">Pooled variance of each person and its degrees of freedom.</param>
    public static SpreadOfAnswers? Of(IReadOnlyCollection<(double Variance, int Degrees)> people)
    {
        var usable = people.Where(person => person.Degrees > 0).ToArray();
        return usable.Length == 0 ? null : OfMoments(usable.Average(person => person.Variance), usable.Average(person => SquareOf(person.Variance, person.Degrees)));
    }

    /// <summary>The same from means over people, for more of them than can be held.</summary>
    /// <param name="mean">Of the pooled variances.</param>
    /// <param name="meanSquare">Of <see cref="SquareOf"/>.</param>
    internal static SpreadOfAnswers? OfMoments(double mean, double meanSquare)
    {
        if (mean <= 0)
            return null;
        var between = meanSquare - (mean * mean);
        var weight = between > 0 ? Math.Min(MostWeight, 4 + (2 * mean * mean / between)) : MostWeight;
        return new SpreadOfAnswers(mean * (weight - 2) / weight, weight);
    }

    /// <summary>What one person's variance says about the mean square of the true ones.</summary>
    internal static double SquareOf(double variance, int degrees) => variance * variance / (1 + (2.0 / degrees));
}
