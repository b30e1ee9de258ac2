namespace LeadManage.Web.Exporting;

/// <summary>A table on its way out: read row by row while it is written, and never held.</summary>
/// <param name="Questionnaire">Key of the version that its columns follow from.</param>
/// <param name="Columns">Names, in the one order.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
public sealed record Table(string Questionnaire, IReadOnlyList<string> Columns, IAsyncEnumerable<IReadOnlyList<Cell>> Rows)
{
    public Task WriteAsync(TableFormat format, Stream output, CancellationToken ct) =>
        format == TableFormat.Csv ? CsvTable.WriteAsync(this, output, ct)
        : format == TableFormat.Xlsx ? XlsxTable.WriteAsync(this, output, ct)
        : JsonTable.WriteAsync(this, output, ct);
}
