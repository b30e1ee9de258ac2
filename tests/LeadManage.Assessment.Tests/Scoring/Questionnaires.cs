using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Scoring;

/// <summary>Small questionnaires for one question each.</summary>
internal static class Questionnaires
{
    /// <summary>Scales with their keys, <c>("A", "++-")</c>: statements A1, A2 and the reversed A3.</summary>
    public static Instrument Of(int lo, int hi, params (string Scale, string Keys)[] scales) =>
        Of(new ResponseFormat(lo, hi, [.. Enumerable.Range(lo, hi - lo + 1).Select(step => $"Step {step}")], "No opportunity"), scales);

    private static Instrument Of(ResponseFormat format, (string Scale, string Keys)[] scales) => new()
    {
        Id = "small",
        Version = 1,
        Hash = new string('0', 64),
        Name = "Small",
        Purpose = "A test.",
        Stem = "How often?",
        Minutes = new MinutesRange(1, 1),
        Answer = format,
        Missing = new MissingRule(.5, .8),
        Scales = [.. scales.Select(scale => new Scale(scale.Scale, scale.Scale, scale.Scale, scale.Scale))],
        Items = [.. from scale in scales
                    from key in scale.Keys.Index()
                    select new Item($"{scale.Scale}{key.Index + 1}", $"{scale.Scale} {key.Index + 1}", [new ItemKey(scale.Scale, key.Item == '-')], format)],
        Axes = [],
        Map = null,
        Pairings = [],
        ConsistencyPairs = [],
        Sources = ["A test."],
    };

    /// <summary>One statement an axis, answered in POMP points: every point of the map can be reached exactly.</summary>
    public static Instrument Map(double cut) => Of(0, 100, ("L", "+"), ("M", "+")) with
    {
        Axes = [new Axis("L", "Leadership", "lead", ["L"], cut), new Axis("M", "Management", "manage", ["M"], cut)],
        Map = new AxisMap("L", "M", "A test.", "Both", "Leading first", "Managing first", "Neither"),
    };

    public static Profile OnMap(double cut, int up, int across, double upSem, double acrossSem) => ScoringService.Score(
        Map(cut),
        Sheet(Map(cut), ("L1", up), ("M1", across)),
        new ErrorBasis.Sample(new Dictionary<string, double> { ["L"] = upSem, ["M"] = acrossSem }, 100, "given"));

    public static AnswerSheet Sheet(Instrument instrument, params (string Item, int? Value)[] answers) =>
        new(instrument, answers.Select(answer => KeyValuePair.Create(answer.Item, new Given(answer.Value))));

    /// <summary>Answers in the order of the statements: a digit each, <c>x</c> for no opportunity, <c>-</c> for skipped.</summary>
    public static AnswerSheet Sheet(Instrument instrument, string answers) => new(instrument, instrument.Items.Zip(answers)
        .Where(pair => pair.Second != '-')
        .Select(pair => KeyValuePair.Create(pair.First.Id, pair.Second == 'x' ? Given.NoOpportunity : (Given)(pair.Second - '0'))));

    public static Profile Score(this Instrument instrument, string answers) =>
        ScoringService.Score(instrument, Sheet(instrument, answers), new ErrorBasis.Person());
}
