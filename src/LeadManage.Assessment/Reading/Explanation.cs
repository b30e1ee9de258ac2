using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>
/// Shows how every number of a profile was made. Formulas are written with the numbers put in, rounded for reading to four
/// digits after the point; results are exact. Signs used: + − × / ( ) ^ ², √( ), ln( ), max( ; ), min( ; ), Φ( ) for the standard
/// normal distribution, T( ; ) for Student's t distribution with its degrees of freedom and t( ; ) for its quantile.
/// </summary>
public static class Explanation
{
    /// <summary>One derivation for every number of the profile, in the order in which one is made from the other.</summary>
    /// <param name="instrument">The questionnaire, in the version the profile was made with.</param>
    /// <param name="profile">Its profile.</param>
    /// <param name="beside">A profile of the same person that this one is read beside; null when there is none.</param>
    /// <param name="crowd">The others on this server; null when they are not spoken of.</param>
    /// <exception cref="ArgumentException">The profile, or what the others answered, belongs to another questionnaire.</exception>
    public static IReadOnlyList<Derivation> Of(Instrument instrument, Profile profile, Beside? beside = null, Crowd? crowd = null)
    {
        var reading = new ProfileReading(instrument, profile, beside, crowd);
        var sheet = reading.Sheet;
        return
        [
            Questionnaire(instrument, profile),
            .. instrument.Scales.Select(scale => ScaleExplanation.Score(instrument, profile.Scale(scale.Id), sheet)),
            .. profile.Error.Kind == "none" ? [] : ErrorExplanation.Of(instrument, profile, sheet),
            .. LineExplanation.Of(reading),
            .. instrument.Axes.SelectMany(axis => AxisExplanation.Of(instrument, profile, axis)),
            .. reading.Map is { } map ? MapExplanation.Of(profile, map) : [],
            .. PartExplanation.Of(reading),
            .. QualityExplanation.Of(reading),
            .. CrowdExplanation.Of(reading),
        ];
    }

    /// <summary>One derivation for every number of a comparison of two sittings; none where they are not compared.</summary>
    public static IReadOnlyList<Derivation> Of(ChangeReading change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Between is null ? [] : [.. ChangeExplanation.Of(change, change.Between)];
    }

    private static Derivation Questionnaire(Instrument instrument, Profile profile)
    {
        return new Derivation(
            "questionnaire",
            $"{instrument.Name}, version {profile.Version}",
            null,
            [],
            [
                new($"Questionnaire {instrument.Key}; the SHA-256 of its file is {profile.Hash}; scoring rules version {profile.Scoring}.", "", null),
                .. instrument.Scales.Count == 0 ? [] : Scoring(instrument),
                .. Set(instrument).Select(Shown.Missing),
            ]);
    }

    private static IEnumerable<DerivationStep> Scoring(Instrument instrument) =>
    [
        instrument.Answer is ResponseFormat format
            ? new($"Answers run from {format.Lo} ({format.LabelOf(format.Lo)}) to {format.Hi} ({format.LabelOf(format.Hi)}). A reversed statement counts as {format.Lo} + {format.Hi} − answer.", "", null)
            : new("A judgement counts 1 when it is right and 0 when it is wrong, however sure you were.", "", null),
        new($"Missing rule: a scale is scored from {Percent(instrument.Missing.Least)} of its statements on, and marked as prorated below {Percent(instrument.Missing.Clean)}; what was skipped or had no opportunity does not count.", "", null),
        new("A score is the percent of the maximum possible: 100 × (mean − lowest) / (highest − lowest).", "", null),
    ];

    /// <summary>What the questionnaire sets, in its own words.</summary>
    private static IEnumerable<string> Set(Instrument instrument)
    {
        if (instrument.Map is { } map)
            yield return $"About the lines on the map: {map.CutReason}";
        if (instrument.Need is { } need)
            yield return $"About the point on the map, a region of {need.Margin:0} points each way: {need.Reason}";
        if (instrument.Balance.Count > 0)
            yield return $"It asks about {instrument.Balance.Count} kinds of work.";
    }

    private static string Percent(double share) => $"{Math.Round(100 * share, 1):0.#} %";
}
