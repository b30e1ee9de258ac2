using System.Globalization;
using System.Text;

namespace LeadManage.Assessment.Conformance;

/// <summary>The file <c>input.csv</c>: a line of column names, then a line for each row; an empty cell or NA is missing.</summary>
internal sealed class ReferenceTable
{
    private readonly string[][] _rows;

    private ReferenceTable(string[] columns, string[][] rows) => (Columns, _rows) = (columns, rows);

    public IReadOnlyList<string> Columns { get; }

    public int Rows => _rows.Length;

    /// <exception cref="FormatException">There is no line of names, or a row has too few or too many cells.</exception>
    public static ReferenceTable Read(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).Select(Cells).ToArray();
        if (lines.Length == 0)
            throw new FormatException("input.csv is empty.");
        foreach (var (index, line) in lines.Index())
            if (line.Length != lines[0].Length)
                throw new FormatException($"input.csv, row {index}: {line.Length} cells where the first line has {lines[0].Length}.");
        return new ReferenceTable(lines[0], lines[1..]);
    }

    /// <exception cref="FormatException">No such column.</exception>
    public string?[] Words(string column)
    {
        var index = Columns.Index().Where(one => one.Item == column).Select(one => (int?)one.Index).FirstOrDefault()
            ?? throw new FormatException($"input.csv has no column {column}.");
        return [.. _rows.Select(row => row[index] is "" or "NA" ? null : row[index])];
    }

    /// <exception cref="FormatException">No such column, or a cell that is no number.</exception>
    public double?[] Numbers(string column) =>
        [.. Words(column).Select(word => word is null ? (double?)null
            : double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw new FormatException($"input.csv, column {column}: \"{word}\" is no number."))];

    /// <summary>Cells between commas; one in double quotes may hold commas, and quotes written twice.</summary>
    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                if (!quoted && cell.Length > 0)
                    cell.Append('"');
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        return [.. cells, cell.ToString().Trim()];
    }
}
