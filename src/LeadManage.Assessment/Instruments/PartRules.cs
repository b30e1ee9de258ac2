using FluentValidation;

namespace LeadManage.Assessment.Instruments;

/// <summary>The parts that not every questionnaire has: each names what is there, and in a way that can be answered.</summary>
internal sealed class PartRules : AbstractValidator<Instrument>
{
    private const int MostTogether = 12;

    private readonly Predicate<string> _isWhole;

    /// <param name="isWhole">True for a path that holds no fault of form.</param>
    public PartRules(Predicate<string> isWhole)
    {
        _isWhole = isWhole;
        RuleFor(i => i).Custom(Groups);
        RuleFor(i => i).Custom(Need);
        RuleFor(i => i).Custom(Balance);
        RuleFor(i => i).Custom(ItemPairs);
        RuleFor(i => i).Custom(Shares);
        RuleFor(i => i).Custom(Plan);
    }

    private void Groups(Instrument instrument, ValidationContext<Instrument> context)
    {
        Codes.Check([.. instrument.Groups.Select(group => group.Id)], "$.groups", context);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (n, group) in instrument.Groups.Index())
        {
            if (group.Items.Count is 0 or > MostTogether)
                context.AddFailure($"$.groups[{n}].items", $"items must name 1 to {MostTogether} statements.");
            foreach (var (place, id) in group.Items.Index())
                if (ItemAt(instrument, id, $"$.groups[{n}].items[{place}]", context) is { } item)
                {
                    if (!taken.Add(id))
                        context.AddFailure($"$.groups[{n}].items[{place}]", $"{Codes.Quote(id)} stands in a group already; a statement is shown once.");
                    if (group.Sum is null == item.Format is ShareFormat)
                        context.AddFailure($"$.groups[{n}].sum", group.Sum is null ? "sum is missing; say what the shares add up to." : "sum is for shares alone; remove it.");
                }

            if (group.Sum is { } sum and (< 1 or > 100))
                context.AddFailure($"$.groups[{n}].sum", $"sum must be 1 to 100, not {sum}.");
        }

        foreach (var (n, _) in instrument.Items.Index().Where(item => item.Item.Format is ShareFormat && !taken.Contains(item.Item.Id) && _isWhole($"$.items[{item.Index}].format") && _isWhole("$.format.kind") && _isWhole("$.groups")))
            context.AddFailure($"$.items[{n}].format", "a share says nothing alone; put the statement into a group with a sum.");
    }

    private void Need(Instrument instrument, ValidationContext<Instrument> context)
    {
        if (instrument.Need is not { } need || !_isWhole("$.scales"))
            return;
        foreach (var (member, id) in new[] { ("up", need.Up), ("across", need.Across) })
            if (instrument.Scales.All(scale => scale.Id != id) && _isWhole($"$.need.{member}"))
                context.AddFailure($"$.need.{member}", $"{Codes.Quote(id)} is no scale; use the id of a scale.");
        if (need.Up == need.Across && _isWhole("$.need.across"))
            context.AddFailure("$.need.across", "across must be the other scale than up.");
        if (need is not { From: >= 0 and <= 100, Factor: > 0 } || need.From + (100 * need.Factor) > 100)
            context.AddFailure("$.need.factor", "from and factor must keep the point on the map: from 0 or more, factor above 0, from + 100 x factor at most 100.");
        if (need.Margin is < 0 or > 50)
            context.AddFailure("$.need.margin", "margin must be 0 to 50.");
    }

    private void Balance(Instrument instrument, ValidationContext<Instrument> context)
    {
        Codes.Check([.. instrument.Balance.Select(process => process.Id)], "$.balance", context);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (n, process) in instrument.Balance.Index())
        {
            var now = Taken<ResponseFormat>(instrument, taken, process.Now, $"$.balance[{n}].now", "a statement rated in steps", context);
            var needed = Taken<ResponseFormat>(instrument, taken, process.Needed, $"$.balance[{n}].needed", "a statement rated in steps", context);
            if (now is not null && needed is not null && now.Format != needed.Format)
                context.AddFailure($"$.balance[{n}].needed", "needed must be rated in the same format as now; they are compared.");
        }
    }

    private void ItemPairs(Instrument instrument, ValidationContext<Instrument> context)
    {
        Codes.Check([.. instrument.ItemPairs.Select(pair => pair.Id)], "$.itemPairs", context);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (n, pair) in instrument.ItemPairs.Index())
            foreach (var (member, id) in new[] { ("up", pair.Up), ("across", pair.Across) })
                if (Taken<ResponseFormat>(instrument, taken, id, $"$.itemPairs[{n}].{member}", "a statement answered in steps", context) is { Keys: [] })
                    context.AddFailure($"$.itemPairs[{n}].{member}", $"{Codes.Quote(id)} counts in no scale; its error comes from the scale it belongs to.");
    }

    private void Shares(Instrument instrument, ValidationContext<Instrument> context)
    {
        Codes.Check([.. instrument.Shares.Select(share => share.Id)], "$.shares", context);
        var sizes = new HashSet<int>();
        foreach (var (n, share) in instrument.Shares.Index().Where(share => _isWhole($"$.shares[{share.Index}].group") && _isWhole("$.groups")))
            if (instrument.Groups.FirstOrDefault(group => group.Id == share.Group) is not { Sum: not null } group)
                context.AddFailure($"$.shares[{n}].group", $"{Codes.Quote(share.Group)} is no group with a sum; use the id of one.");
            else if (sizes.Add(group.Items.Count) && sizes.Count > 1)
                context.AddFailure($"$.shares[{n}].group", $"{Codes.Quote(share.Group)} has another number of shares than the group before; they are compared by position.");
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

    /// <summary>The statement, told if it is none, is of another kind, or is named a second time.</summary>
    private Item? Taken<TFormat>(Instrument instrument, HashSet<string> taken, string id, string path, string what, ValidationContext<Instrument> context)
        where TFormat : AnswerFormat
    {
        if (ItemAt(instrument, id, path, context) is not { } item)
            return null;
        if (item.Format is not TFormat && _isWhole("$.format.kind") && _isWhole($"$.items[{instrument.Items.Index().First(one => one.Item == item).Index}].format"))
            context.AddFailure(path, $"{Codes.Quote(id)} must be {what}.");
        else if (!taken.Add(id))
            context.AddFailure(path, $"{Codes.Quote(id)} is named here already; each has one place.");
        else
            return item;
        return null;
    }

    private Item? ItemAt(Instrument instrument, string id, string path, ValidationContext<Instrument> context)
    {
        var item = instrument.Items.FirstOrDefault(one => one.Id == id);
        if (item is null && _isWhole(path) && _isWhole("$.items") && Enumerable.Range(0, instrument.Items.Count).All(n => _isWhole($"$.items[{n}].id")))
            context.AddFailure(path, $"{Codes.Quote(id)} is no statement; use the id of one.");
        return item;
    }
}
