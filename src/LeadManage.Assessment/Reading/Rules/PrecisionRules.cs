using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>How precise the result is, and why. All of it is counted or defined, none of it estimated by a sentence.</summary>
internal static class PrecisionRules
{
    private const string Basis = "The error basis stored in the profile (docs/scoring.md, Error of measurement).";

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        Certain("precision.person",
            "The error comes from the person's own answers.",
            "How far the scores could be off is estimated from your own answers: from how much they differ between statements of the same scale ({degrees} degrees of freedom).",
            Basis,
            reading => reading.Profile.Error is { Kind: "person", DegreesOfFreedom: { } degrees and > 0 } ? [new Claim(null, ("degrees", $"{degrees}"))] : []),
        Certain("precision.shrunk",
            "The error comes from the person's own answers and from what is usual with the questionnaire.",
            "How far the scores could be off is estimated from how much your own answers differ between statements of the same scale ({degrees} degrees of freedom), drawn towards what is usual in {n} earlier sittings of this questionnaire.",
            Basis,
            reading => reading.Profile.Error is { Kind: "shrunk", DegreesOfFreedom: { } degrees, N: { } n } ? [new Claim(null, ("degrees", $"{degrees}"), ("n", $"{n}"))] : [], Evidence.Sittings),
        Certain("precision.sample",
            "The error comes from a sample of earlier sittings.",
            "How far the scores could be off is taken from {n} earlier sittings of this questionnaire.",
            Basis,
            reading => reading.Profile.Error is { Kind: "sample", N: { } n } ? [new Claim(null, ("n", $"{n}"))] : [], Evidence.Sittings),
        Certain("precision.none",
            "The error was to come from the person's own answers, and there are too few.",
            "How far the scores could be off cannot be estimated from so few answers.",
            Basis,
            reading => reading.Profile.Error is { Kind: "person", DegreesOfFreedom: null or 0 } ? [new Claim(null)] : [], Evidence.Answers),
        Certain("precision.floor",
            "The least error took the place of a smaller estimate.",
            "Your answers within a scale are nearly alike, so a least error is used: half a step of the answer scale for a single answer.",
            "Somebody who answers all alike is not free of error (docs/scoring.md).",
            reading => reading.Profile.Error.FloorUsed ? [new Claim(null)] : [], Evidence.Convention),
        Certain("precision.axes",
            "Both axes have an error.",
            "The standard error is {up error} points for {up} and {across error} for {across}, on a scale from 0 to 100.",
            "The standard errors of the axes.",
            reading => reading.Map is { } map ? [new Claim(null, [("up error", AxisError(reading, map.Up.Id)), ("across error", AxisError(reading, map.Across.Id)), .. map.Words])] : []),
        Certain("precision.scales",
            "Scales have errors, which read alike.",
            "The standard error of a single score is {error} points.",
            "The standard errors of the scales.",
            reading => Errors(reading) is [var only] ? [new Claim(null, ("error", only))] : []),
        Certain("precision.scales.range",
            "Scales have errors, which differ.",
            "The standard error of a single score lies between {least} and {most} points.",
            "The standard errors of the scales.",
            reading => Errors(reading) is [var least, .., var most] ? [new Claim(null, ("least", least), ("most", most))] : []),
        Certain("precision.scale-without-error",
            "The error comes from a sample that has none for this scale.",
            "For {scale} the size of its error is not known.",
            Basis,
            reading => reading.Profile.Error.Kind != "sample" ? [] : reading.Scored.Where(scale => scale.Sem is null).Select(scale => About(reading, scale)), Evidence.Answers),
        Certain("precision.covers",
            "The result has an error of measurement, and tells what a person does.",
            "This covers one thing only: that other statements might have been chosen. It does not cover your mood, the occasion, or how kindly you see yourself.",
            "What the error of measurement is made of (Brennan 1998; docs/scoring.md).",
            reading => reading.TellsBehavior ? [new Claim(null)] : [], Evidence.Scope),
        .. PartPrecision.All,
        Certain("precision.true-point",
            "There is a point on the map.",
            "Your “true point” means the scores to be expected from you over many statements such as these, nothing beyond them.",
            "Definition (docs/scoring.md).",
            reading => reading.Map is null ? [] : [new Claim(null)], Evidence.Scope),
        Certain("precision.prorated",
            "A scale is scored from fewer answers than wanted.",
            "{scale} rests on {answered} of its {items} statements and is marked as prorated; its error is larger for it.",
            "The missing rule of the questionnaire.",
            reading => reading.Scored.Where(scale => scale is { Standing: Standing.Prorated, Sem: not null }).Select(scale => About(reading, scale)), Evidence.Convention),
        Certain("precision.prorated.without-error",
            "A scale is scored from fewer answers than wanted, and its error is not known.",
            "{scale} rests on {answered} of its {items} statements and is marked as prorated; take it with care.",
            "The missing rule of the questionnaire.",
            reading => Measured(reading).Where(scale => scale is { Standing: Standing.Prorated, Sem: null }).Select(scale => About(reading, scale)), Evidence.Convention),
        Certain("precision.not-scored",
            "A scale has too few answers for a score.",
            "{scale} has no score: {answered} of its {items} statements were answered, which is too few.",
            "The missing rule of the questionnaire.",
            reading => Measured(reading).Where(scale => scale.Standing == Standing.NotScored).Select(scale => About(reading, scale)), Evidence.Convention),
    ];

    internal static NarrativeRule Certain(string id, string condition, string text, string source, Func<ProfileReading, IEnumerable<Claim>> claims, Evidence evidence = Evidence.Model) =>
        new() { Id = id, Topic = Topic.Precision, Least = null, Condition = condition, Text = text, Source = source, Evidence = evidence, Claims = claims };

    /// <summary>Scales that have an error of measurement; judgements have none.</summary>
    private static IEnumerable<ScaleScore> Measured(ProfileReading reading) => reading.Profile.Error.Kind == "none" ? [] : reading.Profile.Scales;

    private static string AxisError(ProfileReading reading, string axis) => Wording.Error(reading.Profile.Axis(axis).Sem!.Value);

    private static List<string> Errors(ProfileReading reading) =>
        [.. reading.Scored.Where(scale => scale.Sem is not null).OrderBy(scale => scale.Sem).Select(scale => Wording.Error(scale.Sem!.Value)).Distinct(StringComparer.Ordinal)];

    private static Claim About(ProfileReading reading, ScaleScore scale) =>
        new(null, ("scale", reading.NameOf(scale)), ("answered", $"{scale.Answered}"), ("items", $"{scale.Items}")) { Scale = scale.Id };
}
