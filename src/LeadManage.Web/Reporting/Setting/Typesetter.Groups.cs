using LeadManage.Web.Reporting.Markup;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>What stands side by side.</summary>
internal sealed partial class Typesetter
{
    private const float Gutter = 22;

    /// <summary>How far words beside a picture may reach below it, as a multiple of its height.</summary>
    private const float MostBeside = 1.35f;

    private static int ColumnsOf(Element element) =>
        element.Is("mirrored") || element.Is("judged") || element.Is("changes") || element.Is("pedals") || element.Is("scales") || element.Is("dots") ? 2
        : element.Is("multiples") ? 3
        : 1;

    /// <summary>Rows of equal columns; a row is not cut.</summary>
    private List<Strip> Grid(IReadOnlyList<Element> cells, int columns, float width)
    {
        var each = (width - ((columns - 1) * Gutter)) / columns;
        return [.. cells.Select(cell => Set(cell, each)).Where(cell => cell.Count > 0).Chunk(columns).Select(row => Row(row, each + Gutter))];
    }

    /// <summary>Short derivations stand in two columns, those with answers behind them over the whole page.</summary>
    private List<Strip> Appendix(Element appendix, float width)
    {
        var (strips, shorts) = (new List<Strip>(), new List<Element>());
        foreach (var element in appendix.Elements)
        {
            if (element.Is("derivation") && element.Descendants.All(one => one.Name != "table"))
            {
                shorts.Add(element);
                continue;
            }

            End();
            strips.AddRange(Set(element, width));
        }

        End();
        return strips;

        void End()
        {
            strips.AddRange(Grid(shorts, 2, width));
            shorts.Clear();
        }
    }

    private static Strip Row(IReadOnlyList<IReadOnlyList<Strip>> cells, float apart)
    {
        var row = Strip.Beside([.. cells.Select((cell, index) => (index * apart, cell))]);
        row.Before = Math.Max(row.Before, 10);
        return row;
    }

    /// <summary>Management to the left and leadership to the right: what comes in twos stands side by side, each over its bar.</summary>
    private List<Strip> Pair(Element pair, float width)
    {
        var (strips, parts) = (new List<Strip>(), pair.Elements.ToArray());
        var each = (width - 12) / 2;
        for (var i = 0; i < parts.Length; i++)
        {
            var twice = i + 1 < parts.Length && parts[i].Name == parts[i + 1].Name && parts[i]["class"] == parts[i + 1]["class"];
            if (!twice)
            {
                strips.AddRange(Set(parts[i], width));
                continue;
            }

            strips.Add(Strip.Beside((0, Set(parts[i], each)), (each + 12, Set(parts[i + 1], each))));
            i++;
        }

        return strips;
    }

    /// <summary>A map or a graph that has words beside it: as on a wide screen, and no paper is left empty.</summary>
    private static Element? BesidePicture(Element element) =>
        element.Name is "section" && element.Elements.FirstOrDefault(child => child.Name == "svg" && (child.Is("map") || child.Is("calibration"))) is { } picture ? picture : null;

    private List<Strip> Beside(Element section, Element picture, float width)
    {
        var at = section.Children.IndexOf(picture);
        var strips = Flow(section.Children.Take(at), section, width);
        // What leads up to the picture is not left behind on the page before.
        strips.ForEach(strip => strip.KeepsWithNext = true);
        var left = width * .54f;
        var right = width - left - Gutter;
        var drawn = Set(picture, left);
        var words = new List<Strip>();
        // As many as find room beside it; the rest below, as wide as the page.
        var rest = section.Children.Skip(at + 1).SelectMany(Opened).SkipWhile(node => node is not Element child || Fits(child)).ToArray();
        var row = Strip.Beside((0, drawn), (left + Gutter, words));
        row.Before = 8;
        return [.. strips, row, .. Flow(rest, section, width)];

        // A table that opens on demand lies open, so each one finds its own place.
        static IEnumerable<Node> Opened(Node node) => node is Element child && child.Is("as-table") ? child.Children : [node];

        bool Fits(Element child)
        {
            var more = Set(child, right);
            if (Strip.HeightOf([.. words, .. more]) > Strip.HeightOf(drawn) * MostBeside)
                return false;
            words.AddRange(more);
            return true;
        }
    }

    /// <summary>Keys of a picture, one after the other.</summary>
    private List<Strip> Legend(IReadOnlyList<Element> items, float width)
    {
        const float swatch = 16, gap = 14, height = 14;
        var strips = new List<Strip>();
        var row = new List<(float X, Element? Picture, Line Text)>();
        var used = 0f;
        foreach (var item in items)
        {
            var text = _breaker.Lines(PiecesOf(item.Children, item), width - swatch)[0];
            var needed = swatch + 5 + text.Width;
            if (used > 0 && used + needed > width)
                End();
            row.Add((used, item.Elements.FirstOrDefault(child => child.Name == "svg"), text));
            used += needed + gap;
        }

        End();
        return Named(strips);

        void End()
        {
            var keys = row;
            strips.Add(new Strip(height, (page, x, y) =>
            {
                foreach (var (at, picture, text) in keys)
                {
                    if (picture is not null)
                        Drawing.Draw(_breaker, picture, page, x + at, y + Math.Max(0, (height - Drawing.HeightOf(picture, swatch)) / 2), swatch);
                    text.Draw(page, x + at + swatch + 5, width, y + 10.5f);
                }
            })
            { Before = strips.Count == 0 ? 5 : 2 });
            (row, used) = ([], 0);
        }
    }

    private Strip Picture(Element svg, float width)
    {
        var wide = Math.Min(width, Drawing.MostWidth(svg));
        return new Strip(Drawing.HeightOf(svg, wide), (page, x, y) => Drawing.Draw(_breaker, svg, page, x + (svg.Parent!.Name == "figure" && width < 300 ? (width - wide) / 2 : 0), y, wide)) { KeepsWithNext = true };
    }
}
