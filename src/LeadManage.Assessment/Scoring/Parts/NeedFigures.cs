using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Scoring.Parts;

/// <summary>
/// The point a situation asks for, POMP 0-100 on each axis: from + factor x POMP of its scale, with factor x SEM as its error
/// (<see cref="NeedRule"/>). A stated convention, not a finding.
/// </summary>
public static class NeedFigures
{
    public const string Up = "need.up";
    public const string Across = "need.across";

    /// <summary>Where a scale about the situation counts as high: its middle, POMP. A stated convention.</summary>
    public const double Middle = 50;

    internal static IEnumerable<Figure> Of(Instrument instrument, Profile profile) =>
        instrument.Need is { } need ? [On(Up, need, profile.Scale(need.Up)), On(Across, need, profile.Scale(need.Across))] : [];

    private static Figure On(string id, NeedRule need, ScaleScore score) =>
        new(id, need.From + (need.Factor * score.Pomp), need.Factor * score.Sem);
}
