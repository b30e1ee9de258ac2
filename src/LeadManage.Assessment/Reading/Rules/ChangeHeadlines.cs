using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>What changed between two sittings in one sentence; from the most to the least telling.</summary>
internal static class ChangeHeadlines
{
    private const string Source = "Student’s t of the change, axes first and uncorrected, scales by Holm (docs/simulation.md).";

    /// <summary>Two axes, each right but for 25 in 1000, or all scales together by Holm.</summary>
    private const double Together = .95;

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        Certain("version", "The two sittings are of different versions.",
            "Version {earlier} and version {later} do not ask the same, so no score of one is compared with a score of the other.",
            "Another statement may be easier or harder to agree with.", Evidence.Scope,
            reading => reading.Obstacle == ChangeObstacle.OtherVersion ? [new Claim(null, ("earlier", $"{reading.Earlier.Version}"), ("later", $"{reading.Later.Version}")) { Numbers = [] }] : []),
        Certain("care", "The answers of one of the sittings, or of both, are to be read with care.",
            "{which} to be read with care, so no score is compared.",
            "The quality of a sitting, which is kept with its profile.", Evidence.Convention,
            reading => reading.Obstacle == ChangeObstacle.WithCare ? [new Claim(null, ("which", Which(reading)))] : []),
        Certain("missing", "No score can be compared.",
            "Too few statements were answered both times to compare a score.",
            "The missing rule of the questionnaire.", Evidence.Convention,
            reading => reading.Between is { } between && Heads(between).All(change => change.Verdict == Verdict.NotComparable) ? [new Claim(null)] : []),
        Changed("both", "Some axes, or without axes scales, are reliably higher and others reliably lower.", "{higher} than before, and {lower}.",
            (higher, lower) => higher.Length > 0 && lower.Length > 0),
        Changed("higher", "Axes, or without axes scales, are reliably higher, and none reliably lower.", "{higher} than before.",
            (higher, lower) => higher.Length > 0 && lower.Length == 0),
        Changed("lower", "Axes, or without axes scales, are reliably lower, and none reliably higher.", "{lower} than before.",
            (higher, lower) => higher.Length == 0 && lower.Length > 0),
        new()
        {
            Id = "headline.change.scales",
            Topic = Topic.Headline,
            Least = Together,
            Condition = "No axis changed reliably, but a scale did.",
            Text = "{scales} changed reliably; neither axis did.",
            Source = Source,
            Evidence = Evidence.Model,
            ChangeClaims = reading => reading.Between is { Axes.Count: > 0 } between && !between.Axes.Any(IsReliable) && between.Scales.Where(IsReliable).ToArray() is { Length: > 0 } scales
                ? [new Claim(Sure(between, scales), ("scales", Names(reading, scales)))]
                : [],
        },
        new()
        {
            Id = "headline.change.leaning",
            Topic = Topic.Headline,
            Least = 1 - (ChangeBetween.Leaning / 2),
            Condition = "Nothing changed reliably, but an axis, or without axes a scale, leans to one side: p below .20.",
            Text = "There are signs of a change in {names}, but none that is reliable.",
            Source = Source,
            Evidence = Evidence.Convention,
            ChangeClaims = reading => reading.Between is { } between && !between.Axes.Concat(between.Scales).Any(IsReliable) && Heads(between).Where(IsLeaning).ToArray() is { Length: > 0 } leaning
                ? [new Claim(leaning.Min(change => 1 - (change.P!.Value / 2)), ("names", Names(reading, leaning)))]
                : [],
        },
        Certain("chance", "Scores are compared, and no axis, or without axes no scale, is as much as leaning.",
            "No change can be told from chance.", Source, Evidence.Model,
            reading => reading.Between is null ? [] : [new Claim(null)]),
    ];

    private static NarrativeRule Certain(string id, string condition, string text, string source, Evidence evidence, Func<ChangeReading, IEnumerable<Claim>> claims) =>
        new() { Id = $"headline.change.{id}", Topic = Topic.Headline, Least = null, Condition = condition, Text = text, Source = source, Evidence = evidence, ChangeClaims = claims };

    private static NarrativeRule Changed(string id, string condition, string text, Func<Change[], Change[], bool> applies) => new()
    {
        Id = $"headline.change.{id}",
        Topic = Topic.Headline,
        Least = Together,
        Condition = condition,
        Text = text,
        Source = Source,
        Evidence = Evidence.Model,
        ChangeClaims = reading =>
        {
            if (reading.Between is not { } between)
                return [];
            var heads = Heads(between).ToArray();
            Change[] higher = [.. heads.Where(change => change.Verdict == Verdict.Higher)], lower = [.. heads.Where(change => change.Verdict == Verdict.Lower)];
            return applies(higher, lower) ? [new Claim(Sure(between, [.. higher, .. lower]), ("higher", Are(reading, higher, "higher")), ("lower", Are(reading, lower, "lower")))] : [];
        },
    };

    /// <summary>The axes; without any that can be compared, the scales.</summary>
    private static IReadOnlyList<Change> Heads(ChangeBetween between) => between.Axes.Any(change => change.P is not null) ? between.Axes : between.Scales;

    /// <summary>How sure it is that all of these changed the way they are seen to. Holm answers for all scales at once; axes are added up.</summary>
    private static double Sure(ChangeBetween between, Change[] changes) =>
        changes.All(between.Axes.Contains) ? 1 - (changes.Sum(change => change.P!.Value) / 2) : 1 - changes.Max(change => change.Adjusted!.Value);

    private static bool IsReliable(Change change) => change.Verdict is Verdict.Higher or Verdict.Lower;

    private static bool IsLeaning(Change change) => change.Verdict is Verdict.LeaningHigher or Verdict.LeaningLower;

    private static string Are(ChangeReading reading, Change[] changes, string how) => $"{Names(reading, changes)} {(changes.Length == 1 ? "is" : "are")} reliably {how}";

    private static string Names(ChangeReading reading, Change[] changes) =>
        Wording.List([.. changes.Select(change => reading.Between!.Axes.Contains(change) ? reading.NameOfAxis(change) : reading.NameOfScale(change))]);

    private static string Which(ChangeReading reading) => (reading.Earlier.IsWithCare, reading.Later.IsWithCare) switch
    {
        (true, true) => "Both sittings are",
        (true, false) => "The earlier sitting is",
        _ => "The later sitting is",
    };
}
