using static LeadManage.Assessment.Reading.NarrativeRule;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>The whole result in one sentence. The first rule that applies speaks.</summary>
internal static class HeadlineRules
{
    private const string Regions = "Region probabilities from the error of measurement (docs/scoring.md); bands of words (docs/reading.md).";

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        new()
        {
            Id = "headline.with-care",
            Topic = Topic.Headline,
            Least = null,
            Condition = "Some scale has a score, and two signs or more in the way the answers were given ask for care.",
            Text = "Read this result as a rough sketch.",
            Source = "Two signs or more (docs/scoring.md, Quality of a sitting).",
            Evidence = Evidence.Convention,
            Claims = reading => reading is { Profile.IsWithCare: true, Scored.Count: > 0 } ? [new Claim(null)] : [],
        },
        .. Banded(new()
        {
            Id = "headline.both.lean",
            Topic = Topic.Headline,
            Condition = "The likeliest region is high on both axes and a lean is named; the least probability of both together counts.",
            Text = "You {more verb} more than you {less verb}, and {word} do both.",
            Source = Regions,
            Evidence = Evidence.Convention,
            Claims = reading => On(reading, Region.Both, map => map.Position.LeanNamed ? MapReading.AtLeast(map.Place.Probability, map.LeanProbability) : null),
        }),
        .. Banded(new()
        {
            Id = "headline.both",
            Topic = Topic.Headline,
            Condition = "The likeliest region is high on both axes.",
            Text = "You {word} do both: {up verb} and {across verb}.",
            Source = Regions,
            Evidence = Evidence.Convention,
            Claims = reading => On(reading, Region.Both, map => map.Place.Probability),
        }),
        .. Banded(new()
        {
            Id = "headline.up",
            Topic = Topic.Headline,
            Condition = "The likeliest region is high on the vertical axis alone.",
            Text = "You {word} {up verb} first, and {across verb} less often.",
            Source = Regions,
            Evidence = Evidence.Convention,
            Claims = reading => On(reading, Region.UpFirst, map => map.Place.Probability),
        }),
        .. Banded(new()
        {
            Id = "headline.across",
            Topic = Topic.Headline,
            Condition = "The likeliest region is high on the horizontal axis alone.",
            Text = "You {word} {across verb} first, and {up verb} less often.",
            Source = Regions,
            Evidence = Evidence.Convention,
            Claims = reading => On(reading, Region.AcrossFirst, map => map.Place.Probability),
        }),
        .. Banded(new()
        {
            Id = "headline.neither",
            Topic = Topic.Headline,
            Condition = "The likeliest region is high on neither axis.",
            Text = "You {word} have room to {up verb} and to {across verb} more often.",
            Source = Regions,
            Evidence = Evidence.Convention,
            Claims = reading => On(reading, Region.Neither, map => map.Place.Probability),
        }),
        new()
        {
            Id = "headline.likely.lean",
            Topic = Topic.Headline,
            Condition = "The likeliest region has .60 to .75 and a lean is named; both neighbors are named. Its probability is that of the lean.",
            Text = "You {more verb} more than you {less verb}: more likely “{region}” than “{neighbor}”.",
            Source = Regions,
            Evidence = Evidence.Convention,
            Claims = reading => Worded(reading, ProbabilityWord.MoreLikely, map => map.Position.LeanNamed ? map.LeanProbability : null),
        },
        new()
        {
            Id = "headline.likely",
            Topic = Topic.Headline,
            Least = Likelihood.MoreLikely,
            Below = Likelihood.Probably,
            Condition = "The likeliest region has .60 to .75; both neighbors are named.",
            Text = "More likely “{region}” than “{neighbor}”.",
            Source = Regions,
            Evidence = Evidence.Convention,
            Claims = reading => Worded(reading, ProbabilityWord.MoreLikely, map => map.Place.Probability),
        },
        new()
        {
            Id = "headline.border.lean",
            Topic = Topic.Headline,
            Condition = "No region has .60, the two likeliest together do, and a lean is named; the least probability of both together counts.",
            Text = "You {more verb} more than you {less verb}, on the border between “{region}” and “{neighbor}”.",
            Source = Regions,
            Evidence = Evidence.Convention,
            Claims = reading => Worded(reading, ProbabilityWord.Border, map => map.Position.LeanNamed ? MapReading.AtLeast(map.ProbabilityOfBoth, map.LeanProbability) : null),
        },
        new()
        {
            Id = "headline.border",
            Topic = Topic.Headline,
            Condition = "No region has .60; the probability of the two likeliest together counts.",
            Text = "You are on the border between “{region}” and “{neighbor}”.",
            Source = Regions,
            Evidence = Evidence.Convention,
            Claims = reading => Worded(reading, ProbabilityWord.Border, map => map.ProbabilityOfBoth),
        },
        new()
        {
            Id = "headline.center",
            Topic = Topic.Headline,
            Least = null,
            Condition = "No region has .60 and the two likeliest together do not reach .75.",
            Text = "You are near the middle, on the border between “{region}” and “{neighbor}”.",
            Source = Regions,
            Evidence = Evidence.Convention,
            Claims = reading => Worded(reading, ProbabilityWord.Border, _ => 0).Select(claim => claim with { Probability = null }),
        },
        .. PartHeadlines.All,
        .. WithoutMap.Headlines,
    ];

    private static IEnumerable<Claim> On(ProfileReading reading, Region region, Func<MapReading, double?> probability) =>
        reading.Named is { } map && map.Place.Region == region && probability(map) is { } sure ? [new Claim(sure, map.Words)] : [];

    private static IEnumerable<Claim> Worded(ProfileReading reading, ProbabilityWord word, Func<MapReading, double?> probability) =>
        reading.Named is { } map && map.Place.Word == word && probability(map) is { } sure ? [new Claim(sure, map.Words)] : [];
}
