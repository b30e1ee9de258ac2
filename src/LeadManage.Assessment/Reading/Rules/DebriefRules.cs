using static LeadManage.Assessment.Reading.NarrativeRule;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>Questions for a conversation about a result, for whoever leads it; each says what in the result it comes from, and asks for the rest.</summary>
internal static class DebriefRules
{
    private const string Others = "Score against the mean of the person's other scores, corrected for looking at all of them (docs/reading.md).";

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        Certain("debrief.begin", "There are answers.", "What in this result do you recognize, and what surprises you?", "A question says nothing of the person.", Evidence.Scope, reading => !reading.Profile.IsEmpty),
        Certain("debrief.with-care", "Two signs or more in the way the answers were given ask for care.",
            "Signs in the way the answers were given ask for care. How was it to answer, and would you like to answer again before we talk about scores?", "Two signs or more (docs/scoring.md, Quality of a sitting).", Evidence.Convention, reading => reading.Profile.IsWithCare),
        .. Banded(OnScales(new()
        {
            Id = "debrief.above",
            Topic = Topic.Debrief,
            Condition = "The score lies above the person's other scores beyond its error, and the result needs no special care.",
            Text = "{scale} ({score}) {word} stands above your other scores. When did you last do it, what came of it, and when is it not what is needed?",
            Source = Others,
            Evidence = Evidence.Model,
            Claims = reading => Sound(reading).Select(standing => About(standing, standing.AboveOthers)),
        })),
        .. Banded(OnScales(new()
        {
            Id = "debrief.below",
            Topic = Topic.Debrief,
            Condition = "The score lies below the person's other scores beyond its error, and the result needs no special care.",
            Text = "{scale} ({score}) {word} stands below your other scores. Does your work ask for it, who does it now, and do you want to do it more often?",
            Source = Others,
            Evidence = Evidence.Model,
            Claims = reading => Sound(reading).Select(standing => About(standing, standing.BelowOthers)),
        })),
        new()
        {
            Id = "debrief.pair",
            Topic = Topic.Debrief,
            Condition = "The difference of the two scores of a pair is more than 1.645 times its standard error, and the result needs no special care.",
            Text = "{question} You report {more} ({more score}) more often than {less} ({less score}). Is that your choice, or what your work asks of you?",
            Source = "Difference of two scores with independent errors, two-sided 90 % (docs/scoring.md, Lean).",
            Evidence = Evidence.Model,
            Claims = reading => Pairs(reading).Select(pair => new Claim(pair.Probability, pair.Words) { Scale = pair.More.Id, Numbers = [$"scale-{pair.More.Id}", $"scale-{pair.Less.Id}"] }),
        },
        new()
        {
            Id = "debrief.lean",
            Topic = Topic.Debrief,
            Condition = "The lean is more than 1.645 times its standard error, and the result needs no special care.",
            Text = "You report {more} more often than {less}. In which situations is it the other way round?",
            Source = "Difference of the two axes with independent errors, two-sided 90 % (docs/scoring.md, Lean).",
            Evidence = Evidence.Model,
            Claims = reading => reading.Named is { Position.LeanNamed: true } map ? [new Claim(map.LeanProbability, map.Words) { Numbers = [] }] : [],
        },
        Certain("debrief.level", "Scores and errors are there, no score stands apart from the others, no pair is named, and the result needs no special care.",
            "No score stands apart from your others beyond its error. Which of them would you like to talk about, and why that one?", Others, Evidence.Model,
            reading => reading is { ReadsScales: true, Standings.Count: > 0, Profile.IsWithCare: false } && !reading.Standings.Any(standing => standing.StandsApart) && !Pairs(reading).Any()),
        Certain("debrief.others", "The scales are read one by one, and some scale has a score.",
            "All of this is how you see it yourself. Who sees you at work, and what would they say?", "The questionnaire asks nobody else.", Evidence.Scope, reading => reading.ReadsScales && reading.Scored.Count > 0),
        Certain("debrief.end", "There are answers.", "What will you try until we meet again, in which situation, and how will you notice that it was worth it?", "A question says nothing of the person.", Evidence.Scope, reading => !reading.Profile.IsEmpty),
    ];

    /// <summary>Where the answers ask for care, no score is asked about.</summary>
    private static IReadOnlyList<ScaleStanding> Sound(ProfileReading reading) => reading.Profile.IsWithCare ? [] : reading.Standings;

    private static IEnumerable<PairReading> Pairs(ProfileReading reading) =>
        reading.Profile.IsWithCare ? [] : reading.Instrument.Pairings.Select(pairing => PairReading.Of(reading, pairing)).OfType<PairReading>().Where(pair => pair.Named);

    private static Claim About(ScaleStanding standing, double probability) => new(probability, standing.Words(probability)) { Scale = standing.Scale.Id };

    private static NarrativeRule Certain(string id, string condition, string text, string source, Evidence evidence, Func<ProfileReading, bool> speaks) => new()
    {
        Id = id,
        Topic = Topic.Debrief,
        Least = null,
        Condition = condition,
        Text = text,
        Source = source,
        Evidence = evidence,
        Claims = reading => speaks(reading) ? [new Claim(null) { Numbers = [] }] : [],
    };
}
