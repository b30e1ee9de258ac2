namespace LeadManage.Assessment.Reading.Rules;

/// <summary>What the result cannot tell; each said wherever it applies.</summary>
internal static class LimitRules
{
    private const string SelfReport = "Self-report of one person at one time.";

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        Limit("limits.own-report", TellsBehavior, "This is how often you say you do these things. How others see you was not asked.", SelfReport),
        Limit("limits.no-kind", TellsBehavior, "It does not sort people into kinds: it describes what you report doing now, and that can change.", "The statements ask for behavior."),
        Limit("limits.no-outcome", reading => reading.TellsBehavior || reading.Instrument.Balance.Count > 0, "It does not show how well you or your team do your work, nor why.", "No outcome and no cause was observed."),
        .. PartLimits.All,
        Limit("limits.no-selection", _ => true, "It is made for your own development. Nobody should hire, promote, pay or rank people by it.", "Nothing here was validated for decisions about people."),
        Limit("limits.no-crowd", reading => reading.Instrument.Scales.Count > 0 && CrowdPlace.Of(reading).Count == 0, "Scores can be compared only within this questionnaire, and yours are not set against other people's here.", "Percent of maximum possible depends on the response format (Cohen, Cohen, Aiken and West 1999)."),
        Limit("limits.crowd", reading => CrowdPlace.Of(reading).Count > 0, "Scores can be compared only within this questionnaire, and a place among the others on this server says nothing of people in general.", "Whoever answers here chose to, and chose to be counted."),
        Limit("limits.no-change", reading => reading.TellsBehavior || reading.Instrument.Balance.Count > 0, "One sitting says nothing about change; answering again after some weeks can.", "Change needs two sittings and its own error."),
        new()
        {
            Id = "limits.line",
            Topic = Topic.Limits,
            Least = null,
            Condition = "The questionnaire has a map.",
            Text = "About the lines on the map: {reason}",
            Source = "The reason stands in the questionnaire.",
            Evidence = Evidence.Scope,
            Claims = reading => reading.Instrument.Map is { } map ? [new Claim(null, ("reason", map.CutReason))] : [],
        },
        new()
        {
            Id = "limits.kotter",
            Topic = Topic.Limits,
            Least = null,
            Condition = "The questionnaire names Kotter among its sources.",
            Text = "Based on ideas of John P. Kotter; not endorsed by him.",
            Source = "The sources of the questionnaire.",
            Evidence = Evidence.Scope,
            Claims = reading => reading.Instrument.Sources.Any(source => source.Contains("Kotter", StringComparison.Ordinal)) ? [new Claim(null)] : [],
        },
    ];

    private static NarrativeRule Limit(string id, Func<ProfileReading, bool> applies, string text, string source) =>
        new() { Id = id, Topic = Topic.Limits, Least = null, Condition = "Wherever the questionnaire could be taken to say it.", Text = text, Source = source, Evidence = Evidence.Scope, Claims = reading => applies(reading) ? [new Claim(null)] : [] };

    private static bool TellsBehavior(ProfileReading reading) => reading.TellsBehavior;
}
