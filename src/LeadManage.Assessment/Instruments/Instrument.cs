namespace LeadManage.Assessment.Instruments;

/// <summary>
/// A published questionnaire: everything that is needed to show it, to score it and to say where it comes from.
/// It is data (one JSON file), never code, and never changes once it is published; a change is a new version.
/// </summary>
public sealed record Instrument
{
    /// <summary>Stable code, for example <c>lm36</c>: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Version of the wording, 1 or more. A sitting keeps the version it was begun with.</summary>
    public required int Version { get; init; }

    /// <summary>SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public required string Name { get; init; }

    /// <summary>One sentence for the person who is about to answer: what this is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>The words before each statement, for example "In the last three months, ... how often did you do this?".</summary>
    public required string Stem { get; init; }

    /// <summary>An honest time to answer.</summary>
    public required MinutesRange Minutes { get; init; }

    /// <summary>How statements are answered that name no format of their own; all that count in a scale are.</summary>
    public required AnswerFormat Answer { get; init; }

    /// <summary>Further formats by name; may be empty.</summary>
    public IReadOnlyDictionary<string, AnswerFormat> Formats { get; init; } = new Dictionary<string, AnswerFormat>(StringComparer.Ordinal);

    public required MissingRule Missing { get; init; }

    public required IReadOnlyList<Scale> Scales { get; init; }

    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>None, or the two axes of a map; an instrument without axes shows scales only.</summary>
    public required IReadOnlyList<Axis> Axes { get; init; }

    /// <summary>The map drawn over the two axes; null when there are none.</summary>
    public required AxisMap? Map { get; init; }

    /// <summary>Scales that answer one question from both sides; may be empty.</summary>
    public required IReadOnlyList<Pairing> Pairings { get; init; }

    /// <summary>Statements that should agree after reversing (inconsistency index); may be empty.</summary>
    public required IReadOnlyList<ConsistencyPair> ConsistencyPairs { get; init; }

    /// <summary>Statements that are answered together; a statement is in one group at most; may be empty.</summary>
    public IReadOnlyList<ItemGroup> Groups { get; init; } = [];

    /// <summary>How scales about a situation become the point it asks for; null when they do not.</summary>
    public NeedRule? Need { get; init; }

    /// <summary>Processes rated as they are and as they would be needed; may be empty.</summary>
    public IReadOnlyList<BalanceProcess> Balance { get; init; } = [];

    /// <summary>Single statements that mirror each other; may be empty.</summary>
    public IReadOnlyList<ItemPair> ItemPairs { get; init; } = [];

    /// <summary>Allocations to compare; may be empty.</summary>
    public IReadOnlyList<Allocation> Shares { get; init; } = [];

    /// <summary>The parts of a plan; null when it is none.</summary>
    public PlanPrompts? Plan { get; init; }

    /// <summary>True when the scales are shown as a ranking.</summary>
    public bool Ranked { get; init; }

    /// <summary>Where the content comes from, in words; at least one.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Id and version as stored with a sitting, for example <c>lm36.v1</c>.</summary>
    public string Key => $"{Id}.v{Version}";

    /// <summary>The response scale on which scales are computed; a judgement counts as 0 (wrong) or 1 (right).</summary>
    /// <exception cref="InvalidOperationException">The questionnaire has no scales.</exception>
    public ResponseFormat Format => Answer switch
    {
        ResponseFormat steps => steps,
        TruthFormat => TruthFormat.Counted,
        _ => throw new InvalidOperationException($"{Key} has no scales."),
    };

    /// <summary>The statements of one scale, in the order of the file.</summary>
    public IEnumerable<Item> ItemsOf(string scaleId) => Items.Where(item => item.KeyFor(scaleId) is not null);

    /// <summary>
    /// The items whose distances from their mean a scale lends to an error pooled over the scales: those that count in it first.
    /// One that counts in a second scale too is told once, for one answer is not two observations.
    /// </summary>
    public IEnumerable<Item> ItemsLentBy(string scaleId) => Items.Where(item => item.Keys is [var first, ..] && first.Scale == scaleId);

    /// <summary>The group a statement is shown in; null when it stands alone.</summary>
    public ItemGroup? GroupOf(string itemId) => Groups.FirstOrDefault(group => group.Items.Contains(itemId, StringComparer.Ordinal));

    public Item Item(string id) => Items.First(item => item.Id == id);

    public Scale Scale(string id) => Scales.First(scale => scale.Id == id);

    public Axis Axis(string id) => Axes.First(axis => axis.Id == id);
}
