using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>The pairs as sentences: a difference is named only beyond its error, as a lean is.</summary>
internal static class PairRules
{
    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        new()
        {
            Id = "pairs.chart",
            Topic = Topic.Pairs,
            Least = null,
            Condition = "The questionnaire has pairings; the chart as one sentence.",
            Text = "The same tasks from both sides, from 0 to 100: {pairs}.",
            Source = "The scores of the scales.",
            Evidence = Evidence.Answers,
            Claims = reading => reading.Instrument.Pairings.Count == 0 ? [] : [new Claim(null, ("pairs", string.Join("; ", reading.Instrument.Pairings.Select(pairing => Both(reading, pairing)))))],
        },
        new()
        {
            Id = "pairs.difference",
            Topic = Topic.Pairs,
            Condition = "The difference of the two scores is more than 1.645 times its standard error.",
            Text = "{question} You report {more} ({more score}) more often than {less} ({less score}).",
            Source = "Difference of two scores with independent errors, two-sided 90 % (docs/scoring.md, Lean).",
            Evidence = Evidence.Model,
            Claims = reading => Measured(reading).Where(pair => pair.Named).Select(pair => new Claim(pair.Probability, pair.Words) { Scale = pair.More.Id }),
        },
        new()
        {
            Id = "pairs.same",
            Topic = Topic.Pairs,
            Least = null,
            Condition = "The difference of the two scores is at most 1.645 times its standard error.",
            Text = "{question} {up} ({up score}) and {across} ({across score}) cannot be told apart.",
            Source = "Difference of two scores with independent errors, two-sided 90 % (docs/scoring.md, Lean).",
            Evidence = Evidence.Model,
            Claims = reading => Measured(reading).Where(pair => !pair.Named).Select(pair => new Claim(null, pair.Words)),
        },
        new()
        {
            Id = "pairs.missing",
            Topic = Topic.Pairs,
            Least = null,
            Condition = "One of the two scores, or its error, is missing.",
            Text = "{question} {up} and {across} cannot be compared: a score or its error is missing.",
            Source = "No comparison without an error.",
            Evidence = Evidence.Answers,
            Claims = reading => reading.Instrument.Pairings.Where(pairing => PairReading.Of(reading, pairing) is null)
                .Select(pairing => new Claim(null, ("question", pairing.Question), ("up", reading.Instrument.Scale(pairing.Up).Name), ("across", reading.Instrument.Scale(pairing.Across).Name))),
        },
    ];

    private static IEnumerable<PairReading> Measured(ProfileReading reading) =>
        reading.Instrument.Pairings.Select(pairing => PairReading.Of(reading, pairing)).OfType<PairReading>();

    private static string Both(ProfileReading reading, Pairing pairing) =>
        $"{One(reading, reading.Profile.Scale(pairing.Up))} and {One(reading, reading.Profile.Scale(pairing.Across))}";

    private static string One(ProfileReading reading, ScaleScore scale) =>
        $"{reading.NameOf(scale)} {(scale.Pomp is { } score ? Wording.Points(score) : "without a score")}";
}
