using FluentValidation;

namespace LeadManage.Assessment.Instruments;

/// <summary>Statements that are answered together, and allocations, which are groups of shares.</summary>
internal sealed class GroupRules : AbstractValidator<Instrument>
{
    private const int MostTogether = 12;

    private readonly Predicate<string> _isWhole;

    /// <param name="isWhole">True for a path that holds no fault of form.</param>
    public GroupRules(Predicate<string> isWhole)
    {
        _isWhole = isWhole;
        RuleFor(i => i).Custom(Groups);
        RuleFor(i => i).Custom(Shares);
    }

    private void Groups(Instrument instrument, ValidationContext<Instrument> context)
    {
        Codes.Check([.. instrument.Groups.Select(group => group.Id)], "$.groups", context);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (n, group) in instrument.Groups.Index())
        {
            if (group.Items.Count is 0 or > MostTogether)
                context.AddFailure($"$.groups[{n}].items", $"items must name 1 to {MostTogether} statements.");
            else if (group is { Sum: not null, Items.Count: 1 })
                context.AddFailure($"$.groups[{n}].items", "items names one share; a sum is divided up between two or more.");
            if (group.Sum is < 1 or > 100)
                context.AddFailure($"$.groups[{n}].sum", $"sum must be 1 to 100, not {group.Sum}.");
            var members = group.Items.Select((id, place) => MemberAt(instrument, id, $"$.groups[{n}].items[{place}]", taken, context)).ToArray();
            if (group.Sum is null && members.Any(member => member?.Format is ShareFormat))
                context.AddFailure($"$.groups[{n}].sum", "sum is missing; say what the shares add up to.");
            if (group.Sum is not null)
                foreach (var (place, member) in members.Index().Where(member => member.Item is { Format: not ShareFormat }))
                    context.AddFailure($"$.groups[{n}].items[{place}]", $"{Codes.Quote(member!.Id)} is no share; a group with a sum holds shares alone.");
        }

        if (_isWhole("$.groups") && IsRead("$.groups", ".items", instrument.Groups.Count) && instrument.Groups.Index().All(group => IsRead($"$.groups[{group.Index}].items", "", group.Item.Items.Count)))
            foreach (var (n, item) in instrument.Items.Index())
                if (item.Format is ShareFormat && !taken.Contains(item.Id) && _isWhole($"$.items[{n}].format") && _isWhole($"$.items[{n}].id"))
                    context.AddFailure($"$.items[{n}].format", "a share says nothing alone; put the statement into a group with a sum.");
    }

    private void Shares(Instrument instrument, ValidationContext<Instrument> context)
    {
        Codes.Check([.. instrument.Shares.Select(share => share.Id)], "$.shares", context);
        if (!_isWhole("$.groups") || !IsRead("$.groups", ".id", instrument.Groups.Count) || !IsRead("$.groups", ".sum", instrument.Groups.Count) || !IsRead("$.groups", ".items", instrument.Groups.Count))
            return;
        var taken = new List<ItemGroup>();
        foreach (var (n, share) in instrument.Shares.Index().Where(share => _isWhole($"$.shares[{share.Index}].group")))
        {
            var group = instrument.Groups.FirstOrDefault(group => group.Id == share.Group);
            // A group of shares without a sum is told there.
            if (group is { Sum: null } && group.Items.Any(id => instrument.Items.Any(item => item.Id == id && item.Format is ShareFormat)))
                continue;
            var fault = group is not { Sum: not null } ? "is no group with a sum; use the id of one."
                : taken.Contains(group) ? "stands in shares already; each has one place."
                : taken.Count > 0 && taken[0].Items.Count != group.Items.Count ? "has another number of shares than the first group; they are compared by position."
                : taken.Count > 0 && taken[0].Sum != group.Sum ? "has another sum than the first group; they are compared."
                : null;
            if (fault is not null)
                context.AddFailure($"$.shares[{n}].group", $"{Codes.Quote(share.Group)} {fault}");
            else
                taken.Add(group!);
        }
    }

    /// <summary>A statement of a group, told if it is none or stands in a group already; null when nothing more can be said of it.</summary>
    private Item? MemberAt(Instrument instrument, string id, string path, HashSet<string> taken, ValidationContext<Instrument> context)
    {
        var (n, item) = instrument.Items.Index().FirstOrDefault(one => one.Item.Id == id);
        if (item is null)
        {
            if (_isWhole("$.items") && IsRead("$.items", ".id", instrument.Items.Count))
                context.AddFailure(path, $"{Codes.Quote(id)} is no statement; use the id of one.");
            return null;
        }

        if (!taken.Add(id))
            context.AddFailure(path, $"{Codes.Quote(id)} stands in a group already; a statement is shown once.");
        return _isWhole($"$.items[{n}].format") ? item : null;
    }

    /// <summary>True when this member of every entry could be read.</summary>
    private bool IsRead(string list, string member, int count) => Enumerable.Range(0, count).All(n => _isWhole($"{list}[{n}]{member}"));
}
