namespace LeadManage.Assessment.Statistics;

/// <summary>
/// One-way analysis of variance of people in groups, and the intraclass correlations from it. Negative correlations are given as they
/// are. Without two groups or without a group of two, what needs them is null.
/// </summary>
/// <param name="Sizes">Members of each group; a group of one counts.</param>
/// <param name="Between">MSB, mean square between groups, G - 1 degrees of freedom.</param>
/// <param name="Within">MSW, mean square within groups, N - G degrees of freedom.</param>
public sealed record GroupVariance(IReadOnlyList<int> Sizes, double? Between, double? Within)
{
    public static GroupVariance Of(IEnumerable<IReadOnlyCollection<double>> groups)
    {
        double[][] filled = [.. groups.Where(group => group.Count > 0).Select(group => group.ToArray())];
        double[] all = [.. filled.SelectMany(group => group)];
        var (between, within) = (filled.Length - 1, all.Length - filled.Length);
        if (between < 1)
            return new GroupVariance([.. filled.Select(group => group.Length)], null, null);
        var mean = all.Average();
        var squaresBetween = filled.Sum(group => group.Length * Square(group.Average() - mean));
        var squaresWithin = filled.Sum(group => (group.Length - 1) * (Moments.Variance(group) ?? 0));
        // Equal means, or equal members, leave nothing but the rounding of their sums.
        double Real(double squares) => Moments.Variance(all) > 0 && squares > Moments.Rounding * (squaresBetween + squaresWithin) ? squares : 0;
        return new GroupVariance([.. filled.Select(group => group.Length)], Real(squaresBetween) / between, within < 1 ? null : Real(squaresWithin) / within);
    }

    /// <summary>N, all people.</summary>
    public int People => Sizes.Sum();

    public int BetweenDf => Sizes.Count - 1;

    public int WithinDf => People - Sizes.Count;

    /// <summary>N / G.</summary>
    public double? MeanSize => Sizes.Count == 0 ? null : (double)People / Sizes.Count;

    /// <summary>n0 = (N - sum n_g^2 / N) / (G - 1), the size that makes the expected mean squares right with unequal groups.</summary>
    public double? AdjustedSize => BetweenDf < 1 ? null : (People - (Sizes.Sum(size => (double)size * size) / People)) / BetweenDf;

    /// <summary>MSB / MSW.</summary>
    public double? F => Within > 0 ? Between / Within : null;

    /// <summary>Probability of an F at least as large when groups do not differ.</summary>
    public double? P => F is { } f ? FDistribution.UpperTail(f, BetweenDf, WithinDf) : null;

    /// <summary>ICC(1) = (MSB - MSW) / (MSB + (n - 1) MSW) with the mean size n: reliability of one member's score for the group.</summary>
    public double? Icc1 => IccOne(MeanSize);

    /// <summary>ICC(1) with the adjusted size n0.</summary>
    public double? Icc1Adjusted => IccOne(AdjustedSize);

    /// <summary>ICC(2) = (MSB - MSW) / MSB: reliability of the group's mean.</summary>
    public double? Icc2 => Between > 0 ? (Between - Within) / Between : null;

    private double? IccOne(double? size) => Between + ((size - 1) * Within) is > 0 and { } all ? (Between - Within) / all : null;

    private static double Square(double value) => value * value;
}
