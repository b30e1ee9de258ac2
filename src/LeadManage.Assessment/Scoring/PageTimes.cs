namespace LeadManage.Assessment.Scoring;

/// <summary>
/// Time spent on pages of six consecutive statements of scales, as shown. Only what was measured counts: without script, on paper
/// and where time is unknown there is none.
/// </summary>
public static class PageTimes
{
    /// <summary>Statements on a page.</summary>
    public const int Statements = 6;

    /// <summary>Statements of a page that have to be answered and measured for it to be judged: half of it.</summary>
    public const int LeastMeasured = 3;

    /// <summary>Below this a page was answered faster than its statements can be read, milliseconds a statement (Huang et al. 2012: two seconds an item).</summary>
    public const int Fast = 2000;

    /// <summary>Fast pages that make a signal.</summary>
    public const int Limit = 2;

    /// <summary>Milliseconds a statement on each page.</summary>
    /// <param name="screens">The statements as shown.</param>
    /// <param name="sheet">Their answers; time on what was not answered does not count.</param>
    /// <param name="milliseconds">Time on each screen in the order shown, 0 or more; null where it was not measured.</param>
    /// <returns>One value a page, null for a page with fewer than <see cref="LeastMeasured"/>; null as a whole when no page was measured.</returns>
    public static IReadOnlyList<int?>? Of(IReadOnlyList<Screen> screens, AnswerSheet sheet, IReadOnlyList<int?>? milliseconds)
    {
        ArgumentNullException.ThrowIfNull(screens);
        ArgumentNullException.ThrowIfNull(sheet);
        if (milliseconds is null)
            return null;
        int?[] pages = [.. ShownItem.Of(screens).Chunk(Statements).Select(page => Mean([.. page.Where(item => !sheet.WasSkipped(item.Item.Id)).Select(TimeOn).OfType<double>()]))];
        return pages.All(page => page is null) ? null : pages;

        // Statements on one screen share its time.
        double? TimeOn(ShownItem item) => milliseconds.ElementAtOrDefault(item.Screen - 1) is { } time ? (double)time / screens[item.Screen - 1].Items.Count : null;
    }

    /// <summary>Null when fewer pages were measured than make a signal.</summary>
    internal static QualitySignal? Signal(IReadOnlyList<ShownItem> shown, IReadOnlyList<int?>? pages)
    {
        if (pages is null || pages.Count(page => page is not null) < Limit)
            return null;
        var fast = shown.Chunk(Statements).Zip(pages).Where(page => page.Second < Fast).ToArray();
        var raised = fast.Length >= Limit;
        return new QualitySignal(QualitySignal.Pace, fast.Length, Limit, raised, raised ? ShownItem.Screens(fast.SelectMany(page => page.First)) : null);
    }

    private static int? Mean(double[] times) => times.Length < LeastMeasured ? null : (int)Math.Round(times.Average());
}
