using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>What changed between two sittings, score by score: the verdict of each, and what none of them tells.</summary>
internal static class ChangeRules
{
    private const string Chance = "chance alone moves it as far with a probability of {chance}";
    private const string Source = "Student’s t of the change with the error of the change itself (docs/simulation.md).";

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        .. Verdicts("axis", "axis", "p below .05", "", reading => reading.Between!.Axes, reading => reading.NameOfAxis),
        .. Verdicts("scale", "scale", "p, corrected by Holm, below .05", ", corrected for looking at {count}", reading => reading.Scales, reading => reading.NameOfScale),
    ];

    public static IReadOnlyList<NarrativeRule> Precision { get; } =
    [
        Certain("precision.change", Topic.Precision, "Two sittings are compared, and a scale has two statements answered both times.",
            "How far a change could be chance is estimated from how differently the statements of a scale moved ({degrees} degrees of freedom). What both sittings share, such as easy and hard statements, drops out.",
            "The error of the change (docs/simulation.md).", Evidence.Model,
            reading => reading.Between is { Degrees: > 0 } between ? [new Claim(null, ("degrees", $"{between.Degrees}")) { Numbers = [ChangeExplanation.Spread] }] : []),
        Certain("precision.change.floor", Topic.Precision, "The least error took the place of a smaller estimate.",
            "The statements of a scale moved nearly alike, so a least error is used: half a step of the answer scale for a single answer.",
            "Somebody whose answers all move alike is not free of error.", Evidence.Convention,
            reading => reading.Between is { FloorUsed: true } ? [new Claim(null)] : []),
        Certain("precision.change.several", Topic.Precision, "Two scales or more are compared, and do not make up an axis alone.",
            "All {count} are looked at, so the change of one has to be clearer before it is called reliable (Holm’s correction).",
            "Of many scores some move far by chance alone (Holm 1979).", Evidence.Convention,
            reading => Tested(reading) > 1 && reading.Scales.Count > 0 ? [new Claim(null, ("count", Count(reading))) { Numbers = [] }] : []),
        Certain("precision.change.both", Topic.Precision, "A statement of the scale was not answered both times.",
            "{name}: {both} of its {items} statements were answered both times, and only these are compared.",
            "A statement can only move from one answer to another.", Evidence.Answers,
            reading => (reading.Between?.Scales ?? []).Where(change => change.Both < reading.Instrument.ItemsOf(change.Id).Count())
                .Select(change => new Claim(null, ("name", reading.NameOfScale(change)), ("both", $"{change.Both}"), ("items", $"{reading.Instrument.ItemsOf(change.Id).Count()}")) { Scale = change.Id, Numbers = [ChangeExplanation.Difference("scale", change.Id), ChangeExplanation.Difference("scale", change.Id)] })),
    ];

    public static IReadOnlyList<NarrativeRule> Limits { get; } =
    [
        Limit("day", "A good or a bad day moves all answers together, and two sittings cannot tell that from a change that lasts; more sittings can.", "Simulated days raise false alarms threefold (docs/simulation.md)."),
        Limit("cause", "It does not tell why an answer moved: a new task, another team, or reading a statement with other eyes can do it too.", "No cause was observed."),
        Limit("outcome", "It is a change in what you report. Whether the work is done differently, or whether others notice, was not asked.", "Self-report of one person."),
        Limit("many", "Whoever compares many pairs of sittings finds some changes by chance alone.", "Each comparison of an axis may raise a false alarm in 5 of 100 cases."),
    ];

    private static IEnumerable<NarrativeRule> Verdicts(string kind, string noun, string reliable, string corrected, Func<ChangeReading, IReadOnlyList<Change>> changes, Func<ChangeReading, Func<Change, string>> name)
    {
        const double sure = 1 - (ChangeBetween.Reliable / 2);
        const double leans = 1 - (ChangeBetween.Leaning / 2);
        yield return Rule("higher", Verdict.Higher, sure, $"The {noun} is higher: {reliable}.", $"{{name}} is reliably higher, by {{points}}: {Chance}{corrected}.", Evidence.Model);
        yield return Rule("lower", Verdict.Lower, sure, $"The {noun} is lower: {reliable}.", $"{{name}} is reliably lower, by {{points}}: {Chance}{corrected}.", Evidence.Model);
        yield return Rule("leaning.higher", Verdict.LeaningHigher, leans, $"The {noun} is higher, not reliably, but with p below .20.", $"{{name}} leans higher, by {{points}}, but not reliably: {Chance}.", Evidence.Convention);
        yield return Rule("leaning.lower", Verdict.LeaningLower, leans, $"The {noun} is lower, not reliably, but with p below .20.", $"{{name}} leans lower, by {{points}}, but not reliably: {Chance}.", Evidence.Convention);
        yield return Rule("chance", Verdict.CannotBeTold, null, $"The change of the {noun} has p of .20 or more.", $"{{name}}: {{by}}. That cannot be told from chance; {Chance}.", Evidence.Model);
        yield return Rule("missing", Verdict.NotComparable, null, "Too few statements were answered both times.", "{name} cannot be compared: too few of its statements were answered both times.", Evidence.Convention);

        NarrativeRule Rule(string id, Verdict verdict, double? least, string condition, string text, Evidence evidence) => new()
        {
            Id = $"change.{kind}.{id}",
            Topic = Topic.Change,
            Least = least,
            Condition = condition,
            Text = text,
            Source = Source,
            Evidence = evidence,
            ChangeClaims = reading => reading.Between is null ? [] : changes(reading).Where(change => change.Verdict == verdict).Select(change => Of(reading, change, least == sure)),
        };

        Claim Of(ChangeReading reading, Change change, bool isCorrected)
        {
            var p = isCorrected ? change.Adjusted : change.P;
            var points = Wording.InPoints(change.Difference ?? 0);
            var made = isCorrected && corrected.Length > 0 ? ChangeExplanation.Adjusted(change.Id) : ChangeExplanation.Chance(kind, change.Id);
            return new Claim(
                change.Verdict is Verdict.CannotBeTold or Verdict.NotComparable ? null : 1 - (p / 2),
                ("name", name(reading)(change)),
                ("points", points),
                ("by", Wording.Moved(change.Difference ?? 0)),
                ("chance", Likelihood.InHundred(p ?? 1)),
                ("count", Count(reading)))
            {
                Scale = change.Id,
                Numbers = change.Verdict == Verdict.NotComparable ? [] : [ChangeExplanation.Difference(kind, change.Id), made, made],
            };
        }
    }

    private static NarrativeRule Certain(string id, Topic topic, string condition, string text, string source, Evidence evidence, Func<ChangeReading, IEnumerable<Claim>> claims) =>
        new() { Id = id, Topic = topic, Least = null, Condition = condition, Text = text, Source = source, Evidence = evidence, ChangeClaims = claims };

    private static NarrativeRule Limit(string id, string text, string source) =>
        Certain($"limits.change.{id}", Topic.Limits, "Two sittings are compared.", text, source, Evidence.Scope, reading => reading.Between is null ? [] : [new Claim(null)]);

    private static int Tested(ChangeReading reading) => reading.Between?.Scales.Count(change => change.P is not null) ?? 0;

    private static string Count(ChangeReading reading) => Tested(reading) is var count && count == 1 ? "1 scale" : $"{count} scales";
}
