using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>
/// The file that Skia wrote, put together anew (ISO 32000-1, 7.5.7 and 7.5.8): its many small objects packed, and with what Skia cannot say:
/// the language, that the title is shown, and the outline beside the pages.
/// </summary>
internal static partial class PdfFile
{
    /// <param name="written">As Skia wrote it: one table of objects at its end.</param>
    /// <param name="outline">Titles with their level, from 0, and the name of the place they lead to.</param>
    public static byte[] Finished(byte[] written, IReadOnlyList<(string Title, int Level, string Place)> outline)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(outline);
        var text = Encoding.Latin1.GetString(written);
        var trailer = text[text.LastIndexOf("trailer", StringComparison.Ordinal)..];
        var (root, info) = (NumberIn(trailer, "Root"), NumberIn(trailer, "Info"));
        var objects = ObjectsOf(text);
        var next = objects.Keys.Max() + 1;
        var said = "/Lang (en)\n/ViewerPreferences <</DisplayDocTitle true>>";
        if (outline.Count > 0)
        {
            foreach (var (index, item) in OutlineOf(outline, next).Index())
                objects[next + index] = item;
            said += $"\n/Outlines {next} 0 R";
            next += outline.Count + 1;
        }

        objects[root] = $"{objects[root][..objects[root].LastIndexOf(">>", StringComparison.Ordinal)]}\n{said}>>";
        return PdfObjects.Write(objects, next, root, info);
    }

    /// <summary>What stands between "obj" and "endobj", by number.</summary>
    private static SortedDictionary<int, string> ObjectsOf(string text)
    {
        var table = text[int.Parse(text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 9)..text.LastIndexOf("%%EOF", StringComparison.Ordinal)], CultureInfo.InvariantCulture)..];
        var places = Place().Matches(table).Select(match => int.Parse(match.Groups["at"].Value, CultureInfo.InvariantCulture)).Order().Append(text.Length - table.Length).ToArray();
        var objects = new SortedDictionary<int, string>();
        foreach (var (from, to) in places.Zip(places.Skip(1)))
        {
            var body = text.IndexOf("obj\n", from, StringComparison.Ordinal) + 4;
            objects[int.Parse(text[from..text.IndexOf(' ', from)], CultureInfo.InvariantCulture)] = text[body..text.LastIndexOf("\nendobj", to - 1, to - from, StringComparison.Ordinal)];
        }

        return objects;
    }

    /// <summary>The outline itself, and then each title; chapters lie closed.</summary>
    private static IEnumerable<string> OutlineOf(IReadOnlyList<(string Title, int Level, string Place)> outline, int first)
    {
        var parents = outline.Select((one, index) => one.Level == 0 ? -1 : Enumerable.Range(0, index).LastOrDefault(other => outline[other].Level < one.Level, -1)).ToArray();
        yield return $"<</Type /Outlines{Children(-1, 1)}>>";
        foreach (var (index, (title, _, place)) in outline.Index())
        {
            var siblings = Enumerable.Range(0, outline.Count).Where(other => parents[other] == parents[index]).ToArray();
            var at = Array.IndexOf(siblings, index);
            yield return $"<</Title {Written(title)} /Parent {Of(parents[index])} /Dest /{place}"
                + (at > 0 ? $" /Prev {Of(siblings[at - 1])}" : "") + (at + 1 < siblings.Length ? $" /Next {Of(siblings[at + 1])}" : "") + Children(index, -1) + ">>";
        }

        string Children(int parent, int sign) => Enumerable.Range(0, outline.Count).Where(other => parents[other] == parent).ToArray() is [var from, ..] all
            ? $" /First {Of(from)} /Last {Of(all[^1])} /Count {sign * all.Length}"
            : "";

        string Of(int index) => $"{first + 1 + index} 0 R";
    }

    private static string Written(string title) => Ascii.IsValid(title) && title.AsSpan().IndexOfAny("()\\") < 0 ? $"({title})" : $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(title))}>";

    private static int NumberIn(string trailer, string name) => int.Parse(Regex.Match(trailer, $@"/{name} (\d+) 0 R", RegexOptions.None, Timeout.InfiniteTimeSpan).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<at>\d{10}) 00000 n", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Place();
}
