using LeadManage.Web.Profiles.Charts;
using LeadManage.Web.Reporting.Markup;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>The headings of a report: its list of contents, and what a reader of files shows beside it.</summary>
internal sealed class Contents
{
    /// <summary>Element that stands for a page of the program: what is named in it is named by that page's address.</summary>
    private const string Address = "data-address";

    private const float LineHeight = 17;

    private Contents(IReadOnlyList<Entry> entries) => Entries = entries;

    /// <summary>In the order of the report.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    public static Contents Of(Element root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return new Contents([.. root.Descendants.Where(element => element.Name is "h2" || (element.Name == "h3" && element.Is("part"))).Select(EntryOf).OfType<Entry>()]);
    }

    /// <summary>What a link to an element says: address of its page and its id; null for an element without one.</summary>
    public static string? AnchorOf(Element element)
    {
        ArgumentNullException.ThrowIfNull(element);
        if (element["id"] is not { } id)
            return null;
        var page = element;
        while (page[Address] is null && page.Parent is { } parent)
            page = parent;
        return $"{page[Address]}#{id}";
    }

    /// <summary>A line each with its page, joined by dots.</summary>
    public List<Strip> Set(LineBreaker breaker, float width)
    {
        ArgumentNullException.ThrowIfNull(breaker);
        var listed = Entries.Where(entry => !entry.IsDetail).ToArray();
        var isDeep = Array.Exists(listed, entry => entry.Level > 0);
        var strips = listed.Select(entry => StripOf(entry, isDeep && entry.Level == 0, breaker, width)).ToList();
        strips.Take(1).ToList().ForEach(strip => strip.Before = 14);
        return strips;
    }

    private static Strip StripOf(Entry entry, bool isStrong, LineBreaker breaker, float width)
    {
        var (indent, ink) = (entry.Level * 14, new Ink(9.4f, isStrong, Tint.Ink));
        var title = breaker.Lines([new Piece(entry.Title, ink)], width - indent - 30)[0];
        return new Strip(LineHeight, (page, x, y) =>
        {
            title.Draw(page, x + indent, width - indent, y + 11);
            page.Links.Add((entry.Anchor, new SkiaSharp.SKRect(x, y, x + width, y + LineHeight)));
            page.Book.Later(() =>
            {
                if (!page.Book.Places.TryGetValue(entry.Anchor, out var place))
                    return;
                var number = breaker.Lines([new Piece($"{place.Page}", ink with { SemiBold = false })], width)[0];
                number.Draw(page, x, width, y + 11, TextEnd.End);
                page.Rule(x + indent + title.Width + 6, x + width - number.Width - 6, y + 11, .4f, Tint.Line);
            });
        })
        { Before = isStrong ? 4 : 0 };
    }

    private static Entry? EntryOf(Element heading)
    {
        var section = heading.Parent!;
        var detail = section.Is("derivation");
        if ((detail ? AnchorOf(section) : AnchorOf(heading)) is not { } anchor)
            return null;
        // A chapter is found by the name of its questionnaire; what it says is a whole sentence.
        var title = heading.Is("says") ? section.Descendants.First(element => element.Is("name")).Text : heading.Text;
        return new Entry(title, anchor, detail || heading.Name == "h3" || (section.Parent!.Is("history") && !heading.Is("says")) ? 1 : 0, detail);
    }

    /// <param name="Title">As it is listed.</param>
    /// <param name="Anchor">Where it leads.</param>
    /// <param name="Level">From 0.</param>
    /// <param name="IsDetail">True for what only the reader's list has: there are many.</param>
    internal sealed record Entry(string Title, string Anchor, int Level, bool IsDetail);
}
