using System.Runtime.CompilerServices;
using LeadManage.Web.Progressing;

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

    /// <summary>The same, and whoever listens is told how far its rows are.</summary>
    internal Table Telling(IProgress<Headway>? progress, long total, string unit) => progress is null ? this : this with { Rows = TellingRows(progress, total, unit) };

    private async IAsyncEnumerable<IReadOnlyList<Cell>> TellingRows(IProgress<Headway> progress, long total, string unit, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var done = 0L;
        await foreach (var row in Rows.WithCancellation(ct))
        {
            progress.Report(new Headway("Writing", done++, total, unit));
            yield return row;
        }
    }
}
