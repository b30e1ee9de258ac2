using System.Globalization;
using System.Text;

namespace LeadManage.Assessment.Tests.Simulation;

/// <summary>A reliability diagram: what was stated against what came true, one dot for each tenth; on the line is right.</summary>
internal static class CalibrationPicture
{
    private const int Side = 360;
    private const int Edge = 48;

    public static string Of(params (string Name, Coverage Coverage)[] series)
    {
        var svg = new StringBuilder();
        svg.AppendLine($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Side + (2 * Edge)} {Side + (2 * Edge)}\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\" aria-label=\"Stated probability of a region against how often it came true\">");
        svg.AppendLine($"<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><rect x=\"{Edge}\" y=\"{Edge}\" width=\"{Side}\" height=\"{Side}\" fill=\"none\" stroke=\"#888\"/>");
        svg.AppendLine($"<path d=\"M{Edge} {Edge + Side}L{Edge + Side} {Edge}\" stroke=\"#888\" stroke-dasharray=\"4 4\"/>");
        foreach (var tenth in Enumerable.Range(0, 6).Select(n => n * .2))
            svg.AppendLine($"<text x=\"{X(tenth)}\" y=\"{Edge + Side + 18}\" text-anchor=\"middle\">{N(100 * tenth)}</text><text x=\"{Edge - 6}\" y=\"{Y(tenth)}\" text-anchor=\"end\" dominant-baseline=\"middle\">{N(100 * tenth)}</text>");
        svg.AppendLine($"<text x=\"{Edge + (Side / 2)}\" y=\"{Edge + Side + 38}\" text-anchor=\"middle\">stated, in 100 cases</text><text transform=\"translate(14 {Edge + (Side / 2)}) rotate(-90)\" text-anchor=\"middle\">came true, in 100 cases</text>");
        foreach (var (place, (name, coverage)) in series.Index())
        {
            svg.AppendLine($"<text x=\"{Edge + 30}\" y=\"{Edge + 20 + (20 * place)}\">{name}</text>{Mark(place, $"{Edge + 16}", $"{Edge + 16 + (20 * place)}")}");
            foreach (var (stated, held, _) in coverage.Bins)
                svg.AppendLine(Mark(place, X(stated), Y(held)));
        }

        return svg.AppendLine("</svg>").ToString();
    }

    private static string Mark(int place, string x, string y) => place == 0
        ? $"<circle cx=\"{x}\" cy=\"{y}\" r=\"5\" fill=\"#1c5d99\"/>"
        : $"<circle cx=\"{x}\" cy=\"{y}\" r=\"5\" fill=\"none\" stroke=\"#b3541e\" stroke-width=\"2\"/>";

    private static string X(double share) => N(Edge + (Side * share));

    private static string Y(double share) => N(Edge + Side - (Side * share));

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
