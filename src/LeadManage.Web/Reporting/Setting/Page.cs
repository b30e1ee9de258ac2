using System.Text;
using SkiaSharp;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>A page before it is printed: what is to be drawn is noted, because fonts are cut and links are joined when all pages are known.</summary>
/// <param name="book">What it belongs to.</param>
/// <param name="number">From 1.</param>
internal sealed class Page(Book book, int number)
{
    private readonly List<Action<SKCanvas>> _marks = [];

    public Book Book { get; } = book;

    public int Number { get; } = number;

    /// <summary>Places that links lead to, with their height.</summary>
    public List<(string Anchor, float Y)> Anchors { get; } = [];

    /// <summary>Where a click leads, and the area that takes it.</summary>
    public List<(string Link, SKRect Area)> Links { get; } = [];

    /// <summary>Notes a drawing.</summary>
    public void Draw(Action<SKCanvas> mark) => _marks.Add(mark);

    /// <summary>Notes text of one face and look that stands in one row.</summary>
    /// <param name="runs">In the order they are seen.</param>
    /// <param name="x">Where they begin.</param>
    /// <param name="baseline">Height of the letters' feet.</param>
    public void Text(IReadOnlyList<Run> runs, float x, float baseline)
    {
        ArgumentNullException.ThrowIfNull(runs);
        foreach (var run in runs)
            Book.Letters.Note(run.Glyphs);
        var (face, ink) = (runs[0].Glyphs.Face, runs[0].Ink);
        Draw(canvas =>
        {
            using var blob = BlobOf(runs, Book.Letters.Font(face, ink.Size));
            using var paint = new SKPaint { IsAntialias = true, Color = ink.Color };
            canvas.DrawText(blob, x, baseline, paint);
        });
    }

    /// <summary>Notes that text leads somewhere.</summary>
    public void Link(string link, float from, float to, float baseline, Ink ink)
    {
        ArgumentNullException.ThrowIfNull(ink);
        Links.Add((link, new SKRect(from, baseline - (.85f * ink.Size), to, baseline + (.3f * ink.Size))));
        if (ink.Underlined)
            Rule(from, to, baseline + (.16f * ink.Size), .35f, Tint.Edge);
    }

    public void Rule(float from, float to, float y, float width, SKColor color) => Draw(canvas =>
    {
        using var paint = new SKPaint { Color = color, StrokeWidth = width, Style = SKPaintStyle.Stroke, IsAntialias = true };
        canvas.DrawLine(from, y, to, y, paint);
    });

    public void Fill(SKRect area, SKColor color) => Draw(canvas =>
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawRect(area, paint);
    });

    public void Print(SKCanvas canvas)
    {
        foreach (var mark in _marks)
            mark(canvas);
    }

    /// <summary>Glyphs with the text they stand for, so that it can be found, copied and read aloud where a letter has several forms.</summary>
    private static SKTextBlob? BlobOf(IReadOnlyList<Run> runs, SKFont font)
    {
        var text = string.Concat(runs.Select(run => run.Glyphs.Text));
        var (glyphs, points, clusters) = (new List<ushort>(), new List<SKPoint>(), new List<uint>());
        // Reckoned as Skia does, so that letters that follow each other without kerning are written as one string.
        var scale = font.Size / runs[0].Glyphs.Face.Shapes.UnitsPerEm;
        var (x, start) = (0f, 0);
        foreach (var run in runs)
        {
            foreach (var (index, id) in run.Glyphs.Ids.Index())
            {
                glyphs.Add(id);
                var (right, up, advance) = run.Glyphs.Places[index];
                points.Add(new SKPoint(x + (scale * right), -scale * up));
                x += scale * advance;
                clusters.Add((uint)(start + Encoding.UTF8.GetByteCount(run.Glyphs.Text.AsSpan(0, run.Glyphs.Clusters[index]))));
            }

            start += Encoding.UTF8.GetByteCount(run.Glyphs.Text);
        }

        using var builder = new SKTextBlobBuilder();
        var bytes = Encoding.UTF8.GetBytes(text);
        var buffer = builder.AllocatePositionedTextRun(font, glyphs.Count, bytes.Length);
        buffer.SetGlyphs(glyphs.ToArray());
        buffer.SetPositions(points.ToArray());
        buffer.SetText(bytes);
        buffer.SetClusters(clusters.ToArray());
        return builder.Build();
    }
}
