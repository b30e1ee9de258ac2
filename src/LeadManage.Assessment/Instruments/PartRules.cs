using FluentValidation;

namespace LeadManage.Assessment.Instruments;

/// <summary>The parts that not every questionnaire has: each names what is there, and in a way that can be answered.</summary>
internal sealed class PartRules : AbstractValidator<Instrument>
{
    private readonly Predicate<string> _isWhole;

    /// <param name="isWhole">True for a path that holds no fault of form.</param>
    public PartRules(Predicate<string> isWhole)
    {
        _isWhole = isWhole;
        Include(new GroupRules(isWhole));
        RuleFor(i => i).Custom(Need);
        RuleFor(i => i).Custom(Balance);
        RuleFor(i => i).Custom(ItemPairs);
        RuleFor(i => i).Custom(Plan);
    }

    private void Need(Instrument instrument, ValidationContext<Instrument> context)
    {
        if (instrument.Need is not { } need)
            return;
        var scalesAreKnown = _isWhole("$.scales") && Enumerable.Range(0, instrument.Scales.Count).All(n => _isWhole($"$.scales[{n}].id"));
        foreach (var (member, id) in new[] { ("up", need.Up), ("across", need.Across) })
            if (scalesAreKnown && instrument.Scales.All(scale => scale.Id != id))
                context.AddFailure($"$.need.{member}", $"{Codes.Quote(id)} is no scale; use the id of a scale.");
        if (need.Up == need.Across)
            context.AddFailure("$.need.across", "across must be the other scale than up.");
        if (need.From is < 0 or >= 100)
            context.AddFailure("$.need.from", "from must be 0 or more and below 100.");
        // A little more than 100 is the rounding of a factor such as 0.07.
        else if (need.Factor <= 0 || need.From + (100 * need.Factor) > 100 + 1e-9)
            context.AddFailure("$.need.factor", "factor must be above 0 and keep the point on the map: from + 100 x factor at most 100.");
        if (need.Margin is < 0 or > 50)
            context.AddFailure("$.need.margin", "margin must be 0 to 50.");
    }

    private void Balance(Instrument instrument, ValidationContext<Instrument> context)
    {
        Codes.Check([.. instrument.Balance.Select(process => process.Id)], "$.balance", context);
        if (instrument.Balance.DistinctBy(process => process.Side).Count() == 1 && Enumerable.Range(0, instrument.Balance.Count).All(n => _isWhole($"$.balance[{n}].side")))
            context.AddFailure("$.balance", "balance has processes of one side only; give at least one \"up\" and one \"across\".");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        AnswerFormat? common = null;
        foreach (var (n, process) in instrument.Balance.Index())
            foreach (var (member, id) in new[] { ("now", process.Now), ("needed", process.Needed) })
                if (Taken<ResponseFormat>(instrument, taken, id, $"$.balance[{n}].{member}", "a statement rated in steps", context) is { Format: var format } && format != (common ??= format))
                    context.AddFailure($"$.balance[{n}].{member}", $"{member} must be rated in the same format as the ratings before; they are compared.");
    }

    private void ItemPairs(Instrument instrument, ValidationContext<Instrument> context)
    {
        Codes.Check([.. instrument.ItemPairs.Select(pair => pair.Id)], "$.itemPairs", context);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (n, pair) in instrument.ItemPairs.Index())
            foreach (var (member, id) in new[] { ("up", pair.Up), ("across", pair.Across) })
            {
                if (Taken<ResponseFormat>(instrument, taken, id, $"$.itemPairs[{n}].{member}", "a statement answered in steps", context) is not { } item || !_isWhole($"{PlaceOf(instrument, item)}.keys"))
                    continue;
                if (item.Keys.Count == 0)
                    context.AddFailure($"$.itemPairs[{n}].{member}", $"{Codes.Quote(id)} counts in no scale; its error comes from the scale it belongs to.");
                else if (item.Keys[0].Reverse)
                    context.AddFailure($"$.itemPairs[{n}].{member}", $"{Codes.Quote(id)} is turned round in its scale; a pair sets two statements as they stand beside each other.");
            }
    }

    private void Plan(Instrument instrument, ValidationContext<Instrument> context)
    {
        if (instrument.Plan is not { } plan)
            return;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (member, id) in plan.Texts)
            Taken<TextFormat>(instrument, taken, id, $"$.plan.{member}", "a statement answered in words", context);
        Taken<DateFormat>(instrument, taken, plan.Next, "$.plan.next", "a statement answered by a date", context);
    }

    /// <summary>The statement; null when it is none, is of another kind, or is named a second time, which is told.</summary>
    private Item? Taken<TFormat>(Instrument instrument, HashSet<string> taken, string id, string path, string what, ValidationContext<Instrument> context)
        where TFormat : AnswerFormat
    {
        var item = instrument.Items.FirstOrDefault(one => one.Id == id);
        if (item is null)
        {
            if (_isWhole("$.items") && Enumerable.Range(0, instrument.Items.Count).All(n => _isWhole($"$.items[{n}].id")))
                context.AddFailure(path, $"{Codes.Quote(id)} is no statement; use the id of one.");
            return null;
        }

        if (!_isWhole($"{PlaceOf(instrument, item)}.format"))
            return null;
        if (item.Format is not TFormat)
            context.AddFailure(path, $"{Codes.Quote(id)} must be {what}.");
        else if (!taken.Add(id))
            context.AddFailure(path, $"{Codes.Quote(id)} is named here already; each has one place.");
        else
            return item;
        return null;
    }

    private static string PlaceOf(Instrument instrument, Item item) => $"$.items[{instrument.Items.Index().First(one => ReferenceEquals(one.Item, item)).Index}]";
}
