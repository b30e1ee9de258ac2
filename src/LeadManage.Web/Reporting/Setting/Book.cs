namespace LeadManage.Web.Reporting.Setting;

/// <summary>All pages of a report, laid out and not yet printed.</summary>
internal sealed class Book : IDisposable
{
    private readonly List<Action> _later = [];

    public TypeCase Letters { get; } = new();

    public List<Page> Pages { get; } = [];

    /// <summary>Where links lead to.</summary>
    public Dictionary<string, Place> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes what can be drawn only when all pages are known.</summary>
    public void Later(Action draw) => _later.Add(draw);

    /// <summary>Ends the layout: places are known, and what waited for them is drawn.</summary>
    public void Finish()
    {
        foreach (var page in Pages)
            foreach (var (anchor, y) in page.Anchors)
                Places.TryAdd(anchor, new Place(page.Number, y, Places.Count));
        foreach (var draw in _later)
            draw();
    }

    public void Dispose() => Letters.Dispose();
}

/// <summary>A place that links lead to.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Y">Height on it.</param>
/// <param name="Index">Which of all.</param>
internal sealed record Place(int Page, float Y, int Index);
