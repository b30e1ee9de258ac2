namespace LeadManage.Assessment.Statistics;

/// <summary>
/// Probabilities that the true point of two observed scores lies in each quadrant of a map, when the errors are normal around the
/// observed scores (Rudner type classification). First letter x, second y; H is at or above the cut.
/// </summary>
public sealed record Quadrants(double HH, double HL, double LH, double LL)
{
    /// <param name="x">Score, in its standard error's units.</param>
    /// <param name="y">The other.</param>
    /// <param name="rho">Correlation of the two errors, -1 to 1.</param>
    /// <returns>Null when an error is not known, negative or the correlation outside its range.</returns>
    public static Quadrants? Of(AxisPoint x, AxisPoint y, double rho)
    {
        if (x.StandardDistance is not { } h || y.StandardDistance is not { } k || !(Math.Abs(rho) <= 1))
            return null;
        return new Quadrants(
            BivariateNormal.BothAtLeast(-h, -k, rho),
            BivariateNormal.BothAtLeast(-h, k, -rho),
            BivariateNormal.BothAtLeast(h, -k, -rho),
            BivariateNormal.BothAtLeast(h, k, rho));
    }

    /// <summary>The quadrant that the observed scores fall in: HH, HL, LH or LL.</summary>
    public static string Observed(AxisPoint x, AxisPoint y) => (x.IsHigh ? "H" : "L") + (y.IsHigh ? "H" : "L");

    /// <summary>The probability of one of them, by its letters.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quadrant.</exception>
    public double this[string letters] => letters switch
    {
        "HH" => HH,
        "HL" => HL,
        "LH" => LH,
        "LL" => LL,
        _ => throw new ArgumentOutOfRangeException(nameof(letters), letters, "A quadrant has two letters, H or L."),
    };
}
