using System.Globalization;
using LeadManage.Web.Reporting.Markup;
using SkiaSharp;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>
/// A picture of the page on paper: the same shapes at the same places in the same colors, because it is the page's own drawing that is read. Shapes are those
/// our charts are made of; one that is not known is a fault, never left out.
/// </summary>
internal static class Drawing
{
    /// <summary>A bar is read as well at half the width of a page; a map wants no more than a hand.</summary>
    public static float MostWidth(Element svg) =>
        svg.Is("mark") ? 20
        : svg.Is("map") || svg.Is("calibration") ? 300
        : svg.Parent!.Is("pair") || svg.Parent.Is("scale") || svg.Parent.Name == "li" ? float.MaxValue
        : svg.Parent.Name == "figure" ? 110
        : svg.Is("over-time") ? 310
        : svg.Is("stack") || svg.Is("move") ? 380
        : 425;

    public static float HeightOf(Element svg, float width) => ViewOf(svg) is var (wide, high) ? width * high / wide : 0;

    public static void Draw(LineBreaker breaker, Element svg, Page page, float x, float y, float width)
    {
        ArgumentNullException.ThrowIfNull(svg);
        ArgumentNullException.ThrowIfNull(page);
        var scale = width / ViewOf(svg).Width;
        page.Draw(canvas =>
        {
            canvas.Save();
            canvas.Translate(x, y);
            canvas.Scale(scale);
        });
        foreach (var child in svg.Elements)
            Draw(breaker, child, page);
        page.Draw(canvas => canvas.Restore());
    }

    private static void Draw(LineBreaker breaker, Element element, Page page)
    {
        switch (element.Name)
        {
            case "g":
                Turned(element, page, () =>
                {
                    foreach (var child in element.Elements)
                        Draw(breaker, child, page);
                });
                break;
            case "text":
                Turned(element, page, () => Write(breaker, element, page));
                break;
            case "title" or "desc":
                // Said to those who do not see it.
                break;
            default:
                Shape(element, page);
                break;
        }
    }

    private static SKPath OutlineOf(Element element)
    {
        if (element.Name == "path")
            return SKPath.ParseSvgPathData(element["d"]);
        var outline = new SKPath();
        if (element.Name == "rect")
            outline.AddRoundRect(SKRect.Create(element.Number("x"), element.Number("y"), element.Number("width"), element.Number("height")), element.Number("rx"), element.Number("rx"));
        else if (element.Name == "circle")
            outline.AddCircle(element.Number("cx"), element.Number("cy"), element.Number("r"));
        else
            throw new NotSupportedException($"<{element.Name}> in a picture.");
        return outline;
    }

    private static void Shape(Element element, Page page)
    {
        var style = StyleSheet.OfPages.Of(element);
        var current = Looks.Color(style.GetValueOrDefault("color"), Tint.Ink)!.Value;
        if (Looks.Color(style.GetValueOrDefault("fill", "black"), current) is { } fill)
            page.Draw(canvas =>
            {
                using var paint = new SKPaint { IsAntialias = true, Color = Faded(fill, style, "fill-opacity") };
                using var outline = OutlineOf(element);
                canvas.DrawPath(outline, paint);
            });
        if (Looks.Color(style.GetValueOrDefault("stroke", "none"), current) is { } stroke)
            page.Draw(canvas =>
            {
                using var paint = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, Color = Faded(stroke, style, "stroke-opacity"), StrokeWidth = Length(style, "stroke-width", 1) };
                paint.StrokeCap = style.GetValueOrDefault("stroke-linecap") == "round" ? SKStrokeCap.Round : SKStrokeCap.Butt;
                paint.StrokeJoin = style.GetValueOrDefault("stroke-linejoin") == "round" ? SKStrokeJoin.Round : SKStrokeJoin.Miter;
                using var outline = OutlineOf(element);
                using var strokes = style.TryGetValue("stroke-dasharray", out var dashes) ? Dashes.Along(outline, [.. dashes.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Number)]) : null;
                canvas.DrawPath(strokes ?? outline, paint);
            });
    }

    private static void Write(LineBreaker breaker, Element element, Page page)
    {
        var style = StyleSheet.OfPages.Of(element);
        var current = Looks.Color(style.GetValueOrDefault("color"), Tint.Ink)!.Value;
        var weight = style.GetValueOrDefault("font-weight", "400") is var given && given == "bold" ? 700 : Number(given);
        var ink = new Ink(Length(style, "font-size", 15), weight >= 600, Looks.Color(style.GetValueOrDefault("fill"), current) ?? current);
        var line = breaker.Lines([new Piece(element.Text.Trim(), ink)], float.MaxValue)[0];
        var x = element["text-anchor"] switch { "middle" => element.Number("x") - (line.Width / 2), "end" => element.Number("x") - line.Width, _ => element.Number("x") };
        var baseline = element.Number("y");
        // The rim that keeps letters readable on lines would be written as outlines, ten times as long as the letters: a patch does the same.
        if (style.GetValueOrDefault("paint-order") == "stroke" && Looks.Color(style.GetValueOrDefault("stroke", "none"), current) is { } rim)
            page.Fill(new SKRect(x - 2, baseline - (.8f * ink.Size), x + line.Width + 2, baseline + (.22f * ink.Size)), rim);
        foreach (var run in Bidi.Seen(line.Runs, run => run.Glyphs.Level))
        {
            page.Text([run], x, baseline);
            x += run.Width;
        }
    }

    private static void Turned(Element element, Page page, Action draw)
    {
        if (element["transform"] is not { } transform)
        {
            draw();
            return;
        }

        var values = transform[(transform.IndexOf('(') + 1)..^1].Split(' ').Select(Number).ToArray();
        page.Draw(canvas =>
        {
            canvas.Save();
            if (transform.StartsWith("rotate", StringComparison.Ordinal))
                canvas.RotateDegrees(values[0], values[1], values[2]);
            else
                canvas.Translate(values[0], values[1]);
        });
        draw();
        page.Draw(canvas => canvas.Restore());
    }

    private static SKColor Faded(SKColor color, Dictionary<string, string> style, string name) => style.TryGetValue(name, out var share) ? color.WithAlpha((byte)Math.Round(255 * Number(share))) : color;

    private static float Length(Dictionary<string, string> style, string name, float otherwise) => style.TryGetValue(name, out var value) ? Number(value.Replace("px", "", StringComparison.Ordinal)) : otherwise;

    private static (float Width, float Height) ViewOf(Element svg) => svg["viewBox"]!.Split(' ').Select(Number).ToArray() is [_, _, var width, var height] ? (width, height) : (1, 0);

    private static float Number(string value) => float.Parse(value, CultureInfo.InvariantCulture);
}
