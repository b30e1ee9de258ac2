namespace LeadManage.Assessment.Statistics;

/// <summary>
/// Variance between and within groups by restricted maximum likelihood (one-way random effects; Patterson and Thompson 1971), as
/// nlme::lme estimates them.
/// </summary>
/// <param name="Between">tau00, variance of the groups' true means; never negative.</param>
/// <param name="Within">sigma^2, variance inside the groups.</param>
/// <param name="Sizes">Members of each group.</param>
public sealed record VarianceComponents(double Between, double Within, IReadOnlyList<int> Sizes)
{
    /// <summary>tau00 / (tau00 + sigma^2).</summary>
    public double Icc1 => Between / (Between + Within);

    /// <summary>Reliability of a mean of the average group size, stepped up by Spearman-Brown.</summary>
    public double Icc2
    {
        get
        {
            var size = Sizes.Average();
            return size * Icc1 / (1 + ((size - 1) * Icc1));
        }
    }

    /// <summary>Mean over the groups of tau00 / (tau00 + sigma^2 / n_g).</summary>
    public double MeanGroupReliability => Sizes.Average(size => Between / (Between + (Within / size)));

    /// <summary>Null below two groups, without a group of two, or when nobody differs inside a group.</summary>
    public static VarianceComponents? Of(IEnumerable<IReadOnlyCollection<double>> groups)
    {
        double[][] filled = [.. groups.Where(group => group.Count > 0).Select(group => group.ToArray())];
        var anova = GroupVariance.Of(filled);
        if (anova.Within is not > 0)
            return null;
        var likelihood = new Restricted([.. filled.Select(group => (double)group.Length)], [.. filled.Select(group => group.Average())], anova.Within.Value * anova.WithinDf, anova.People);
        var ratio = likelihood.BestRatio();
        var within = likelihood.At(ratio).Squares / (anova.People - 1);
        return new VarianceComponents(ratio * within, within, anova.Sizes);
    }

    /// <summary>Minus twice the restricted log likelihood, as a function of the ratio tau00 / sigma^2 alone.</summary>
    private sealed record Restricted(double[] Sizes, double[] Means, double SquaresWithin, int People)
    {
        private const int Steps = 240;

        /// <summary>The lowest of a grid from 1e-8 to 1e8, then its derivative's root; 0 when the likelihood falls from there on.</summary>
        public double BestRatio()
        {
            double[] grid = [0, .. Enumerable.Range(0, Steps + 1).Select(step => Math.Pow(10, (16.0 * step / Steps) - 8))];
            var best = Enumerable.Range(0, grid.Length).MinBy(index => At(grid[index]).Deviance);
            var (low, high) = (grid[Math.Max(0, best - 1)], grid[Math.Min(grid.Length - 1, best + 1)]);
            if (low == 0 && At(0).Slope >= 0)
                return 0;
            while (high - low > 1e-15 * high)
            {
                var middle = (low + high) / 2;
                if (middle == low || middle == high)
                    break;
                (low, high) = At(middle).Slope < 0 ? (middle, high) : (low, middle);
            }

            return high;
        }

        public (double Deviance, double Slope, double Squares) At(double ratio)
        {
            double[] weights = [.. Sizes.Select(size => size / (1 + (ratio * size)))];
            var sum = weights.Sum();
            var mean = weights.Zip(Means, (weight, value) => weight * value).Sum() / sum;
            double[] deviations = [.. Means.Select(value => (value - mean) * (value - mean))];
            var squares = SquaresWithin + weights.Zip(deviations, (weight, deviation) => weight * deviation).Sum();
            return (
                ((People - 1) * Math.Log(squares)) + Sizes.Sum(size => Math.Log(1 + (ratio * size))) + Math.Log(sum),
                (-(People - 1) * weights.Zip(deviations, (weight, deviation) => weight * weight * deviation).Sum() / squares) + sum - (weights.Sum(weight => weight * weight) / sum),
                squares);
        }
    }
}
