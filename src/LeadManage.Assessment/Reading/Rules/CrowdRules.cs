using LeadManage.Assessment.Manual;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>Where scores lie among those of others on this server: nothing below 50 people, thirds below 100, then places of 100 with their error.</summary>
internal static class CrowdRules
{
    private const string Source = "Mid-rank among the people counted (docs/manual.md, Others on this server); the error of the score (docs/scoring.md).";

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        Rule("who", $"{LeastPeople.ForFigures} people or more are counted, and a score with an error can be set beside theirs.",
            "The others are {n} people on this server who agreed to be counted: a self-chosen crowd, no norm group.",
            (reading, places) => [new Claim(null, ("n", $"{reading.Crowd!.Manual.N}")) { Numbers = [CrowdExplanation.People] }]),
        Rule("third", $"{LeastPeople.ForFigures} to {LeastPeople.ForSpread - 1} people have a score; the probability that the true score lies in the third counts.",
            "Your score for {name} lies in the {third} third of the others on this server.",
            (_, places) => places.Where(place => !place.HasRank).Select(place => new Claim(place.Third.Probability, ("name", place.Name), ("third", place.Third.Name)) { Numbers = [] })) with { Least = Likelihood.Probably },
        Rule("third.open", $"{LeastPeople.ForFigures} to {LeastPeople.ForSpread - 1} people have a score, and no third has .75.",
            "The error of your score for {name} is too large to tell its third among the others on this server.",
            (_, places) => places.Where(place => !place.HasRank && place.Third.Probability < Likelihood.Probably).Select(place => new Claim(null, ("name", place.Name)) { Numbers = [] })),
        Rule("rank", $"{LeastPeople.ForSpread} people or more have a score.",
            "Your score for {name} is higher than that of about {rank} of 100 others on this server; with its error, of {low} to {high} of 100.",
            (_, places) => places.Where(place => place.HasRank).Select(place => new Claim(null, ("name", place.Name), ("rank", Place(place, place.Pomp)), ("low", Place(place, place.Low)), ("high", Place(place, place.High)))
            {
                Numbers = [CrowdExplanation.Rank(place), CrowdExplanation.Low(place), CrowdExplanation.High(place)],
            })),
        Rule("together", $"The two axes correlate above {TechnicalManual.MostAxisCorrelation} in {LeastPeople.ForStructure} people or more.",
            "On this server {up} and {across} go together so closely (correlation {r}) that the regions of the map can hardly be told apart; read their names with care.",
            (reading, _) => reading is { Map: { } map, Crowd.Manual: { AxesNotSeparable: true, AxisCorrelation: { } r } }
                ? [new Claim(null, ("up", map.Up.Name), ("across", map.Across.Name), ("r", r.ToString("0.00"))) { Numbers = [CrowdExplanation.Together] }]
                : []),
    ];

    /// <summary>Never 0 or 100: the next person may lie beyond.</summary>
    private static string Place(CrowdPlace place, double score) => Wording.Points(Math.Clamp(place.RankOf(score), 1, 99));

    private static NarrativeRule Rule(string id, string condition, string text, Func<ProfileReading, IReadOnlyList<CrowdPlace>, IEnumerable<Claim>> claims) => new()
    {
        Id = $"crowd.{id}",
        Topic = Topic.Crowd,
        Least = null,
        Condition = condition,
        Text = text,
        Source = Source,
        Evidence = Evidence.Sittings,
        Claims = reading => CrowdPlace.Of(reading) is { Count: > 0 } places ? claims(reading, places) : [],
    };
}
