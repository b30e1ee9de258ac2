using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>One sentence under the headline for each part that a questionnaire has, also when nothing came of it.</summary>
internal static class PartSummaries
{
    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        NeedRules.Summary,
        Missing("need", "a situation, and a scale has no score", "Too few statements were answered to say what your situation asks for.",
            reading => reading.Instrument.Need is not null && NeedReading.Of(reading.Instrument, reading.Profile) is null),
        new()
        {
            Id = "summary.balance",
            Topic = Topic.Summary,
            Least = null,
            Condition = "Every process is rated twice.",
            Text = "What you gave and what was needed are {distance} steps apart, taken over all {count} kinds of work.",
            Source = "Root of the mean squared gap (docs/scoring.md, Now and needed).",
            Evidence = Evidence.Answers,
            Claims = reading => reading.Figure(BalanceFigures.Distance).Value is { } distance
                ? [new Claim(null, ("distance", Wording.Error(distance)), ("count", $"{reading.Instrument.Balance.Count}")) { Numbers = [BalanceFigures.Distance, "questionnaire"] }]
                : [],
        },
        Missing("balance", "processes, and one is not rated twice", "A pattern and a distance need both ratings of every kind of work.",
            reading => reading.Instrument.Balance.Count > 0 && reading.Figure(BalanceFigures.Distance).Value is null),
        ElementRules.Summary,
        Missing("elements", "pairs, and none has both sides answered", "No pair has both of its sides answered.",
            reading => reading.Instrument.ItemPairs.Count > 0 && ElementReading.All(reading).Count == 0),
        KnowledgeRules.Summary,
        Missing("knowledge", "judgements, and none was made", "No statement was judged.",
            reading => reading.Figure(KnowledgeFigures.Answered).Value == 0),
        .. PlanRules.Summaries,
        new()
        {
            Id = "summary.answers",
            Topic = Topic.Summary,
            Least = null,
            Condition = "The questionnaire has no scales, no processes and no plan.",
            Text = "This questionnaire makes no scores.",
            Source = "The questionnaire.",
            Evidence = Evidence.Scope,
            Claims = reading => reading.Instrument is { Scales: [], Balance: [], Plan: null } ? [new Claim(null)] : [],
        },
    ];

    private static NarrativeRule Missing(string id, string what, string text, Func<ProfileReading, bool> applies) => new()
    {
        Id = $"summary.{id}.missing",
        Topic = Topic.Summary,
        Least = null,
        Condition = $"The questionnaire has {what}.",
        Text = text,
        Source = "A count of the answers.",
        Evidence = Evidence.Answers,
        Claims = reading => applies(reading) ? [new Claim(null)] : [],
    };
}
