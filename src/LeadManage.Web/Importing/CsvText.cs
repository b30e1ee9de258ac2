using System.Text;

namespace LeadManage.Web.Importing;

/// <summary>
/// Lines and cells of a table as spreadsheets and other programs write it: separated by comma, semicolon or tab, in quotation marks where need be (RFC 4180), UTF-8, UTF-16 or
/// what older ones write on Western systems. Whatever the bytes are, it ends soon, with lines or with one fault.
/// </summary>
internal static class CsvText
{
    /// <summary>Bytes; in Base64 it still is below what a request may bring.</summary>
    public const int LargestFile = 700_000;

    public const int MostLines = 1000;

    public const int MostColumns = 1000;

    public static string TooLarge { get; } = $"The file is larger than {LargestFile / 1000} kB. Send it in parts, each with the first line.";

    private static readonly char[] Separators = [',', ';', '\t'];

    /// <returns>The lines that are not empty, or why there are none.</returns>
    public static (IReadOnlyList<CsvLine> Lines, string? Problem) Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > LargestFile)
            return ([], TooLarge);
        var text = FileText.Decode(file);
        if (text.Contains('\0', StringComparison.Ordinal))
            return ([], "This is no text file. In your spreadsheet choose “Save as” and “CSV”.");
        // What some spreadsheets write before all else, to be opened rightly by themselves.
        var (named, first) = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && Separators.Contains(text[4]) ? (text[4], text.IndexOf('\n', StringComparison.Ordinal) + 1) : ((char?)null, 0);
        return first == 0 && named is not null ? ([], "The file has no lines.") : Split(text, first, named ?? Separator(text));
    }

    /// <summary>The one that stands most often in the first line, which holds names and therefore none of them otherwise.</summary>
    private static char Separator(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var heading = end < 0 ? text : text[..end];
        return Separators.MaxBy(separator => heading.Count(letter => letter == separator));
    }

    private static (IReadOnlyList<CsvLine> Lines, string? Problem) Split(string text, int place, char separator)
    {
        var lines = new List<CsvLine>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, begun, opened) = (place == 0 ? 1 : 2, place == 0 ? 1 : 2, 0);
        for (; place <= text.Length; place++)
        {
            var letter = place == text.Length ? '\n' : text[place];
            if (opened > 0 && place < text.Length)
            {
                line += letter == '\n' ? 1 : 0;
                if (letter != '"')
                    cell.Append(letter);
                else if (place + 1 < text.Length && text[place + 1] == '"')
                    cell.Append(text[++place]);
                else
                    opened = 0;
            }
            else if (opened > 0)
            {
                return ([], $"The quotation mark that opens in line {opened} is never closed. Close it, or take it out.");
            }
            else if (letter == '"' && cell.Length == 0)
            {
                opened = line;
            }
            else if (letter == separator || letter is '\n' or '\r')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (cells.Count > MostColumns)
                    return ([], $"Line {begun} has more than {MostColumns} columns. Leave only those of the questionnaire.");
                if (letter == separator)
                    continue;
                if (cells.Exists(one => !string.IsNullOrWhiteSpace(one)))
                    lines.Add(new CsvLine(begun, [.. cells]));
                if (lines.Count > MostLines + 1)
                    return ([], $"The file has more than {MostLines} lines. Send it in parts, each with the first line.");
                cells.Clear();
                if (letter == '\r' && place + 1 < text.Length && text[place + 1] == '\n')
                    place++;
                begun = ++line;
            }
            else
            {
                cell.Append(letter);
            }
        }

        return lines.Count == 0 ? ([], "The file has no lines.") : (lines, null);
    }
}
