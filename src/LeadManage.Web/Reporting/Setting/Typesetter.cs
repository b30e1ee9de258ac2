using LeadManage.Web.Reporting.Markup;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>
/// Turns a page as it was rendered into strips for paper: its words in its order, its pictures from the same drawings, everything that opens on demand open.
/// </summary>
internal sealed partial class Typesetter
{
    private readonly LineBreaker _breaker;
    private readonly Element _root;
    private readonly Contents _contents;

    /// <summary>Names of the elements passed since the last strip.</summary>
    private readonly List<string> _passed = [];

    public Typesetter(LineBreaker breaker, Element root, Contents contents) => (_breaker, _root, _contents) = (breaker, root, contents);

    /// <param name="width">Points.</param>
    public IReadOnlyList<Strip> Set(float width) => Set(_root, width);

    private List<Strip> Set(Element element, float width)
    {
        if (Looks.IsLeftOut(element))
            return [];
        if (Contents.AnchorOf(element) is { } anchor)
            _passed.Add(anchor);
        var strips = Inside(element, width);
        if (strips.Count == 0)
            return strips;
        strips[0].Before = Math.Max(strips[0].Before, Looks.BeforeOf(element));
        if (element.Name is "h1" or "h2" or "h3" or "h4" or "summary" or "caption" || element.Is("scale-label"))
            strips.ForEach(strip => strip.KeepsWithNext = true);
        if (element.Is("new-page") || element.Is("chapter"))
            strips[0].BeginsPage = true;
        return element.Is("card") && !element.Is("derivation") ? Part(strips, width)
            : IsWhole(element) ? Together(strips)
            : element.Is("notice") ? [.. strips.Select(Noticed)]
            : strips;
    }

    private List<Strip> Inside(Element element, float width) => element switch
    {
        { Name: "svg" } => [Named(Picture(element, width))],
        { Name: "table" } => Table(element, width),
        { Name: "ul" or "ol" } => List(element, width),
        _ when element.Is("brand") => Legend([element], width),
        { Name: "nav" } => Named(_contents.Set(_breaker, width)),
        _ when element.Is("derivations") => Appendix(element, width),
        _ when element.Is("scale-label") => [Named(BothEnds(element, width))],
        _ when element.Is("pair") => Pair(element, width),
        _ when ColumnsOf(element) is var columns and > 1 => Grid([.. element.Elements], columns, width),
        _ when BesidePicture(element) is { } picture => Beside(element, picture, width),
        _ => Flow(element.Children, element, width),
    };

    /// <summary>Blocks one after the other; text between them is a paragraph of its own.</summary>
    private List<Strip> Flow(IEnumerable<Node> nodes, Element around, float width)
    {
        var (strips, inline) = (new List<Strip>(), new List<Node>());
        foreach (var node in nodes)
        {
            if (node is Element block && !Looks.IsInline(block))
            {
                End();
                strips.AddRange(Set(block, width));
            }
            else
            {
                inline.Add(node);
            }
        }

        End();
        // A picture stays with what explains it.
        foreach (var (index, strip) in strips.Index().Where(one => one.Item.KeepsWithNext))
            strip.KeepsWithNext = index + 1 < strips.Count || around.Name is not ("section" or "article");
        return strips;

        void End()
        {
            strips.AddRange(Paragraph(inline, around, width));
            inline.Clear();
        }
    }

    private Strip Named(Strip strip)
    {
        strip.Anchors.AddRange(_passed);
        _passed.Clear();
        return strip;
    }

    private List<Strip> Named(List<Strip> strips)
    {
        if (strips.Count > 0)
            Named(strips[0]);
        return strips;
    }

    /// <summary>What a page end would tear apart.</summary>
    private static bool IsWhole(Element element) =>
        element.Name is "figure" || element.Is("pair") || element.Is("scale") || element.Is("allocation")
        || (element.Name is "li" && element.Parent!.Is("dots")) || (element.Name is "div" && element.Parent!.Is("own-words"));

    private static List<Strip> Together(List<Strip> strips)
    {
        if (Strip.HeightOf(strips) < 560)
            strips.SkipLast(1).ToList().ForEach(strip => strip.KeepsWithNext = true);
        return strips;
    }

    /// <summary>A part begins with a fine line.</summary>
    private static List<Strip> Part(List<Strip> strips, float width) =>
        [new Strip(.6f, (page, x, y) => page.Rule(x, x + width, y, .6f, Tint.Line)) { Before = 18, KeepsWithNext = true }, .. strips];

    private static Strip Noticed(Strip strip) => new(strip.Height, (page, x, y) =>
    {
        page.Fill(new SkiaSharp.SKRect(x, y, x + 2.5f, y + strip.Height), Tint.Warn);
        strip.Draw(page, x + 10, y);
    })
    { Before = strip.Before, KeepsWithNext = strip.KeepsWithNext };
}
