namespace LeadManage.Assessment.Statistics;

/// <summary>
/// Even-odd consistency of one person: do the two halves of the scales agree over the scales? High is consistent. (The package careless
/// gives minus this since its version 1.2.0.)
/// </summary>
/// <param name="Pairs">Scales with an answer in both halves.</param>
/// <param name="R">Correlation of the halves; null below two pairs or when a half does not vary.</param>
public sealed record EvenOdd(int Pairs, double? R)
{
    /// <summary>R stepped up to the full length, 2r / (1 + r), not below -1.</summary>
    public double? SpearmanBrown => SteppedUp(R);

    /// <summary>2r / (1 + r), not below -1.</summary>
    public static double? SteppedUp(double? r) => r > -1 + Moments.Rounding ? Math.Max(-1, (2 * r / (1 + r)).Value) : r is null ? null : -1;

    /// <summary>From the answers of each scale after reverse keying: the mean of its 1st, 3rd, 5th ... item against its 2nd, 4th ..., answered ones only.</summary>
    public static EvenOdd OfScales(IEnumerable<IReadOnlyList<double?>> scales) => OfHalves(
        [.. scales.Select(scale => (Half(scale, 0), Half(scale, 1))).Where(halves => halves is { Item1: not null, Item2: not null }).Select(halves => (halves.Item1!.Value, halves.Item2!.Value))]);

    /// <summary>From the means of the halves.</summary>
    public static EvenOdd OfHalves(IReadOnlyCollection<(double Odd, double Even)> halves) =>
        new(halves.Count, Moments.Correlation([.. halves.Select(half => half.Odd)], [.. halves.Select(half => half.Even)]));

    private static double? Half(IReadOnlyList<double?> scale, int parity) => Moments.Mean([.. scale.Where((_, position) => position % 2 == parity).OfType<double>()]);
}
