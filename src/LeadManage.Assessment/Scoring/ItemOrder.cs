using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Scoring;

/// <summary>
/// The order in which one sitting shows the statements: dealt in blocks that hold one statement of each scale, shuffled
/// by a stored seed (<see cref="SplitMix"/>).
/// </summary>
public static class ItemOrder
{
    /// <returns>
    /// All items of the instrument, each once, on the screens they are shown on. Statements that stand alone and count in a scale are
    /// shuffled and come first; all others keep the order of the file. The same seed gives the same order for ever.
    /// </returns>
    public static IReadOnlyList<Screen> Of(Instrument instrument, long seed)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        var grouped = instrument.Groups.SelectMany(group => group.Items).ToHashSet(StringComparer.Ordinal);
        var (dealt, fixedOrder) = (new List<Item>(), new List<Screen>());
        foreach (var item in instrument.Items)
            if (!grouped.Contains(item.Id))
            {
                if (item.Keys.Count > 0)
                    dealt.Add(item);
                else
                    fixedOrder.Add(new Screen(null, [item]));
            }
            else if (instrument.GroupOf(item.Id) is { } group && fixedOrder.All(screen => screen.Group != group))
                fixedOrder.Add(new Screen(group, [.. group.Items.Select(instrument.Item)]));
        return [.. Dealt(instrument, dealt, seed).Select(item => new Screen(null, [item])), .. fixedOrder];
    }

    private static List<Item> Dealt(Instrument instrument, List<Item> items, long seed)
    {
        var random = new SplitMix(unchecked((ulong)seed));
        var piles = instrument.Scales
            .Select(scale => items.Where(item => item.Keys[0].Scale == scale.Id).ToArray())
            .ToArray();
        foreach (var pile in piles)
            random.Shuffle(pile);

        var order = new List<Item>(items.Count);
        for (var row = 0; piles.Any(pile => row < pile.Length); row++)
        {
            var block = piles.Where(pile => row < pile.Length).Select(pile => pile[row]).ToArray();
            random.Shuffle(block);
            // Two statements of one scale never follow each other across the border of two blocks (a block of one has no other to offer).
            if (order.Count > 0 && block[0].Keys[0].Scale == order[^1].Keys[0].Scale)
                (block[0], block[^1]) = (block[^1], block[0]);
            order.AddRange(block);
        }

        return order;
    }
}
