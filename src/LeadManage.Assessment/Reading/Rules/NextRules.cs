using static LeadManage.Assessment.Reading.NarrativeRule;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>What to work on next. Both poles are eligible alike; where nothing stands out the choice is the person's.</summary>
internal static class NextRules
{
    /// <summary>So many scores are named one by one; more are named in one sentence, for then no single one stands out.</summary>
    public const int Few = 3;

    private const string Others = "Score against the mean of the person's other scores, corrected for looking at all of them (docs/reading.md).";
    private const string Line = "Score against the line of its axis, with its error of measurement (docs/scoring.md).";

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        .. Banded(new()
        {
            Id = "next.below-others",
            Topic = Topic.Next,
            Condition = "The score lies below the person's other scores beyond its error.",
            Text = "{scale} ({score}) {word} stands below your other scores; it is a candidate to work on.",
            Source = Others,
            Evidence = Evidence.Model,
            Claims = reading => reading.Standings.Select(standing => About(standing, standing.BelowOthers)),
        }),
        .. Banded(new()
        {
            Id = "next.below-line",
            Topic = Topic.Next,
            Condition = "The score lies below its line beyond its error; at most three such scores, none of which stands apart from the others.",
            Text = "You report {scale} ({score}) {word} below {line} ({probability}); it is a candidate to work on.",
            Source = Line,
            Evidence = Evidence.Convention,
            Claims = reading => BelowLine(reading) is { Count: <= Few } few ? few.Select(standing => About(standing, standing.BelowLine!.Value) with { Numbers = [$"scale-{standing.Scale.Id}", LineExplanation.Below(standing.Scale.Id)] }) : [],
        }),
        new()
        {
            Id = "next.below-line.many",
            Topic = Topic.Next,
            Condition = "More than three scores lie below their line beyond their error, not counting those that stand apart from the others; the probability of the least sure of them counts.",
            Text = "Taken one by one, each of these is probably below {line}: {scales}. Choose the one your work asks for most.",
            Source = Line,
            Evidence = Evidence.Convention,
            Claims = reading => BelowLine(reading) is { Count: > Few } many
                ? [new Claim(many.Min(standing => standing.BelowLine), ("line", SharedLine(many)), ("scales", Wording.List([.. many.Select(standing => standing.Name)])))]
                : [],
        },
        new()
        {
            Id = "next.pair",
            Topic = Topic.Next,
            Condition = "None of the rules above applies, and one side of a pair is reported more often than the other beyond the error.",
            Text = "{question} You report {less} ({less score}) less often than {more} ({more score}): try what more of it would bring.",
            Source = "Difference of two scores with independent errors, two-sided 90 % (docs/scoring.md, Lean).",
            Evidence = Evidence.Model,
            Claims = reading => StandsOut(reading) ? [] : Pairs(reading).Select(pair => new Claim(pair.Probability, pair.Words) { Scale = pair.Less.Id }),
        },
        new()
        {
            Id = "next.none",
            Topic = Topic.Next,
            Least = null,
            Condition = "Scores and errors are there, and none of the rules above applies.",
            Text = "Nothing stands out as the next step: what differs lies within the error. Choose what your work asks for most: {scales}.",
            Source = "The other rules on what is next.",
            Evidence = Evidence.Convention,
            Claims = reading => reading.Standings.Count > 0 && !StandsOut(reading) && !Pairs(reading).Any()
                ? [new Claim(null, ("scales", Choice(reading)))]
                : [],
        },
        new()
        {
            Id = "next.unknown",
            Topic = Topic.Next,
            Least = null,
            Condition = "No scale has both a score and an error.",
            Text = "No next step is singled out, because it cannot be told how sure it would be. Choose what your work asks for most: {scales}.",
            Source = "No comparison without an error.",
            Evidence = Evidence.Answers,
            Claims = reading => reading.Standings.Count == 0 ? [new Claim(null, ("scales", Choice(reading)))] : [],
        },
    ];

    public static string SharedLine(IReadOnlyList<ScaleStanding> standings) =>
        standings.Select(standing => standing.Line).Distinct(StringComparer.Ordinal).ToArray() is [var line] ? line : "the line";

    private static bool StandsOut(ProfileReading reading) =>
        reading.Standings.Any(standing => standing.BelowOthers >= Likelihood.Probably) || BelowLine(reading).Count > 0;

    private static IEnumerable<PairReading> Pairs(ProfileReading reading) =>
        reading.Instrument.Pairings.Select(pairing => PairReading.Of(reading, pairing)).OfType<PairReading>().Where(pair => pair.Named);

    private static List<ScaleStanding> BelowLine(ProfileReading reading) =>
        [.. reading.Standings.Where(standing => !standing.StandsApart && standing.BelowLine >= Likelihood.Probably).OrderByDescending(standing => standing.BelowLine)];

    private static string Choice(ProfileReading reading) => Wording.List([.. reading.Instrument.Scales.Select(scale => scale.Name)], "or");

    private static Claim About(ScaleStanding standing, double probability) =>
        new(probability, standing.Words(probability)) { Scale = standing.Scale.Id };
}
