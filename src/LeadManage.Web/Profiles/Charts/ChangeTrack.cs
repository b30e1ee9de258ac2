namespace LeadManage.Web.Profiles.Charts;

/// <summary>A change with its ranges on a track, no change in the middle.</summary>
/// <param name="At">Place of the change.</param>
/// <param name="Inner">Ends of the 80 % range.</param>
/// <param name="Outer">Ends of the 95 % range.</param>
public sealed record ChangeTrack(double At, (double From, double To) Inner, (double From, double To) Outer)
{
    public const double Width = 440;
    public const double Height = 28;
    public const double Middle = Height / 2;

    /// <summary>Place of no change.</summary>
    public const double None = Width / 2;

    /// <summary>Room at each end, so that a mark on an end is drawn whole.</summary>
    private const double Inset = 8;

    /// <summary>How far a track has to reach to show all ranges: whole tens of points, 20 to 100.</summary>
    public static double ReachOf(IEnumerable<(double Low, double High)> ranges) =>
        Math.Clamp(10 * Math.Ceiling(ranges.Select(range => Math.Max(Math.Abs(range.Low), Math.Abs(range.High))).DefaultIfEmpty().Max() / 10), 20, 100);

    public static ChangeTrack Of(double change, (double Low, double High) inner, (double Low, double High) outer, double reach) =>
        new(Place(change, reach), (Place(inner.Low, reach), Place(inner.High, reach)), (Place(outer.Low, reach), Place(outer.High, reach)));

    /// <summary>Where a change of so many points lies; beyond the reach at its end.</summary>
    public static double Place(double points, double reach) => None + ((None - Inset) * Math.Clamp(points / reach, -1, 1));
}
