using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Scoring;

/// <summary>A statement of a scale with the screen it was shown on.</summary>
/// <param name="Screen">Position of the screen, from 1.</param>
/// <param name="Item">The statement.</param>
internal sealed record ShownItem(int Screen, Item Item)
{
    /// <summary>The statements that count in a scale, as shown.</summary>
    public static IReadOnlyList<ShownItem> Of(IReadOnlyList<Screen> screens) =>
        [.. from screen in screens.Index()
            from item in screen.Item.Items
            where item.Keys.Count > 0
            select new ShownItem(screen.Index + 1, item)];

    public static IReadOnlyList<int> Screens(IEnumerable<ShownItem> items) => [.. items.Select(item => item.Screen).Distinct().Order()];
}
