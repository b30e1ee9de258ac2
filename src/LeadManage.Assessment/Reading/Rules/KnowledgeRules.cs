using LeadManage.Assessment.Scoring.Parts;
using static LeadManage.Assessment.Reading.NarrativeRule;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>What somebody judged rightly, how well their confidence fits, and what that has to do with their own profile.</summary>
internal static class KnowledgeRules
{
    private const string Fitting = "Mean confidence less share right, against the error it would have if every confidence fitted exactly (docs/scoring.md, Knowledge).";

    public static NarrativeRule Headline { get; } = new()
    {
        Id = "headline.knowledge",
        Topic = Topic.Headline,
        Least = null,
        Condition = "At least one statement was judged.",
        Text = "You judged {correct} of {answered} statements rightly.",
        Source = "A count.",
        Evidence = Evidence.Convention,
        Claims = reading => Count(reading),
    };

    public static NarrativeRule Summary { get; } = new()
    {
        Id = "summary.knowledge",
        Topic = Topic.Summary,
        Least = null,
        Condition = "At least one statement was judged.",
        Text = "Over many such statements your share could be anywhere from {lower} to {upper} percent.",
        Source = "Wilson's (1927) 95 % interval of a share.",
        Evidence = Evidence.Model,
        Claims = reading => reading.Figure(KnowledgeFigures.Lower).Value is { } lower && reading.Figure(KnowledgeFigures.Upper).Value is { } upper
            ? [new Claim(null, ("lower", Wording.Percent(lower)), ("upper", Wording.Percent(upper))) { Numbers = [KnowledgeFigures.Lower, KnowledgeFigures.Upper] }]
            : [],
    };

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        .. Banded(new()
        {
            Id = "knowledge.over",
            Topic = Topic.Knowledge,
            Condition = "Mean confidence lies above the share right; the probability that this is no chance counts.",
            Text = "You were {word} surer than right: {confidence} percent sure on average, {share} percent right.",
            Source = Fitting,
            Evidence = Evidence.Model,
            Claims = reading => Over(reading).Where(over => over.Value > 0).Select(over => over.Claim),
        }),
        .. Banded(new()
        {
            Id = "knowledge.under",
            Topic = Topic.Knowledge,
            Condition = "Mean confidence lies below the share right; the probability that this is no chance counts.",
            Text = "You were {word} less sure than you could have been: {confidence} percent sure on average, {share} percent right.",
            Source = Fitting,
            Evidence = Evidence.Model,
            Claims = reading => Over(reading).Where(over => over.Value < 0).Select(over => over.Claim),
        }),
        new()
        {
            Id = "knowledge.fits",
            Topic = Topic.Knowledge,
            Least = null,
            Condition = "Whether mean confidence lies above or below the share right has less than .75.",
            Text = "How sure you were and how often you were right cannot be told apart: {confidence} percent sure on average, {share} percent right.",
            Source = Fitting,
            Evidence = Evidence.Model,
            Claims = reading => Over(reading).Where(over => over.Claim.Probability < Likelihood.Probably).Select(over => over.Claim with { Probability = null }),
        },
        new()
        {
            Id = "knowledge.steps",
            Topic = Topic.Knowledge,
            Least = null,
            Condition = "At least one statement was judged; the chart as one sentence.",
            Text = "Right at each confidence: {steps}.",
            Source = "A count.",
            Evidence = Evidence.Convention,
            Claims = reading => KnowledgeFigures.Steps(reading.Instrument).Where(sure => reading.Figure(KnowledgeFigures.ShareAt(sure)).Value is not null).ToArray() is { Length: > 0 } used
                ?
                [
                    new Claim(null, ("steps", string.Join("; ", used.Select(sure => AtStep(reading, sure)))))
                    { Numbers = [.. used.SelectMany(sure => new[] { KnowledgeFigures.RightAt(sure), KnowledgeFigures.CountAt(sure) })] },
                ]
                : [],
        },
        new()
        {
            Id = "knowledge.brier",
            Topic = Topic.Knowledge,
            Least = null,
            Condition = "At least one statement was judged.",
            Text = "Brier score {brier}: the mean squared distance between how sure you were and what was right; less is closer.",
            Source = "Brier (1950).",
            Evidence = Evidence.Convention,
            Claims = reading => reading.Figure(KnowledgeFigures.Brier).Value is { } brier ? [new Claim(null, ("brier", brier.ToString("0.000"))) { Numbers = [KnowledgeFigures.Brier] }] : [],
        },
        Beside("two", "Your profile has a score for {up} ({up score}) and one for {across} ({across score}): two kinds of work, not two words for one.",
            "The first of the three mistakes, synonyms."),
        Beside("rank", "Neither of the two asks for a rank: its statements can be answered in any job.",
            "The second of the three mistakes, rank."),
        Beside("practice", "Both tell what you report doing, not what you are like: each of it can be practiced.",
            "The third of the three mistakes."),
    ];

    private static string AtStep(ProfileReading reading, int sure)
    {
        var count = reading.Figure(KnowledgeFigures.CountAt(sure)).Value!.Value;
        return $"{sure} % sure, {Math.Round(count * reading.Figure(KnowledgeFigures.ShareAt(sure)).Value!.Value)} of {count}";
    }

    private static IEnumerable<Claim> Count(ProfileReading reading) =>
        reading.Figure(KnowledgeFigures.Answered).Value is > 0 and { } answered && reading.Figure(KnowledgeFigures.Correct).Value is { } correct
            ? [new Claim(null, ("correct", $"{correct}"), ("answered", $"{answered}")) { Numbers = [KnowledgeFigures.Correct, KnowledgeFigures.Answered] }]
            : [];

    private static IEnumerable<(double Value, Claim Claim)> Over(ProfileReading reading) =>
        reading.Figure(KnowledgeFigures.Over) is { Value: { } over, Error: { } error }
            ?
            [
                (over, new Claim(
                    ProfileReading.ProbabilityOfSign(over, error),
                    ("confidence", Wording.Percent(reading.Figure(KnowledgeFigures.Confidence).Value!.Value)),
                    ("share", Wording.Percent(reading.Figure(KnowledgeFigures.Share).Value!.Value))) { Numbers = [KnowledgeFigures.Confidence, KnowledgeFigures.Share] }),
            ]
            : [];

    private static NarrativeRule Beside(string id, string text, string source) => new()
    {
        Id = $"knowledge.profile.{id}",
        Topic = Topic.Knowledge,
        Least = null,
        Condition = "The questionnaire has judgements and names Kotter among its sources, and there is a profile with a point on the map.",
        Text = text,
        Source = source,
        Evidence = Evidence.Idea,
        Claims = reading => reading is { Beside: { Instrument.Map: { } map } beside } && reading.Figure(KnowledgeFigures.Answered).Value is not null
            && reading.Instrument.Sources.Any(one => one.Contains("Kotter", StringComparison.Ordinal))
            ?
            [
                new Claim(
                    null,
                    ("up", beside.Instrument.Axis(map.Up).Name),
                    ("up score", Wording.Points(beside.Profile.Axis(map.Up).Pomp!.Value)),
                    ("across", beside.Instrument.Axis(map.Across).Name),
                    ("across score", Wording.Points(beside.Profile.Axis(map.Across).Pomp!.Value)))
                { Numbers = [Derivation.OfBeside($"axis-{map.Up}"), Derivation.OfBeside($"axis-{map.Across}")] },
            ]
            : [],
    };
}
