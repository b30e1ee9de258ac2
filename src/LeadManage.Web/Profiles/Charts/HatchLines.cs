using System.Text;

namespace LeadManage.Web.Profiles.Charts;

/// <summary>Lines inside a part of a bar, so that parts are told apart without color: none, slanted, upright, level, slanted the other way.</summary>
public static class HatchLines
{
    private const double Step = 9;

    /// <returns>The data of a path that stays inside the part; empty for a pattern without lines.</returns>
    public static string Of(StackPart part, double height)
    {
        ArgumentNullException.ThrowIfNull(part);
        var path = new StringBuilder();
        var (left, right) = (part.X, part.X + part.Width);
        var pattern = (part.Place - 1) % 5;
        if (pattern == 3)
            for (var y = Step; y < height; y += Step)
                Line(left, y, right, y);
        else if (pattern == 2)
            for (var x = left + Step; x < right; x += Step)
                Line(x, 0, x, height);
        else if (pattern is 1 or 4)
            for (var x = left - height + Step; x < right; x += Step)
            {
                // A slanted line from (x, height) to (x + height, 0), cut off at both ends of the part.
                var (from, to) = (Math.Max(x, left), Math.Min(x + height, right));
                if (to > from)
                    Line(from, Y(x, from), to, Y(x, to));
            }

        return path.ToString();

        double Y(double start, double x) => pattern == 1 ? height - (x - start) : x - start;

        void Line(double x1, double y1, double x2, double y2) => path.Append($"M{Svg.N(x1)} {Svg.N(y1)}L{Svg.N(x2)} {Svg.N(y2)}");
    }
}
