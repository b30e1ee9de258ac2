using static LeadManage.Assessment.Reading.NarrativeRule;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>Headlines for a questionnaire without a map, or a profile without a point on it.</summary>
internal static class WithoutMap
{
    private const string Source = "Differences within one profile against their error (docs/reading.md).";

    public static IReadOnlyList<NarrativeRule> Headlines { get; } =
    [
        new()
        {
            Id = "headline.no-point",
            Topic = Topic.Headline,
            Least = null,
            Condition = "The questionnaire has a map, some scale has a score, and there is no point on the map.",
            Text = "Your answers give some scores, but not yet a point on the map.",
            Source = "A count of what the profile has.",
            Evidence = Evidence.Answers,
            Claims = reading => reading is { Instrument.Map: not null, Map: null, Scored.Count: > 0 } ? [new Claim(null)] : [],
        },
        .. Banded(OnScales(new()
        {
            Id = "headline.scale",
            Topic = Topic.Headline,
            Condition = "The questionnaire has no map, and one score stands above the person's others beyond its error; the surest is named.",
            Text = "{scale} {word} stands out in your answers.",
            Source = Source,
            Evidence = Evidence.Model,
            Claims = reading => reading.Instrument.Map is null && reading.Standings.MaxBy(standing => standing.AboveOthers) is { AboveOthers: > 0 } top
                ? [new Claim(top.AboveOthers, ("scale", top.Name)) { Scale = top.Scale.Id }]
                : [],
        })),
        OnScales(new()
        {
            Id = "headline.scales.even",
            Topic = Topic.Headline,
            Least = null,
            Condition = "The questionnaire has no map, and no score stands above the others beyond its error.",
            Text = "No single score stands out in your answers.",
            Source = Source,
            Evidence = Evidence.Model,
            Claims = reading => reading is { Instrument.Map: null, Scored.Count: > 0 } ? [new Claim(null)] : [],
        }),
        new()
        {
            Id = "headline.answers",
            Topic = Topic.Headline,
            Least = null,
            Condition = "The questionnaire has no scales, there are answers, and none of the rules above applies.",
            Text = "Your answers, as you gave them.",
            Source = "A count of what the profile has.",
            Evidence = Evidence.Answers,
            Claims = reading => reading is { Instrument.Scales: [], Profile.IsEmpty: false } ? [new Claim(null)] : [],
        },
        new()
        {
            Id = "headline.nothing",
            Topic = Topic.Headline,
            Least = null,
            Condition = "None of the rules above applies: there is nothing that could be scored.",
            Text = "There are too few answers for a result.",
            Source = "The missing rule of the questionnaire.",
            Evidence = Evidence.Convention,
            Claims = _ => [new Claim(null)],
        },
    ];
}
