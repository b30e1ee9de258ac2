using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>What the further results cannot tell.</summary>
internal static class PartLimits
{
    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        Limit("need", "The questionnaire is about a situation.", "This is how you see your situation; others in your unit may see it in another way.", "One person was asked.", reading => reading.Instrument.Need is not null),
        new()
        {
            Id = "limits.need.reason",
            Topic = Topic.Limits,
            Least = null,
            Condition = "The questionnaire is about a situation.",
            Text = "About the point on the map: {reason}",
            Source = "The reason stands in the questionnaire.",
            Evidence = Evidence.Scope,
            Claims = reading => reading.Instrument.Need is { } need ? [new Claim(null, ("reason", need.Reason))] : [],
        },
        Limit("balance", "The questionnaire has processes rated twice.", "These are your own ratings of energy; nobody measured it, and what a situation needed is your own view as well.", "One person was asked.", reading => reading.Instrument.Balance.Count > 0),
        Limit("knowledge", "The questionnaire has judgements.", "This is about what you know of two words, as the sources use them; it says nothing about how you lead or manage.", "Statements were judged, and no behavior was asked for.", reading => reading.Profile.Figure(KnowledgeFigures.Answered) is not null),
        Limit("shares", "The questionnaire has allocations.", "No share of time is right or wrong: what fits depends on the work.", "No outcome was observed.", reading => reading.Instrument.Shares.Count > 0),
        Limit("plan", "The questionnaire is a plan.", "A plan is what you intend, in your own words; nothing here checks or rates it.", "Words are shown as they were written.", reading => reading.Instrument.Plan is not null),
    ];

    private static NarrativeRule Limit(string id, string condition, string text, string source, Func<ProfileReading, bool> applies) =>
        new() { Id = $"limits.{id}", Topic = Topic.Limits, Least = null, Condition = condition, Text = text, Source = source, Evidence = Evidence.Scope, Claims = reading => applies(reading) ? [new Claim(null)] : [] };
}
