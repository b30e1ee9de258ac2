using FluentValidation;

namespace LeadManage.Assessment.Instruments;

/// <summary>The codes inside a questionnaire and what they refer to: each unique, each naming something that is there.</summary>
internal sealed class ReferenceRules : AbstractValidator<Instrument>
{
    private readonly Predicate<string> _isWhole;

    /// <param name="isWhole">True for a path that holds no fault of form. A list of codes with a broken one is not searched: the code looked for may be that one.</param>
    public ReferenceRules(Predicate<string> isWhole)
    {
        _isWhole = isWhole;
        RuleFor(i => i.Scales).Custom((scales, context) => Codes.Check([.. scales.Select(scale => scale.Id)], "$.scales", context));
        RuleFor(i => i.Items).Custom((items, context) => Codes.Check([.. items.Select(item => item.Id)], "$.items", context));
        RuleFor(i => i).Custom((i, context) => Codes.Unique([.. i.Items.Select(item => $"{i.GroupOf(item.Id)?.Text} {item.Text}")], "text", n => $"$.items[{n}].text", context));
        RuleFor(i => i.Axes).Custom((axes, context) => Codes.Check([.. axes.Select(axis => axis.Id)], "$.axes", context));
        RuleFor(i => i).Custom(Keys);
        RuleFor(i => i).Custom(Axes);
        RuleFor(i => i).Custom(Map);
        RuleFor(i => i).Custom(Pairings);
        RuleFor(i => i).Custom(ConsistencyPairs);
    }

    private void Keys(Instrument instrument, ValidationContext<Instrument> context)
    {
        var scales = instrument.Scales.Select(scale => scale.Id).ToHashSet(StringComparer.Ordinal);
        var rated = instrument.Balance.SelectMany(process => (string[])[process.Now, process.Needed]).ToHashSet(StringComparer.Ordinal);
        var ratedIsKnown = _isWhole("$.balance") && Enumerable.Range(0, instrument.Balance.Count).All(n => _isWhole($"$.balance[{n}].now") && _isWhole($"$.balance[{n}].needed"));
        foreach (var (n, item) in instrument.Items.Index())
        {
            if (item.Keys.Count == 0 && item.Format is ResponseFormat or TruthFormat && !rated.Contains(item.Id) && ratedIsKnown && _isWhole($"$.items[{n}].format") && _isWhole($"$.items[{n}].id"))
                context.AddFailure($"$.items[{n}].keys", "keys is empty; name a scale the statement counts in, or the process of the balance it rates.");
            if (IsComplete("$.scales", instrument.Scales.Count))
                foreach (var key in item.Keys.Where(key => !scales.Contains(key.Scale)))
                    context.AddFailure($"$.items[{n}].keys", $"keys names {Codes.Quote(key.Scale)}, which is no scale; use the id of a scale.");
        }

        var used = instrument.Items.SelectMany(item => item.Keys).Select(key => key.Scale).ToHashSet(StringComparer.Ordinal);
        if (_isWhole("$.items") && Enumerable.Range(0, instrument.Items.Count).All(n => _isWhole($"$.items[{n}].keys")))
            foreach (var (n, scale) in instrument.Scales.Index().Where(scale => !used.Contains(scale.Item.Id)))
                context.AddFailure($"$.scales[{n}].id", $"{Codes.Quote(scale.Id)} has no statements; key some to it, or remove it.");
    }

    private void Axes(Instrument instrument, ValidationContext<Instrument> context)
    {
        var scales = instrument.Scales.Select(scale => scale.Id).ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (n, axis) in instrument.Axes.Index())
        {
            if (axis.Cut is < 0 or > 100)
                context.AddFailure($"$.axes[{n}].cut", "cut must be 0 to 100, percent of maximum possible.");
            if (axis.Scales.Count == 0)
                context.AddFailure($"$.axes[{n}].scales", "scales is empty; name the scales the axis is the mean of.");
            foreach (var (s, id) in axis.Scales.Index())
            {
                var path = $"$.axes[{n}].scales[{s}]";
                if (IsComplete("$.scales", instrument.Scales.Count) && !scales.Contains(id))
                    context.AddFailure(path, $"{Codes.Quote(id)} is no scale; use the id of a scale.");
                if (_isWhole(path) && !taken.Add(id))
                    context.AddFailure(path, $"{Codes.Quote(id)} counts in an axis already; a scale belongs to one axis, once.");
            }
        }

        foreach (var (n, item) in instrument.Items.Index().Where(item => instrument.Axes.SelectMany(axis => axis.Scales).Count(id => item.Item.KeyFor(id) is not null) > 1))
            context.AddFailure($"$.items[{n}].keys", "keys counts the statement twice on the axes; their scales are taken to err independently, so choose one.");
    }

    private void Map(Instrument instrument, ValidationContext<Instrument> context)
    {
        if (!_isWhole("$.axes") || !_isWhole("$.map"))
            return;
        if ((instrument.Map is null) != (instrument.Axes.Count == 0))
            context.AddFailure("$.map", "map and axes belong together; give both, or no axes ([]) and no map (null).");
        if (instrument.Map is not { } map)
            return;
        foreach (var (member, id) in new[] { ("up", map.Up), ("across", map.Across) })
            if (IsComplete("$.axes", instrument.Axes.Count) && instrument.Axes.All(axis => axis.Id != id))
                context.AddFailure($"$.map.{member}", $"{Codes.Quote(id)} is no axis; use the id of an axis.");
        if (_isWhole("$.map.up") && map.Up == map.Across)
            context.AddFailure("$.map.across", "across must be the other axis than up.");
    }

    private void Pairings(Instrument instrument, ValidationContext<Instrument> context)
    {
        if (!_isWhole("$.map") || !IsComplete("$.axes", instrument.Axes.Count) || !_isWhole("$.map.up") || !_isWhole("$.map.across"))
            return;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (n, pairing) in instrument.Pairings.Index())
            foreach (var (member, id, axisId) in new[] { ("up", pairing.Up, instrument.Map?.Up), ("across", pairing.Across, instrument.Map?.Across) })
            {
                var path = $"$.pairings[{n}].{member}";
                var axis = instrument.Axes.Index().FirstOrDefault(axis => axis.Item.Id == axisId);
                if (axis.Item is null)
                    context.AddFailure(path, $"{Codes.Quote(id)} has no axis to stand on; a questionnaire without a map has no pairings.");
                else if (EntriesAreWhole($"$.axes[{axis.Index}].scales", axis.Item.Scales.Count) && !axis.Item.Scales.Contains(id, StringComparer.Ordinal))
                    context.AddFailure(path, $"{Codes.Quote(id)} is no scale of the axis {axis.Item.Id}; use one of {string.Join(", ", axis.Item.Scales)}.");
                else if (_isWhole(path) && !taken.Add(id))
                    context.AddFailure(path, $"{Codes.Quote(id)} stands in a pairing already; a scale belongs to one pairing.");
            }
    }

    private void ConsistencyPairs(Instrument instrument, ValidationContext<Instrument> context)
    {
        if (!IsComplete("$.items", instrument.Items.Count))
            return;
        var keysAreKnown = Enumerable.Range(0, instrument.Items.Count).All(n => _isWhole($"$.items[{n}].keys"));
        var items = instrument.Items.DistinctBy(item => item.Id, StringComparer.Ordinal).ToDictionary(item => item.Id, StringComparer.Ordinal);
        foreach (var (n, pair) in instrument.ConsistencyPairs.Index().Where(pair => EntriesAreWhole($"$.consistencyPairs[{pair.Index}]", 2)))
        {
            var path = $"$.consistencyPairs[{n}]";
            if (!items.TryGetValue(pair.First, out var first) || !items.TryGetValue(pair.Second, out var second))
                context.AddFailure(path, $"{Codes.Quote(pair.First)} and {Codes.Quote(pair.Second)} must both be ids of statements.");
            else if (first == second || (!first.Keys.Any(key => second.KeyFor(key.Scale) is not null) && keysAreKnown))
                context.AddFailure(path, "the pair must be two different statements of one scale.");
        }
    }

    /// <summary>True when the list and every one of its entries could be read.</summary>
    private bool EntriesAreWhole(string list, int count) => _isWhole(list) && Enumerable.Range(0, count).All(n => _isWhole($"{list}[{n}]"));

    /// <summary>True when the list and every id in it could be read.</summary>
    private bool IsComplete(string list, int count) =>
        _isWhole(list) && Enumerable.Range(0, count).All(n => _isWhole($"{list}[{n}].id"));
}
