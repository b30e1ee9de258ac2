using System.Globalization;
using System.Text;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>
/// Joins the text of a drawing as Skia writes it. Skia begins a text object for every line, and says where it stands on the page; joined, each
/// says how far it stands from the one before (ISO 32000-1, 9.4), and steps repeat where places do not. A tenth of a report.
/// </summary>
internal static class TextObjects
{
    private const string Upright = "1 0 0 -1 ";

    /// <param name="drawing">A line an operator.</param>
    public static string Joined(string drawing)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        var joined = new StringBuilder(drawing.Length);
        var (isOpen, font, at) = (false, "", ((decimal X, decimal Y)?)null);
        foreach (var line in drawing.Split('\n'))
        {
            switch (line)
            {
                case "ET":
                    isOpen = true;
                    continue;
                case "BT" when isOpen:
                    isOpen = false;
                    continue;
                case "BT":
                    (font, at) = ("", null);
                    break;
                case var _ when line.EndsWith(" Tf", StringComparison.Ordinal):
                    if (line == font)
                        continue;
                    font = line;
                    break;
                case var _ when line.EndsWith(" Tm", StringComparison.Ordinal):
                    var to = PlaceOf(line);
                    joined.Append(at is var (fromX, fromY) && to is var (toX, toY) ? $"{Number(toX - fromX)} {Number(fromY - toY)} Td" : line).Append('\n');
                    at = to;
                    continue;
                case var _ when at is var (x, y) && line.Split(' ', 4) is [var right, "0", "Td", _]:
                    at = (x + decimal.Parse(right, CultureInfo.InvariantCulture), y);
                    break;
                case var _ when isOpen && !IsColor(line):
                    joined.Append("ET\n");
                    isOpen = false;
                    break;
            }

            joined.Append(line).Append('\n');
        }

        if (isOpen)
            joined.Append("ET\n");
        return joined.ToString(0, Math.Max(0, joined.Length - 1));
    }

    /// <summary>What may stand within a text object as well.</summary>
    private static bool IsColor(string line) => line.EndsWith(" rg", StringComparison.Ordinal) || line.EndsWith(" RG", StringComparison.Ordinal) || line.EndsWith(" gs", StringComparison.Ordinal);

    /// <returns>Null for text that is turned.</returns>
    private static (decimal X, decimal Y)? PlaceOf(string line) =>
        line.StartsWith(Upright, StringComparison.Ordinal) && line[Upright.Length..].Split(' ') is [var x, var y, _] ? (decimal.Parse(x, CultureInfo.InvariantCulture), decimal.Parse(y, CultureInfo.InvariantCulture)) : null;

    private static string Number(decimal value) => value.ToString("0.#####", CultureInfo.InvariantCulture);
}
