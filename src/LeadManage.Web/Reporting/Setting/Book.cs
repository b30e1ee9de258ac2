namespace LeadManage.Web.Reporting.Setting;

/// <summary>All pages of a report, laid out and not yet printed.</summary>
internal sealed class Book : IDisposable
{
    private readonly List<Action> _later = [];

    public TypeCase Letters { get; } = new();

    public List<Page> Pages { get; } = [];

    /// <summary>Where links lead to: page, and height on it.</summary>
    public Dictionary<string, (int Page, float Y)> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes what can be drawn only when all pages are known.</summary>
    public void Later(Action draw) => _later.Add(draw);

    /// <summary>Ends the layout: places are known, and what waited for them is drawn.</summary>
    public void Finish()
    {
        foreach (var page in Pages)
            foreach (var (anchor, y) in page.Anchors)
                Places.TryAdd(anchor, (page.Number, y));
        foreach (var draw in _later)
            draw();
    }

    public void Dispose() => Letters.Dispose();
}
