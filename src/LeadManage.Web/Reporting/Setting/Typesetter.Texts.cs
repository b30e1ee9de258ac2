using LeadManage.Web.Profiles.Charts;
using LeadManage.Web.Reporting.Markup;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>Paragraphs and lists.</summary>
internal sealed partial class Typesetter
{
    private const float Indent = 14;

    /// <summary>Lists without marks.</summary>
    private static readonly string[] Bare = ["plain", "dots", "judged", "changes"];

    private List<Strip> Paragraph(IReadOnlyList<Node> inline, Element around, float width)
    {
        var strips = new List<Strip>();
        foreach (var pieces in Broken(PiecesOf(inline, around)))
            strips.AddRange(Lines(pieces, around, width));
        return strips;
    }

    private List<Strip> Lines(IReadOnlyList<Piece> pieces, Element around, float width)
    {
        var lines = _breaker.Lines(pieces, width);
        var leading = Looks.LeadingOf(around);
        var strips = lines.Select(line => new Strip(line.Size * leading, (page, x, y) => line.Draw(page, x, width, y + (line.Size * (.5f + (leading / 2) - .15f))))).ToList();
        // Neither the first nor the last line of a paragraph stands alone.
        if (strips.Count > 1)
            strips[0].KeepsWithNext = strips[^2].KeepsWithNext = true;
        return Named(strips);
    }

    /// <summary>Text with the looks of what it stands in; spaces as a browser shows them, but line ends of own words stay.</summary>
    private static List<Piece> PiecesOf(IEnumerable<Node> nodes, Element around)
    {
        var pieces = new List<Piece>();
        var keepsLines = around.Name == "dd";
        Collect(nodes, around, null);
        if (pieces.Count > 0)
            pieces[^1] = pieces[^1] with { Text = pieces[^1].Text.TrimEnd() };
        return [.. pieces.Where(piece => piece.Text.Length > 0)];

        void Collect(IEnumerable<Node> inside, Element element, string? link)
        {
            foreach (var node in inside)
            {
                if (node is TextNode text)
                    Add(text.Text, element, link);
                else if (node is Element { Name: "br" })
                    pieces.Add(new Piece("\n", InkOf(element, link)));
                else if (node is Element child && !Looks.IsLeftOut(child))
                    Collect(child.Children, child, child["href"] ?? link);
            }
        }

        void Add(string text, Element element, string? link)
        {
            var squeezed = keepsLines ? text.Trim() : Squeezed(text);
            if (pieces.Count == 0 || char.IsWhiteSpace(pieces[^1].Text[^1]))
                squeezed = squeezed.TrimStart();
            if (squeezed.Length > 0)
                pieces.Add(new Piece(squeezed, InkOf(element, link)));
        }
    }

    private static Ink InkOf(Element element, string? link) => new(Looks.SizeOf(element), Looks.IsSemiBold(element), Looks.ColorOf(element), link, Underlined: link is not null && !Looks.IsAllLinks(element));

    private static string Squeezed(string text)
    {
        var words = string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? " " : $"{(IsSpace(text[0]) ? " " : "")}{words}{(IsSpace(text[^1]) ? " " : "")}";

        static bool IsSpace(char letter) => letter is ' ' or '\n' or '\r' or '\t';
    }

    /// <summary>Cut at line ends.</summary>
    private static IEnumerable<List<Piece>> Broken(List<Piece> pieces)
    {
        var line = new List<Piece>();
        foreach (var piece in pieces)
            foreach (var (index, part) in piece.Text.ReplaceLineEndings("\n").Split('\n').Index())
            {
                if (index > 0)
                {
                    yield return line;
                    line = [];
                }

                if (part.Length > 0)
                    line.Add(piece with { Text = part });
            }

        yield return line;
    }

    private List<Strip> List(Element list, float width)
    {
        var items = list.Elements.Where(item => !Looks.IsLeftOut(item)).ToArray();
        if (list.Is("legend") || list.Is("keys"))
            return Legend(items, width);
        if (ColumnsOf(list) is var columns and > 1)
            return Grid(items, columns, width);
        var bare = Bare.Any(list.Is);
        var strips = new List<Strip>();
        foreach (var (index, item) in items.Index())
        {
            var own = Set(item, bare ? width : width - Indent);
            if (own.Count == 0)
                continue;
            if (!bare)
                own = [.. own.Select((strip, line) => Indented(strip, line == 0 ? MarkOf(list, item, index) : null))];
            strips.AddRange(own);
        }

        return strips;
    }

    private Line MarkOf(Element list, Element item, int index) =>
        _breaker.Lines([new Piece(list.Name == "ol" ? $"{index + 1}." : "•", new Ink(Looks.SizeOf(item), false, Tint.Faint))], Indent)[0];

    private static Strip Indented(Strip strip, Line? mark) => new(strip.Height, (page, x, y) =>
    {
        mark?.Draw(page, x, Indent, y + (mark.Size * (.5f + .71f - .15f)), TextEnd.Start);
        strip.Draw(page, x + Indent, y);
    })
    { Before = strip.Before, KeepsWithNext = strip.KeepsWithNext };

    /// <summary>A label at each end of one line.</summary>
    private Strip BothEnds(Element label, float width)
    {
        var ends = label.Elements.Select(end => _breaker.Lines(PiecesOf([end], label), width)).Where(lines => lines.Count > 0).Select(lines => lines[0]).ToArray();
        var height = ends.Select(end => end.Size).DefaultIfEmpty().Max() * 1.3f;
        // Where both do not fit, the second stands below.
        var below = ends.Sum(end => end.Width) + 6 > width ? height : 0;
        return new Strip(height + below, (page, x, y) =>
        {
            foreach (var (index, end) in ends.Index())
                end.Draw(page, x, width, y + (height * .78f) + (index * below), index == 0 ? TextEnd.Start : TextEnd.End);
        });
    }
}
