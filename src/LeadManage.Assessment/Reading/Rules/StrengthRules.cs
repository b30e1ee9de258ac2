using static LeadManage.Assessment.Reading.NarrativeRule;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>What the person reports most often, and can build on.</summary>
internal static class StrengthRules
{
    private const string Others = "Score against the mean of the person's other scores, corrected for looking at all of them (docs/reading.md).";
    private const string Line = "Score against the line of its axis, with its error of measurement (docs/scoring.md).";

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        .. Banded(new()
        {
            Id = "strength.above-others",
            Topic = Topic.Strength,
            Condition = "The score lies above the person's other scores beyond its error.",
            Text = "{scale} ({score}) {word} stands above your other scores: something to build on.",
            Source = Others,
            Evidence = Evidence.Model,
            Claims = reading => reading.Standings.Select(standing => About(standing, standing.AboveOthers)),
        }),
        .. Banded(new()
        {
            Id = "strength.above-line",
            Topic = Topic.Strength,
            Condition = "The score lies above its line beyond its error; at most three such scores, none of which stands apart from the others.",
            Text = "You report {scale} ({score}) {word} at {line} or above ({probability}): something to build on.",
            Source = Line,
            Evidence = Evidence.Convention,
            Claims = reading => AboveLine(reading) is { Count: <= NextRules.Few } few ? few.Select(standing => About(standing, standing.AboveLine!.Value) with { Numbers = [$"scale-{standing.Scale.Id}", LineExplanation.Above(standing.Scale.Id)] }) : [],
        }),
        new()
        {
            Id = "strength.above-line.many",
            Topic = Topic.Strength,
            Condition = "More than three scores lie above their line beyond their error, not counting those that stand apart from the others; the probability of the least sure of them counts.",
            Text = "Taken one by one, each of these is probably at {line} or above: {scales}.",
            Source = Line,
            Evidence = Evidence.Convention,
            Claims = reading => AboveLine(reading) is { Count: > NextRules.Few } many
                ? [new Claim(many.Min(standing => standing.AboveLine), ("line", NextRules.SharedLine(many)), ("scales", Wording.List([.. many.Select(standing => standing.Name)])))]
                : [],
        },
        new()
        {
            Id = "strength.none",
            Topic = Topic.Strength,
            Least = null,
            Condition = "Scores and errors are there, and none of the rules above applies.",
            Text = "No single score stands out as a strength: what differs lies within the error.",
            Source = "The other rules on strengths.",
            Evidence = Evidence.Convention,
            Claims = reading => reading.Standings.Count > 0 && AboveLine(reading).Count == 0 && reading.Standings.All(standing => standing.AboveOthers < Likelihood.Probably) ? [new Claim(null)] : [],
        },
        new()
        {
            Id = "strength.unknown",
            Topic = Topic.Strength,
            Least = null,
            Condition = "No scale has both a score and an error.",
            Text = "No strength is named, because it cannot be told how sure it would be.",
            Source = "No comparison without an error.",
            Evidence = Evidence.Answers,
            Claims = reading => reading.Standings.Count == 0 ? [new Claim(null)] : [],
        },
    ];

    private static List<ScaleStanding> AboveLine(ProfileReading reading) =>
        [.. reading.Standings.Where(standing => !standing.StandsApart && standing.AboveLine >= Likelihood.Probably).OrderByDescending(standing => standing.AboveLine)];

    private static Claim About(ScaleStanding standing, double probability) =>
        new(probability, standing.Words(probability)) { Scale = standing.Scale.Id };
}
