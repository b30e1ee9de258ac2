using System.Text.Json;

namespace LeadManage.Assessment.Instruments;

/// <summary>The parts of a questionnaire file that not every questionnaire has, and the formats of answers.</summary>
internal abstract class PartShape(string file) : ShapeReader(file)
{
    protected static bool IsGiven(LocatedJson value) => value.Kind != JsonValueKind.Undefined;

    protected AnswerFormat Format(LocatedJson value)
    {
        var kind = value.Members.FirstOrDefault(member => member.Key == "kind").Value;
        switch (kind)
        {
            case null or { Kind: JsonValueKind.String, Text: "steps" }:
                return Steps(Members(value, "kind?", "lo", "hi", "labels", "noOpportunity"));
            case { Kind: JsonValueKind.String, Text: "truth" }:
                var truth = Members(value, "kind", "true", "false", "sure");
                return new TruthFormat(Text(truth("true")), Text(truth("false")), List(truth("sure"), Whole));
            case { Kind: JsonValueKind.String, Text: "share" }:
                Members(value, "kind");
                return new ShareFormat();
            case { Kind: JsonValueKind.String, Text: "text" }:
                var text = Members(value, "kind", "most", "rows");
                return new TextFormat(Whole(text("most")), Whole(text("rows")));
            case { Kind: JsonValueKind.String, Text: "date" }:
                var date = Members(value, "kind", "from", "suggested");
                return new DateFormat(Whole(date("from")), Whole(date("suggested")));
            default:
                Fault(kind, "must be \"steps\", \"truth\", \"share\", \"text\" or \"date\".");
                return new ShareFormat();
        }
    }

    /// <summary>Further formats by name.</summary>
    protected Dictionary<string, AnswerFormat> Formats(LocatedJson value)
    {
        var formats = new Dictionary<string, AnswerFormat>(StringComparer.Ordinal);
        foreach (var (name, format) in Entries(value))
            if (Codes.IsCode(name))
                formats[name] = Format(format);
            else
                Fault(format, "is no name for a format; use a code: a letter, then letters, digits or hyphens, 16 characters at most.");
        return formats;
    }

    protected Fact Fact(LocatedJson value)
    {
        var of = Members(value, "truth", "explanation", "source");
        return new Fact(Flag(of("truth")), Text(of("explanation")), Text(of("source")));
    }

    protected ItemGroup Group(LocatedJson value)
    {
        var of = Members(value, "id", "text", "items", "sum?");
        return new ItemGroup(Text(of("id")), Text(of("text")), List(of("items"), Text), IsNull(of("sum")) ? null : Whole(of("sum")));
    }

    protected NeedRule Need(LocatedJson value)
    {
        var of = Members(value, "up", "across", "from", "factor", "margin", "reason", "both", "upFirst", "acrossFirst", "neither");
        return new NeedRule(
            Text(of("up")), Text(of("across")), Number(of("from")), Number(of("factor")), Number(of("margin")), Text(of("reason")),
            Text(of("both")), Text(of("upFirst")), Text(of("acrossFirst")), Text(of("neither")));
    }

    protected BalanceProcess Process(LocatedJson value)
    {
        var of = Members(value, "id", "name", "shortName", "side", "now", "needed");
        return new BalanceProcess(Text(of("id")), Text(of("name")), Text(of("shortName")), SideOf(of("side")), Text(of("now")), Text(of("needed")));
    }

    protected ItemPair Pair(LocatedJson value)
    {
        var of = Members(value, "id", "name", "up", "across");
        return new ItemPair(Text(of("id")), Text(of("name")), Text(of("up")), Text(of("across")));
    }

    protected Allocation Share(LocatedJson value)
    {
        var of = Members(value, "id", "name", "group");
        return new Allocation(Text(of("id")), Text(of("name")), Text(of("group")));
    }

    protected PlanPrompts Plan(LocatedJson value)
    {
        var of = Members(value, "risk", "gain", "process", "situation", "action", "witness", "obstacle", "remedy", "next");
        return new PlanPrompts(
            Text(of("risk")), Text(of("gain")), Text(of("process")), Text(of("situation")), Text(of("action")),
            Text(of("witness")), Text(of("obstacle")), Text(of("remedy")), Text(of("next")));
    }

    private ResponseFormat Steps(Func<string, LocatedJson> of) =>
        new(Whole(of("lo")), Whole(of("hi")), List(of("labels"), Text), TextOrNull(of("noOpportunity")));

    private Side SideOf(LocatedJson value)
    {
        var text = Text(value);
        if (text is not ("up" or "across") && IsWhole(value.Path))
            Fault(value, "must be \"up\" (leadership) or \"across\" (management).");
        return text == "across" ? Side.Across : Side.Up;
    }
}
