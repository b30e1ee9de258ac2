using LeadManage.Assessment.Instruments;
using static LeadManage.Assessment.Reading.NarrativeRule;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>One to three sentences under the headline: where the point lies, and what that region means.</summary>
internal static class SummaryRules
{
    private const string Regions = "Region probabilities from the error of measurement (docs/scoring.md); bands of words (docs/reading.md).";
    private const string Definition = "The definition of the region: its side of each line.";

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        new()
        {
            Id = "summary.with-care",
            Topic = Topic.Summary,
            Least = null,
            Condition = "Two signs or more in the way the answers were given ask for care; each is named.",
            Text = "The way the answers were given asks for care: {reasons}.",
            Source = "Two signs or more (docs/scoring.md, Quality of a sitting).",
            Evidence = Evidence.Convention,
            Claims = reading => reading.Profile is { IsWithCare: true, Quality: { } quality } ? [new Claim(null, ("reasons", QualityRules.Reasons(quality)))] : [],
        },
        new()
        {
            Id = "summary.no-region",
            Topic = Topic.Summary,
            Least = null,
            Condition = "The answers ask for care, and there is a point on the map, or a point that a situation asks for.",
            Text = "So the point is shown with its error, and no words are given for where it lies.",
            Source = "Words for a region would claim more than such answers bear (docs/scoring.md, Quality of a sitting).",
            Evidence = Evidence.Convention,
            Claims = reading => reading.Profile.IsWithCare && (reading.Map is not null || NeedReading.Of(reading.Instrument, reading.Profile) is not null) ? [new Claim(null)] : [],
        },
        .. Banded(new()
        {
            Id = "summary.region",
            Topic = Topic.Summary,
            Condition = "The likeliest region has .75 or more.",
            Text = "Your own answers place you {word} in “{region}” ({probability}).",
            Source = Regions,
            Evidence = Evidence.Convention,
            Claims = reading => reading.Named is { Place.NamesBoth: false } map ? [new Claim(map.Place.Probability, map.Words)] : [],
        }),
        new()
        {
            Id = "summary.region.likely",
            Topic = Topic.Summary,
            Least = Likelihood.MoreLikely,
            Below = Likelihood.Probably,
            Condition = "The likeliest region has .60 to .75.",
            Text = "By your own answers “{region}” is more likely ({probability}); “{neighbor}” remains possible ({neighbor probability}).",
            Source = Regions,
            Evidence = Evidence.Convention,
            Claims = reading => reading.Named is { } map ? [new Claim(map.Place.Probability, map.Words)] : [],
        },
        new()
        {
            Id = "summary.region.border",
            Topic = Topic.Summary,
            Condition = "No region has .60; the probability of the two likeliest together counts.",
            Text = "Your own answers place you on the border between “{region}” ({probability}) and “{neighbor}” ({neighbor probability}).",
            Source = Regions,
            Evidence = Evidence.Convention,
            Claims = reading => reading.Named is { Place.Word: ProbabilityWord.Border } map ? [new Claim(map.ProbabilityOfBoth, map.Words)] : [],
        },
        new()
        {
            Id = "summary.region.center",
            Topic = Topic.Summary,
            Least = null,
            Condition = "No region has .60 and the two likeliest together do not reach .75.",
            Text = "Your own answers place you close to the point where all four regions meet; the likeliest are “{region}” ({probability}) and “{neighbor}” ({neighbor probability}).",
            Source = Regions,
            Evidence = Evidence.Convention,
            Claims = reading => reading.Named is { Place.Word: ProbabilityWord.Border, ProbabilityOfBoth: < Likelihood.Probably } map ? [new Claim(null, map.Words)] : [],
        },
        Meaning(Region.Both, "“{name}” means that you report {up} at {up line} or above and {across} at {across line} or above."),
        Meaning(Region.UpFirst, "“{name}” means that you report {up} at {up line} or above and {across} below {across line}."),
        Meaning(Region.AcrossFirst, "“{name}” means that you report {across} at {across line} or above and {up} below {up line}."),
        Meaning(Region.Neither, "“{name}” means that you report {up} below {up line} and {across} below {across line}; either can be practiced."),
        OnScales(new()
        {
            Id = "summary.scales",
            Topic = Topic.Summary,
            Least = null,
            Condition = "There is no point on a map, and two scales or more have a score.",
            Text = "By your own answers the scores run from {low score} ({low}) to {high score} ({high}), on a scale from 0 to 100.",
            Source = "The scores of the profile.",
            Evidence = Evidence.Answers,
            Claims = reading => reading is { Map: null, Scored.Count: > 1 } && reading.Scored.MinBy(scale => scale.Pomp) is { } low && reading.Scored.MaxBy(scale => scale.Pomp) is { } high
                ? [new Claim(null, ("low", reading.NameOf(low)), ("low score", Wording.Points(low.Pomp!.Value)), ("high", reading.NameOf(high)), ("high score", Wording.Points(high.Pomp!.Value)))]
                : [],
        }),
        OnScales(new()
        {
            Id = "summary.scale",
            Topic = Topic.Summary,
            Least = null,
            Condition = "There is no point on a map, and a single scale has a score.",
            Text = "By your own answers the score for {scale} is {score}, on a scale from 0 to 100.",
            Source = "The scores of the profile.",
            Evidence = Evidence.Answers,
            Claims = reading => reading is { Map: null, Scored: [var only] }
                ? [new Claim(null, ("scale", reading.NameOf(only)), ("score", Wording.Points(only.Pomp!.Value))) { Scale = only.Id }]
                : [],
        }),
        .. PartSummaries.All,
        OnScales(new()
        {
            Id = "summary.nothing",
            Topic = Topic.Summary,
            Least = null,
            Condition = "No scale has a score.",
            Text = "A score needs a least share of its statements answered, and none has reached it; “{no opportunity}” and skipped statements do not count.",
            Source = "The missing rule of the questionnaire.",
            Evidence = Evidence.Convention,
            Claims = reading => reading.Scored.Count == 0 ? [new Claim(null, ("no opportunity", (reading.Instrument.Answer as ResponseFormat)?.NoOpportunity ?? "Not answered"))] : [],
        }),
    ];

    private static NarrativeRule Meaning(Region region, string text) => new()
    {
        Id = $"summary.meaning.{(region switch { Region.Both => "both", Region.UpFirst => "up", Region.AcrossFirst => "across", _ => "neither" })}",
        Topic = Topic.Summary,
        Least = null,
        Condition = "The region is the likeliest, or its neighbor while the likeliest has less than .75.",
        Text = text,
        Source = Definition,
        Evidence = Evidence.Convention,
        Claims = reading => reading.Named is { } map && map.NamesRegion(region) ? [new Claim(null, [("name", map.NameOf(region)), .. map.Words])] : [],
    };
}
