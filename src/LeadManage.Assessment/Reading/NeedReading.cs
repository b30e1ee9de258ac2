using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Assessment.Reading;

/// <summary>
/// What a situation asks for, as far as it may be put into words: which cell it lies in, by the probability that each of its two
/// scales lies above its middle.
/// </summary>
/// <param name="Rule">How the point was made.</param>
/// <param name="Up">The point on the vertical axis, POMP.</param>
/// <param name="Across">The point on the horizontal axis, POMP.</param>
/// <param name="Place">The likeliest cell and its neighbor; null without an error, and where the answers ask for care.</param>
internal sealed record NeedReading(NeedRule Rule, double Up, double Across, Place? Place)
{
    /// <returns>Null when the questionnaire asks for no point, or too little was answered.</returns>
    public static NeedReading? Of(Instrument instrument, Profile profile)
    {
        if (instrument.Need is not { } need
            || profile.Figure(NeedFigures.Up) is not { Value: { } up }
            || profile.Figure(NeedFigures.Across) is not { Value: { } across })
            return null;
        return new NeedReading(need, up, across, profile.IsWithCare ? null : PlaceOf(profile.Scale(need.Up), profile.Scale(need.Across)));
    }

    public bool Names(Region region) => Place is { } place && (place.Region == region || (place.NamesBoth && place.Neighbor == region));

    public string TextOf(Region region) => region switch
    {
        Region.Both => Rule.Both,
        Region.UpFirst => Rule.UpFirst,
        Region.AcrossFirst => Rule.AcrossFirst,
        _ => Rule.Neither,
    };

    /// <summary>Id of the derivation of its probability.</summary>
    public static string CellId(Region region) => $"cell-{(region switch { Region.Both => "both", Region.UpFirst => "up", Region.AcrossFirst => "across", _ => "neither" })}";

    public static string NameOf(Region region) => region switch
    {
        Region.Both => "much leading and much managing",
        Region.UpFirst => "leading first",
        Region.AcrossFirst => "managing first",
        _ => "a little of both",
    };

    private static Place? PlaceOf(ScaleScore up, ScaleScore across)
    {
        if (up is not { Pomp: { } upScore, Sem: { } upError } || across is not { Pomp: { } acrossScore, Sem: { } acrossError })
            return null;
        var (upHigh, upLow) = Sides(upScore, upError);
        var (acrossHigh, acrossLow) = Sides(acrossScore, acrossError);
        return Place.Of(upHigh * acrossHigh, upHigh * acrossLow, upLow * acrossHigh, upLow * acrossLow);
    }

    private static (double High, double Low) Sides(double score, double error) =>
        (Uncertainty.ProbabilityAbove(score, NeedFigures.Middle, error), Uncertainty.ProbabilityBelow(score, NeedFigures.Middle, error));
}
