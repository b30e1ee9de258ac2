using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>A plan, put together from the person's own words; nothing is added to them.</summary>
internal static class PlanRules
{
    private const string Source = "The person's own words; plans of the form if-then after Gollwitzer (1999).";

    public static IReadOnlyList<NarrativeRule> Headlines { get; } =
    [
        Certain("headline.plan", Topic.Headline, "Both halves of the if-then sentence are there.", "One thing to do, and when.", plan => plan.Sentence is null ? null : []),
        Certain("headline.plan.open", Topic.Headline, "Something is answered, but not both halves of the if-then sentence.", "Your plan is not complete yet.", plan => plan.Sentence is null ? [] : null),
    ];

    public static IReadOnlyList<NarrativeRule> Summaries { get; } =
    [
        Certain("summary.plan", Topic.Summary, "A day to answer again was chosen.", "You will answer again on {date}.", plan => plan.Next is { } day ? [("date", DayInWords(day))] : null),
        Certain("summary.plan.missing", Topic.Summary, "The questionnaire is a plan, and no day was chosen.", "No day to answer again was chosen.", plan => plan.Next is null ? [] : null, alsoEmpty: true),
    ];

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        Certain("plan.if-then", Topic.Plan, "Both halves of the if-then sentence are there.", "If {situation}, then I will {action}.",
            plan => plan.Sentence is null ? null : [("situation", plan.Situation!), ("action", plan.Action!)]),
        Certain("plan.open", Topic.Plan, "Half of the if-then sentence is missing, or both.", "The sentence “If …, then I will …” needs a situation and an action.", plan => plan.Sentence is null ? [] : null, alsoEmpty: true),
    ];

    private static string DayInWords(DateOnly day) => new DateFormat(1, 1).Words(new Given(null, DateFormat.Text(day)));

    private static NarrativeRule Certain(string id, Topic topic, string condition, string text, Func<PlanReading, IReadOnlyList<(string, string)>?> words, bool alsoEmpty = false) => new()
    {
        Id = id,
        Topic = topic,
        Least = null,
        Condition = condition,
        Text = text,
        Source = Source,
        Evidence = Evidence.Answers,
        Claims = reading => PlanReading.Of(reading.Instrument, reading.Sheet) is { } plan && (alsoEmpty || !reading.Profile.IsEmpty) && words(plan) is { } put
            ? [new Claim(null, put) { Numbers = [] }]
            : [],
    };
}
