using System.Buffers;
using System.Text;

namespace LeadManage.Web.Exporting;

/// <summary>CSV after RFC 4180, UTF-8 with the mark by which spreadsheets know it, numbers with a point, and no cell a formula.</summary>
internal static class CsvTable
{
    private const int Together = 32 * 1024;

    // A cell of these, or with space at its ends, has to stand in quotation marks to come back as it was.
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",;\r\n\t");

    public static async Task WriteAsync(Table table, Stream output, CancellationToken ct)
    {
        var text = new StringBuilder("\uFEFF");
        Add(text, table.Columns.Select(name => (Cell)name));
        await foreach (var row in table.Rows.WithCancellation(ct))
        {
            Add(text, row);
            if (text.Length > Together)
                await FlushAsync();
        }

        await FlushAsync();

        async Task FlushAsync()
        {
            await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), ct);
            text.Clear();
        }
    }

    private static void Add(StringBuilder text, IEnumerable<Cell> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
                text.Append(',');
            first = false;
            if (cell.Text is { } words)
                AddText(text, Formulas.Guarded(words));
            else
                text.Append(cell.ToString());
        }

        text.Append("\r\n");
    }

    private static void AddText(StringBuilder text, string words)
    {
        if (words.AsSpan().ContainsAny(Quoted) || words is [' ', ..] or [.., ' '])
            text.Append('"').Append(words.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            text.Append(words);
    }
}
