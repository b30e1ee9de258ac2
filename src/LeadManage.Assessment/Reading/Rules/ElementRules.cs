using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Scoring.Parts;
using static LeadManage.Assessment.Reading.NarrativeRule;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>Mirrored statements: the lean of each pair, and of all together.</summary>
internal static class ElementRules
{
    private const string Pairs = "Difference of two single answers against the spread of such answers, corrected for looking at all pairs (docs/reading.md).";
    private const string Overall = "Difference of the two scales with independent errors, named beyond 1.645 standard errors (docs/scoring.md, Paired elements).";

    public static IReadOnlyList<NarrativeRule> Headlines { get; } =
    [
        new()
        {
            Id = "headline.elements",
            Topic = Topic.Headline,
            Condition = "The two scales behind the pairs differ by more than 1.645 standard errors.",
            Text = "Your work leans toward {more}.",
            Source = Overall,
            Evidence = Evidence.Model,
            Claims = reading => Whole(reading) is { Named: true } lean ? [new Claim(lean.Probability, lean.Words)] : [],
        },
        new()
        {
            Id = "headline.elements.even",
            Topic = Topic.Headline,
            Least = null,
            Condition = "A pair has both sides answered, and the rule above does not apply.",
            Text = "Your work leans to neither side, as far as can be told.",
            Source = Overall,
            Evidence = Evidence.Model,
            Claims = reading => ElementReading.All(reading).Count > 0 && Whole(reading) is not { Named: true } ? [new Claim(null)] : [],
        },
    ];

    public static NarrativeRule Summary { get; } = new()
    {
        Id = "summary.elements",
        Topic = Topic.Summary,
        Least = null,
        Condition = "A pair has both sides answered.",
        Text = "Taken one by one, {named} of {pairs} pairs lean to a side beyond the error.",
        Source = Pairs,
        Evidence = Evidence.Model,
        Claims = reading => ElementReading.All(reading) is { Count: > 0 } all
            ? [new Claim(null, ("named", $"{all.Count(pair => pair.Named)}"), ("pairs", $"{all.Count}")) { Numbers = [PairFigures.Named, PairFigures.Answered] }]
            : [],
    };

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        new()
        {
            Id = "elements.overall",
            Topic = Topic.Elements,
            Condition = "The two scales behind the pairs differ by more than 1.645 standard errors.",
            Text = "Over all statements, {more} stand {lean} points above {less}, with a standard error of {error}.",
            Source = Overall,
            Evidence = Evidence.Model,
            Claims = reading => Whole(reading) is { Named: true } lean ? [Numbered(new Claim(lean.Probability, lean.Words))] : [],
        },
        new()
        {
            Id = "elements.overall.even",
            Topic = Topic.Elements,
            Least = null,
            Condition = "The two scales behind the pairs differ by at most 1.645 standard errors.",
            Text = "Over all statements, {more} and {less} cannot be told apart: {lean} points, with a standard error of {error}.",
            Source = Overall,
            Evidence = Evidence.Model,
            Claims = reading => Whole(reading) is { Named: false } lean ? [Numbered(new Claim(null, lean.Words))] : [],
        },
        .. Banded(new()
        {
            Id = "elements.lean",
            Topic = Topic.Elements,
            Condition = "The two answers of a pair differ beyond their error, corrected for looking at all pairs.",
            Text = "{name}: {more} {word} describes your work more closely than {less}.",
            Source = Pairs,
            Evidence = Evidence.Model,
            Claims = reading => ElementReading.All(reading).Select(pair => new Claim(
                pair.Probability,
                ("name", pair.Pair.Name),
                ("more", ElementReading.Quoted(pair.More)),
                ("less", ElementReading.Quoted(pair.Less))) { Numbers = [] }),
        }),
        Listed("even", "The two answers of a pair do not differ beyond their error.", "Too close to tell apart: {names}.", Pairs,
            reading => ElementReading.All(reading).Where(pair => !pair.Named).Select(pair => pair.Pair)),
        Listed("missing", "A side of a pair was not answered.", "Not answered on both sides: {names}.", "A lean needs both answers.",
            reading => reading.Instrument.ItemPairs.Where(pair => reading.Figure(PairFigures.Lean(pair.Id)).Value is null)),
        new()
        {
            Id = "elements.single",
            Topic = Topic.Elements,
            Least = null,
            Condition = "A statement that counts in a scale has no counterpart, and was answered.",
            Text = "{statement} stands alone, without a counterpart; you answered “{answer}”.",
            Source = "The questionnaire has no statement that mirrors it.",
            Evidence = Evidence.Answers,
            Claims = reading => ElementReading.Single(reading).Select(item => new Claim(
                null,
                ("statement", ElementReading.Quoted(item)),
                ("answer", item.Format.Words(reading.Sheet.GivenFor(item.Id)!.Value))) { Numbers = [] }),
        },
    ];

    private static Claim Numbered(Claim claim) => claim with { Numbers = [PairFigures.Overall, $"error-{PairFigures.Overall}"] };

    private static NarrativeRule Listed(string id, string condition, string text, string source, Func<ProfileReading, IEnumerable<ItemPair>> pairs) => new()
    {
        Id = $"elements.{id}",
        Topic = Topic.Elements,
        Least = null,
        Condition = condition,
        Text = text,
        Source = source,
        Evidence = id == "even" ? Evidence.Model : Evidence.Answers,
        Claims = reading => pairs(reading).ToArray() is { Length: > 0 } listed ? [new Claim(null, ("names", Wording.List([.. listed.Select(pair => pair.Name)]))) { Numbers = [] }] : [],
    };

    /// <summary>The lean over all pairs; null without one, or without its error.</summary>
    private static WholeLean? Whole(ProfileReading reading)
    {
        if (reading.Figure(PairFigures.Overall) is not { Value: { } lean, Error: { } error } || PairFigures.Scales(reading.Instrument) is not var (up, across))
            return null;
        var (more, less) = lean >= 0 ? (up, across) : (across, up);
        return new WholeLean(
            Math.Abs(lean) > Uncertainty.LeanThreshold * error,
            ProfileReading.ProbabilityOfSign(lean, error),
            [("more", Named(more)), ("less", Named(less)), ("lean", Wording.Points(Math.Abs(lean))), ("error", Wording.Error(error))]);

        string Named(string scale) => reading.Instrument.Scale(scale).Name.ToLowerInvariant();
    }

    private sealed record WholeLean(bool Named, double Probability, IReadOnlyList<(string Name, string Value)> Words);
}
