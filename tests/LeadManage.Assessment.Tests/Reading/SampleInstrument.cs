using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Tests.Reading;

/// <summary>Small questionnaires for the readings, one for each shape: they are made here and are never published.</summary>
internal static class SampleInstrument
{
    private static readonly string[] Frequencies = ["Almost never", "Rarely", "Sometimes", "Often", "Very often", "Almost always"];

    /// <summary>Six scales of six in three pairs, two axes, a map: the shape of lm36.</summary>
    public static Instrument SixInPairs { get; } = Make("six-in-pairs", ["SD", "AP", "MI", "PB", "OS", "CP"], itemsEach: 6) with
    {
        Axes = [new("L", "Leadership", "lead", ["SD", "AP", "MI"], 60), new("M", "Management", "manage", ["PB", "OS", "CP"], 60)],
        Map = Regions("L", "M"),
        Pairings = [new("Where to, and by when?", "SD", "PB"), new("Who with, and who does what?", "AP", "OS"), new("What moves, what steadies?", "MI", "CP")],
        Sources = ["Ideas of John P. Kotter."],
    };

    /// <summary>Two scales of six, one an axis: the shape of lm12.</summary>
    public static Instrument TwoScales { get; } = Make("two-scales", ["L", "M"], itemsEach: 6) with
    {
        Axes = [new("L", "Leadership", "lead", ["L"], 60), new("M", "Management", "manage", ["M"], 60)],
        Map = Regions("L", "M"),
    };

    /// <summary>The same in its next version.</summary>
    public static Instrument Revised { get; } = SixInPairs with { Version = 2, Hash = new string('b', 64) };

    /// <summary>No axes and no map, no "no opportunity": scales only.</summary>
    public static Instrument ScalesOnly { get; } = Make("scales-only", ["A", "B", "C", "D"], itemsEach: 4,
        new ResponseFormat(0, 4, ["Never", "Rarely", "Sometimes", "Often", "Always"], NoOpportunity: null));

    /// <summary>Two axes whose lines stand between two answers; one statement a scale, so that a person's own answers give no error.</summary>
    public static Instrument OneStatementEach { get; } = Make("one-each", ["A", "B", "C", "D"], itemsEach: 1) with
    {
        Axes = [new("X", "Starting", "start", ["A", "B"], 55), new("Y", "Finishing", "finish", ["C", "D"], 65)],
        Map = Regions("X", "Y"),
        Pairings = [new("First and last?", "A", "C")],
    };

    /// <summary>No scales and no parts: words alone.</summary>
    public static Instrument WordsOnly { get; } = Make("words-only", [], itemsEach: 0) with
    {
        Items = [.. Enumerable.Range(1, 3).Select(number => new Item($"W{number}", $"What comes to mind, part {number}?", [], new TextFormat(200, 2)))],
    };

    /// <summary>Every shape, and every published questionnaire with its own words.</summary>
    public static IReadOnlyList<Instrument> All { get; } = [SixInPairs, TwoScales, ScalesOnly, OneStatementEach, WordsOnly, .. InstrumentCatalog.Published.All];

    private static AxisMap Regions(string up, string across) =>
        new(up, across, "A convention.", "Leader-manager", "Leading first", "Managing first", "Building up");

    private static Instrument Make(string id, string[] scales, int itemsEach) => Make(id, scales, itemsEach, new ResponseFormat(1, 6, Frequencies, "No opportunity"));

    private static Instrument Make(string id, string[] scales, int itemsEach, ResponseFormat format) => new()
    {
        Id = id,
        Version = 1,
        Hash = new string('a', 64),
        Name = "A questionnaire for tests",
        Purpose = "Tests.",
        Stem = "How often?",
        Minutes = new MinutesRange(1, 2),
        Answer = format,
        Missing = new MissingRule(.5, .8),
        Scales = [.. scales.Select(scale => new Scale(scale, $"Scale {scale}", scale, $"Measures {scale}."))],
        Items = [.. from number in Enumerable.Range(1, itemsEach)
                    from scale in scales
                    select new Item($"{scale}{number}", $"I do {scale} in way {number}.", [new ItemKey(scale, Reverse: number == 6)], format)],
        Axes = [],
        Map = null,
        Pairings = [],
        ConsistencyPairs = [],
        Sources = ["Made for tests."],
    };
}
