using LeadManage.Web.Reporting.Markup;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>Tables: columns as wide as their words ask for, the room that is left to those that need it.</summary>
internal sealed partial class Typesetter
{
    private const float CellGap = 10;
    private const float CellRoom = 3;

    /// <summary>Rows of a table that is not cut.</summary>
    private const int ShortTable = 12;

    private List<Strip> Table(Element table, float width)
    {
        var strips = table.Elements.Where(child => child.Name == "caption").SelectMany(caption => Set(caption, width)).ToList();
        var rows = table.Descendants.Where(element => element.Name == "tr").ToArray();
        var columns = rows.Select(row => row.Elements.Count()).DefaultIfEmpty().Max();
        var cells = rows.Select(row => row.Elements.Select(cell => PiecesOf(cell.Children, cell)).ToArray()).ToArray();
        var wide = Widths([.. Enumerable.Range(0, columns).Select(column => WidthOf([.. cells.Where(row => column < row.Length).Select(row => row[column])]))], width);
        var whole = wide.Sum() + (CellGap * (columns - 1));
        foreach (var (index, row) in rows.Index())
        {
            var (x, set) = (0f, new List<(float X, IReadOnlyList<Strip> Strips)>());
            foreach (var (column, cell) in row.Elements.Index())
            {
                set.Add((x, Lines(cells[index][column], cell, wide[column])));
                x += wide[column] + CellGap;
            }

            strips.Add(Named(RowOf(Strip.Beside(set), whole, isHead: index == 0)));
        }

        if (rows.Length <= ShortTable)
            Together(strips);
        return strips;
    }

    private static Strip RowOf(Strip cells, float width, bool isHead) => new(cells.Height + (2 * CellRoom), (page, x, y) =>
    {
        cells.Draw(page, x, y + CellRoom);
        page.Rule(x, x + width, y + cells.Height + (2 * CellRoom), isHead ? .8f : .4f, isHead ? Tint.Edge : Tint.Line);
    })
    { KeepsWithNext = isHead };

    /// <summary>The least a column needs, and what it would take without a break.</summary>
    private (float Least, float Most) WidthOf(IReadOnlyList<IReadOnlyList<Piece>> cells)
    {
        var widths = cells.Where(cell => cell.Count > 0).Select(_breaker.Widths).ToArray();
        return (widths.Select(one => one.Least).DefaultIfEmpty().Max(), widths.Select(one => one.Most).DefaultIfEmpty().Max());
    }

    private static float[] Widths((float Least, float Most)[] asked, float width)
    {
        var room = width - (CellGap * (asked.Length - 1));
        var (least, most) = (asked.Sum(one => one.Least), asked.Sum(one => one.Most));
        if (most <= room)
            return [.. asked.Select(one => one.Most + Math.Min(26, (room - most) / asked.Length))];
        if (least >= room)
            return [.. asked.Select(one => one.Least * room / least)];
        // Each gets what it needs, and of the rest the modest first what they ask for.
        var (wide, left, open) = (asked.Select(one => one.Least).ToArray(), room - least, asked.Length);
        foreach (var column in Enumerable.Range(0, asked.Length).OrderBy(column => asked[column].Most - asked[column].Least))
        {
            var more = Math.Min(asked[column].Most - asked[column].Least, left / open--);
            wide[column] += more;
            left -= more;
        }

        return wide;
    }
}
