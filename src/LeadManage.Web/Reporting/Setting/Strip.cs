namespace LeadManage.Web.Reporting.Setting;

/// <summary>A piece of a report that no page end cuts.</summary>
/// <param name="height">Points.</param>
/// <param name="draw">Draws it with its upper left corner at a place.</param>
internal sealed class Strip(float height, Action<Page, float, float> draw)
{
    public float Height { get; } = height;

    /// <summary>Room above it, unless it begins a page.</summary>
    public float Before { get; set; }

    /// <summary>True for what is not left alone at the end of a page.</summary>
    public bool KeepsWithNext { get; set; }

    /// <summary>True for what begins a page.</summary>
    public bool BeginsPage { get; set; }

    /// <summary>Places in it that links lead to.</summary>
    public List<string> Anchors { get; } = [];

    public void Draw(Page page, float x, float y)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.Anchors.AddRange(Anchors.Select(anchor => (anchor, y)));
        draw(page, x, y);
    }

    /// <summary>Several side by side as one.</summary>
    /// <param name="columns">Each with where it begins.</param>
    public static Strip Beside(params IReadOnlyList<(float X, IReadOnlyList<Strip> Strips)> columns) =>
        new(columns.Select(column => HeightOf(column.Strips)).DefaultIfEmpty().Max(), (page, x, y) =>
        {
            foreach (var column in columns)
            {
                var top = y;
                foreach (var (index, strip) in column.Strips.Index())
                {
                    top += index > 0 ? strip.Before : 0;
                    strip.Draw(page, x + column.X, top);
                    top += strip.Height;
                }
            }
        })
        { Before = columns.SelectMany(column => column.Strips.Take(1)).Select(strip => strip.Before).DefaultIfEmpty().Max() };

    /// <summary>Height of several one above the other.</summary>
    public static float HeightOf(IReadOnlyList<Strip> strips) => strips.Select((strip, index) => strip.Height + (index > 0 ? strip.Before : 0)).Sum();
}
