using LeadManage.Web.Profiles.Charts;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>Puts strips on pages: none is cut, and none that belongs to the next is left behind.</summary>
internal sealed class Pager(PaperSize paper, LineBreaker breaker)
{
    public const float Side = 51;

    private const float Top = 48;
    private const float Bottom = 56;
    private const float FooterSize = 7.5f;

    public static float WidthOn(PaperSize paper) => paper.Width - (2 * Side);

    /// <param name="strips">The report from top to bottom.</param>
    /// <param name="footer">What stands at the foot of each page.</param>
    public Book Lay(IReadOnlyList<Strip> strips, string footer)
    {
        ArgumentNullException.ThrowIfNull(strips);
        var book = new Book();
        var (limit, y) = (paper.Height - Bottom, float.MaxValue);
        foreach (var group in Groups(strips))
        {
            if (group[0].BeginsPage || y + group[0].Before + Strip.HeightOf(group) > limit)
                y = Top;
            foreach (var strip in group)
            {
                // A group that is longer than a page goes on on the next.
                if (y > Top && y + strip.Before + strip.Height > limit)
                    y = Top;
                if (y == Top)
                    book.Pages.Add(new Page(book, book.Pages.Count + 1));
                else
                    y += strip.Before;
                strip.Draw(book.Pages[^1], Side, y);
                y += strip.Height;
            }
        }

        foreach (var page in book.Pages)
            Foot(page, footer, book.Pages.Count);
        book.Finish();
        return book;
    }

    private static IEnumerable<IReadOnlyList<Strip>> Groups(IReadOnlyList<Strip> strips)
    {
        var group = new List<Strip>();
        foreach (var strip in strips)
        {
            group.Add(strip);
            if (strip.KeepsWithNext)
                continue;
            yield return group;
            group = [];
        }

        if (group.Count > 0)
            yield return group;
    }

    private void Foot(Page page, string footer, int pages)
    {
        var (baseline, width, ink) = (paper.Height - 28, WidthOn(paper), new Ink(FooterSize, false, Tint.Faint));
        page.Rule(Side, Side + width, baseline - 13, .5f, Tint.Line);
        Write(footer, TextEnd.Start);
        Write($"{page.Number} of {pages}", TextEnd.End);

        void Write(string text, TextEnd end) => breaker.Lines([new Piece(text, ink)], float.MaxValue)[0].Draw(page, Side, width, baseline, end);
    }
}
