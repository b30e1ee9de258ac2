using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>The point on the map with the names that its sentences need.</summary>
internal sealed record MapReading(Instrument Instrument, AxisMap Map, MapPosition Position)
{
    public Place Place { get; } = Place.Of(Position);

    public Axis Up { get; } = Instrument.Axis(Map.Up);

    public Axis Across { get; } = Instrument.Axis(Map.Across);

    /// <summary>The axis reported more.</summary>
    public Axis More => Position.Lean >= 0 ? Up : Across;

    /// <summary>The axis reported less.</summary>
    public Axis Less => Position.Lean >= 0 ? Across : Up;

    /// <summary>Probability that the true lean has the sign of the one seen.</summary>
    public double LeanProbability => ProfileReading.ProbabilityOfSign(Position.Lean, Position.LeanError);

    public double ProbabilityOfBoth => Place.Probability + Place.NeighborProbability;

    public bool NamesRegion(Region region) => Place.Region == region || (Place.NamesBoth && Place.Neighbor == region);

    public string NameOf(Region region) => Place.NameOf(Map, region);

    /// <summary>What every sentence about the map may put in.</summary>
    public IReadOnlyList<(string Name, string Value)> Words =>
    [
        ("region", NameOf(Place.Region)),
        ("neighbor", NameOf(Place.Neighbor)),
        ("probability", Likelihood.InHundred(Place.Probability)),
        ("neighbor probability", Likelihood.InHundred(Place.NeighborProbability)),
        ("up", Up.Name),
        ("across", Across.Name),
        ("up verb", Up.Verb),
        ("across verb", Across.Verb),
        ("more", More.Name),
        ("less", Less.Name),
        ("more verb", More.Verb),
        ("less verb", Less.Verb),
        ("up line", Lines.NameOf(Instrument, Up)),
        ("across line", Lines.NameOf(Instrument, Across)),
    ];

    /// <summary>
    /// Two claims in one sentence: their errors are not independent, and this is the least the probability of both can be
    /// (Bonferroni).
    /// </summary>
    public static double AtLeast(double first, double second) => Math.Max(0, first + second - 1);
}
