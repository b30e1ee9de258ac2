using LeadManage.Assessment.Instruments;
using LeadManage.Web.Exporting;

namespace LeadManage.Web.Importing;

/// <summary>What a file says, line by line.</summary>
/// <param name="Problem">Why nothing of it can be taken; null when its lines can be looked at.</param>
/// <param name="Instrument">The questionnaire version that it is about; null with a problem.</param>
/// <param name="Heading">Names of its columns.</param>
/// <param name="Lines">Its sittings.</param>
/// <param name="Unused">Columns that are not taken; scores are worked out anew.</param>
public sealed record ImportFile(string? Problem, Instrument? Instrument, IReadOnlyList<string> Heading, IReadOnlyList<ImportLine> Lines, IReadOnlyList<string> Unused)
{
    /// <summary>Reads a file; never throws for what is in it.</summary>
    /// <param name="catalog">The questionnaires of this program.</param>
    /// <param name="file">Bytes of the file.</param>
    /// <param name="now">Nothing was answered after that.</param>
    public static ImportFile Read(InstrumentCatalog catalog, ReadOnlySpan<byte> file, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var (lines, problem) = CsvText.Read(file);
        if (problem is not null)
            return Nothing(problem);
        string[] heading = [.. lines[0].Cells.Select(name => Formulas.Unguarded(name.Trim()))];
        if (heading.Where(name => name.Length > 0).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
            return Nothing($"The column “{Shown(twice)}” stands twice in the first line. Take one of the two out.");
        if (Place(heading, SittingColumns.Questionnaire) < 0)
            return Nothing($"The first line names no column “{SittingColumns.Questionnaire}”. It has to hold the names of the columns, as a table that was downloaded here has them.");
        if (lines.Count == 1)
            return Nothing("The file has a first line with names and nothing below it.");
        var key = Cell(lines[1], Place(heading, SittingColumns.Questionnaire));
        if (catalog.Find(key) is not { } instrument)
            return Nothing($"“{Shown(key)}” is no questionnaire version of this server. Put one of these into the column “{SittingColumns.Questionnaire}”: {string.Join(", ", catalog.All.Select(one => one.Key).Order(StringComparer.Ordinal))}.");
        if (!instrument.Items.Any(item => Place(heading, item.Id) >= 0))
            return Nothing($"There is no column with answers to {instrument.Key}. Each has to be called as its statement is, for example “{instrument.Items[0].Id}”.");
        var reading = new LineReading(instrument, heading, now);
        return new ImportFile(null, instrument, heading, Told([.. lines.Skip(1).Select(reading.Of)]), [.. heading.Where(name => name.Length > 0 && !reading.IsTaken(name))]);
    }

    internal static int Place(IReadOnlyList<string> heading, string name) => heading.Index().FirstOrDefault(column => string.Equals(column.Item, name, StringComparison.OrdinalIgnoreCase), (Index: -1, Item: "")).Index;

    internal static string Cell(CsvLine line, int place) => place >= 0 && place < line.Cells.Count ? line.Cells[place].Trim() : "";

    /// <summary>A piece of a file within a message.</summary>
    internal static string Shown(string text) => text.Length <= 40 ? text : $"{text[..40]}…";

    private static ImportFile Nothing(string problem) => new(problem, null, [], [], []);

    /// <summary>Two lines of one time with the same answers are one sitting.</summary>
    private static IReadOnlyList<ImportLine> Told(IReadOnlyList<ImportLine> lines)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. lines.Select(line => line.Faults.Count > 0 || first.TryAdd($"{line.At.ToUnixTimeSeconds()} {LineReading.Code(line.Answers)}", line.Number) ? line
            : line with { Known = $"the same as line {first[$"{line.At.ToUnixTimeSeconds()} {LineReading.Code(line.Answers)}"]}" })];
    }
}
