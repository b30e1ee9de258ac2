using System.Text.Json;

namespace LeadManage.Assessment.Instruments;

/// <summary>The members of a questionnaire file, one method for each record.</summary>
internal sealed class InstrumentShape(string file) : PartShape(file)
{
    private static readonly string[] Known =
    [
        "id", "version", "name", "purpose", "stem", "minutes", "format", "formats?", "missing", "scales", "items", "groups?", "axes", "map", "pairings", "consistencyPairs",
        "need?", "balance?", "itemPairs?", "shares?", "plan?", "ranked?", "sources",
    ];

    public Instrument Read(LocatedJson root, string hash)
    {
        var of = Members(root, Known);
        var answer = Format(of("format"));
        var formats = IsGiven(of("formats")) ? Formats(of("formats")) : [];
        return new Instrument
        {
            Id = Text(of("id")),
            Version = Whole(of("version")),
            Hash = hash,
            Name = Text(of("name")),
            Purpose = Text(of("purpose")),
            Stem = Text(of("stem")),
            Minutes = Minutes(of("minutes")),
            Answer = answer,
            Formats = formats,
            Missing = Missing(of("missing")),
            Scales = List(of("scales"), Scale),
            Items = List(of("items"), item => Item(item, answer, formats), InstrumentFile.MaxItems),
            Groups = List(of("groups"), Group),
            Axes = List(of("axes"), Axis),
            Map = IsNull(of("map")) ? null : Map(of("map")),
            Pairings = List(of("pairings"), Pairing),
            ConsistencyPairs = List(of("consistencyPairs"), ConsistencyPair),
            Need = IsNull(of("need")) ? null : Need(of("need")),
            Balance = List(of("balance"), Process),
            ItemPairs = List(of("itemPairs"), Pair),
            Shares = List(of("shares"), Share),
            Plan = IsNull(of("plan")) ? null : Plan(of("plan")),
            Ranked = Flag(of("ranked")),
            Sources = List(of("sources"), Text),
        };
    }

    private MinutesRange Minutes(LocatedJson value)
    {
        var of = Members(value, "from", "to");
        return new MinutesRange(Whole(of("from")), Whole(of("to")));
    }

    private MissingRule Missing(LocatedJson value)
    {
        var of = Members(value, "least", "clean");
        return new MissingRule(Number(of("least")), Number(of("clean")));
    }

    private Scale Scale(LocatedJson value)
    {
        var of = Members(value, "id", "name", "shortName", "measures");
        return new Scale(Text(of("id")), Text(of("name")), Text(of("shortName")), Text(of("measures")));
    }

    private Item Item(LocatedJson value, AnswerFormat usual, Dictionary<string, AnswerFormat> formats)
    {
        var of = Members(value, "id", "text", "keys", "format?", "fact?");
        var name = IsGiven(of("format")) ? Text(of("format")) : null;
        var format = name is null ? usual : formats.GetValueOrDefault(name);
        if (format is null && IsWhole(of("format").Path) && IsWhole("$.formats"))
            Fault(of("format"), "is none of the formats; use a name from \"formats\", or leave it out.");
        if (format is null || !IsWhole(name is null ? "$.format.kind" : $"$.formats.{name}.kind"))
            Doubt(of("format"));

        return new Item(
            Text(of("id")),
            Text(of("text")),
            [.. Entries(of("keys")).Select(key => new ItemKey(key.Key, IsReverse(key.Value)))],
            format ?? usual,
            IsNull(of("fact")) ? null : Fact(of("fact")));
    }

    private bool IsReverse(LocatedJson sign)
    {
        if (sign is not { Kind: JsonValueKind.String, Text: "+" or "-" })
            Fault(sign, "must be \"+\" or, when the statement is a polar opposite, \"-\".");
        return sign.Text == "-";
    }

    private Axis Axis(LocatedJson value)
    {
        var of = Members(value, "id", "name", "verb", "scales", "cut");
        return new Axis(Text(of("id")), Text(of("name")), Text(of("verb")), List(of("scales"), Text), Number(of("cut")));
    }

    private AxisMap Map(LocatedJson value)
    {
        var of = Members(value, "up", "across", "cutReason", "both", "upFirst", "acrossFirst", "neither");
        return new AxisMap(
            Text(of("up")), Text(of("across")), Text(of("cutReason")),
            Text(of("both")), Text(of("upFirst")), Text(of("acrossFirst")), Text(of("neither")));
    }

    private Pairing Pairing(LocatedJson value)
    {
        var of = Members(value, "question", "up", "across");
        return new Pairing(Text(of("question")), Text(of("up")), Text(of("across")));
    }

    private ConsistencyPair ConsistencyPair(LocatedJson value)
    {
        var both = List(value, Text);
        if (both.Count == 2)
            return new ConsistencyPair(both[0], both[1]);
        if (IsWhole(value.Path))
            Fault(value, "must name two statements, [\"A\", \"B\"].");
        return new ConsistencyPair("", "");
    }
}
