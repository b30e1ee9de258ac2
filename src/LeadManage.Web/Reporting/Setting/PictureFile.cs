using System.Text;
using System.Xml;
using LeadManage.Web.Reporting.Markup;
using SkiaSharp;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>A drawing of the page as a file that needs no page: its styles are those of the page's sheets, written onto each shape.</summary>
internal static class PictureFile
{
    private const int BestQuality = 100;

    private static readonly string[] Styles = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "paint-order", "font-size", "font-weight"];

    /// <summary>As SVG 1.1, without a style sheet: also programs that read none of them draw it.</summary>
    public static byte[] Svg(Element drawing)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
            Write(xml, drawing);
        return file.ToArray();
    }

    /// <summary>As PNG, drawn as on paper.</summary>
    public static byte[] Png(Element drawing, int width)
    {
        using var book = new Book();
        var page = new Page(book, 1);
        Drawing.Draw(new LineBreaker(new Shaper()), drawing, page, 0, 0, width);
        using var surface = SKSurface.Create(new SKImageInfo(width, (int)MathF.Round(Drawing.HeightOf(drawing, width)), SKColorType.Rgba8888, SKAlphaType.Opaque));
        // The drawing may end within the last row.
        surface.Canvas.Clear(SKColors.White);
        page.Print(surface.Canvas);
        using var image = surface.Snapshot();
        using var file = image.Encode(SKEncodedImageFormat.Png, BestQuality);
        return file.ToArray();
    }

    private static void Write(XmlWriter xml, Element element)
    {
        xml.WriteStartElement(element.Name, "http://www.w3.org/2000/svg");
        foreach (var (name, value) in element.Attributes.Where(one => one.Key is not ("class" or "xmlns")))
            xml.WriteAttributeString(name, Clean(value));
        if (element.Parent is { Name.Length: 0 })
            xml.WriteAttributeString("font-family", StyleSheet.OfPages.Token("--font"));
        else if (element.Name is not ("title" or "desc" or "g"))
            foreach (var (name, value) in StyleSheet.OfPages.Of(element).Where(one => Styles.Contains(one.Key, StringComparer.Ordinal)).OrderBy(one => one.Key, StringComparer.Ordinal))
                xml.WriteAttributeString(name, value);
        foreach (var child in element.Children)
            if (child is Element inner)
                Write(xml, inner);
            else if (child is TextNode { Text: var text } && !string.IsNullOrWhiteSpace(text))
                xml.WriteString(Clean(text.Trim()));
        xml.WriteEndElement();
    }

    /// <summary>Without what XML has no place for.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
}
