using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>Which scores of a ranking can be told apart; the order of the others may be chance, and is not named.</summary>
internal static class RankRules
{
    private const string Source = "Every two scores compared, corrected (Bonferroni) for their number (docs/scoring.md, Places in a ranking).";

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        new()
        {
            Id = "ranks.above",
            Topic = Topic.Ranks,
            Condition = "A score lies above others beyond the error of each difference, corrected for all comparisons; the least of their probabilities counts.",
            Text = "{scale} ({score}) stands above {others}.",
            Source = Source,
            Evidence = Evidence.Model,
            Claims = reading => !reading.Instrument.Ranked ? [] :
                from scale in RankFigures.Known(reading.Profile).OrderByDescending(scale => scale.Pomp)
                let below = RankFigures.Known(reading.Profile).Where(other => RankFigures.IsAbove(reading.Profile, scale, other)).ToArray()
                where below.Length > 0
                select new Claim(
                    below.Min(other => RankFigures.Above(reading.Profile, scale, other)),
                    ("scale", reading.NameOf(scale)),
                    ("score", Wording.Points(scale.Pomp!.Value)),
                    ("others", Wording.List([.. below.Select(reading.NameOf)]))) { Scale = scale.Id, Numbers = [$"scale-{scale.Id}"] },
        },
        new()
        {
            Id = "ranks.even",
            Topic = Topic.Ranks,
            Least = null,
            Condition = "No two scores of the ranking can be told apart.",
            Text = "No two of these scores can be told apart, so they are not ranked: their order may be chance.",
            Source = Source,
            Evidence = Evidence.Model,
            Claims = reading => reading.Instrument.Ranked && RankFigures.Known(reading.Profile) is { Count: > 1 } known && known.All(one => known.All(other => !RankFigures.IsAbove(reading.Profile, one, other)))
                ? [new Claim(null)]
                : [],
        },
        new()
        {
            Id = "ranks.rest",
            Topic = Topic.Ranks,
            Least = null,
            Condition = "Some scores of the ranking can be told apart.",
            Text = "Two scores of which neither stands above the other cannot be told apart; they share places.",
            Source = Source,
            Evidence = Evidence.Model,
            Claims = reading => reading.Instrument.Ranked && RankFigures.Known(reading.Profile) is var known && known.Any(one => known.Any(other => RankFigures.IsAbove(reading.Profile, one, other)))
                ? [new Claim(null)]
                : [],
        },
        new()
        {
            Id = "ranks.unknown",
            Topic = Topic.Ranks,
            Least = null,
            Condition = "Fewer than two scores of the ranking have an error.",
            Text = "Nothing is ranked, because it cannot be told how far the scores could be off.",
            Source = "No comparison without an error.",
            Evidence = Evidence.Answers,
            Claims = reading => reading.Instrument.Ranked && RankFigures.Known(reading.Profile).Count < 2 ? [new Claim(null)] : [],
        },
    ];
}
