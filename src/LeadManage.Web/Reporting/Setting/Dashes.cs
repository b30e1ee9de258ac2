using SkiaSharp;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>A dashed line as strokes. Skia would write each stroke as an area, ten times as long.</summary>
internal static class Dashes
{
    /// <param name="outline">The line.</param>
    /// <param name="dashes">Lengths of strokes and gaps by turns.</param>
    public static SKPath Along(SKPath outline, float[] dashes)
    {
        var strokes = new SKPath();
        using var measure = new SKPathMeasure(outline);
        do
        {
            var (at, index) = (0f, 0);
            while (at < measure.Length)
            {
                var end = at + dashes[index % dashes.Length];
                if (index % 2 == 0)
                    measure.GetSegment(at, Math.Min(end, measure.Length), strokes, startWithMoveTo: true);
                (at, index) = (end, index + 1);
            }
        }
        while (measure.NextContour());
        return strokes;
    }
}
