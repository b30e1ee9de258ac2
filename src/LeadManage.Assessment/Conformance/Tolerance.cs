namespace LeadManage.Assessment.Conformance;

/// <summary>How far a number may be from the expected one.</summary>
/// <param name="Size">Absolute; relative above 1.</param>
/// <param name="TailFloor">Given for probabilities: they must also agree to one part in a million, down to this size.</param>
/// <param name="Fixed">True when the reference states the tolerance itself and no name inside changes it.</param>
internal sealed record Tolerance(double Size, double? TailFloor = null, bool Fixed = false)
{
    public static readonly Tolerance Plain = new(1e-9);

    private const double TailShare = 1e-6;

    /// <summary>Where a reference's product of 1 - p may have lost its digits.</summary>
    private const double RoundingOfProducts = 1e-14;

    public static Tolerance Stated(double size) => new(size, Fixed: true);

    /// <summary>The tolerance inside a member of this name.</summary>
    public Tolerance Inside(string member) => Fixed ? this : member switch
    {
        "omega" => new(1e-6),
        "reml" => new(1e-5),
        "p" or "p_two_sided" or "p_value" => new(1e-9, 0),
        _ when member.StartsWith("p_", StringComparison.Ordinal) || member.StartsWith("mean_p_", StringComparison.Ordinal) => new(1e-9, RoundingOfProducts),
        _ => this,
    };

    public bool Holds(double expected, double actual)
    {
        var difference = Math.Abs(expected - actual);
        return difference <= Size * Math.Max(1, Math.Abs(expected))
            && (TailFloor is not { } floor || difference <= Math.Max(floor, TailShare * Math.Abs(expected)));
    }
}
