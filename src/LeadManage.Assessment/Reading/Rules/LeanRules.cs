namespace LeadManage.Assessment.Reading.Rules;

/// <summary>More of one than of the other, or not to be told apart.</summary>
internal static class LeanRules
{
    private const string Source = "Difference of the two axes with independent errors, named beyond 1.645 standard errors, two-sided 90 % (docs/scoring.md, Lean).";

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        new()
        {
            Id = "lean.named",
            Topic = Topic.Lean,
            Condition = "The lean is more than 1.645 times its standard error.",
            Text = "You report {more} more often than {less}: a lean of {lean} points, with a standard error of {error}.",
            Source = Source,
            Evidence = Evidence.Model,
            Claims = reading => reading.Map is { Position.LeanNamed: true } map ? [new Claim(map.LeanProbability, Words(map))] : [],
        },
        new()
        {
            Id = "lean.none",
            Topic = Topic.Lean,
            Least = null,
            Condition = "The lean is at most 1.645 times its standard error.",
            Text = "Which of {up} and {across} you report more often cannot be told: a lean of {lean} points is too small for its standard error of {error}.",
            Source = Source,
            Evidence = Evidence.Model,
            Claims = reading => reading.Map is { Position.LeanNamed: false } map ? [new Claim(null, Words(map))] : [],
        },
        new()
        {
            Id = "lean.unknown",
            Topic = Topic.Lean,
            Least = null,
            Condition = "The questionnaire has a map, and there is no point on it.",
            Text = "Whether you lean to one side cannot be told without a point on the map.",
            Source = "No comparison without both scores and their errors.",
            Evidence = Evidence.Answers,
            Claims = reading => reading is { Instrument.Map: not null, Map: null } ? [new Claim(null)] : [],
        },
    ];

    private static IReadOnlyList<(string Name, string Value)> Words(MapReading map) =>
        [("lean", Wording.Points(Math.Abs(map.Position.Lean))), ("error", Wording.Error(map.Position.LeanError)), .. map.Words];
}
