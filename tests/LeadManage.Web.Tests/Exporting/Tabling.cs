using System.Text;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Instruments;
using LeadManage.Web.Exporting;
using LeadManage.Web.Importing;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Tests.Exporting;

/// <summary>Tables for tests: made of sheets, written, and read again.</summary>
internal static class Tabling
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<byte[]> BytesAsync(this Table table, TableFormat format)
    {
        using var bytes = new MemoryStream();
        await table.WriteAsync(format, new ForwardOnly(bytes), Ct);
        return bytes.ToArray();
    }

    public static async Task<string> CsvAsync(this Table table) => Encoding.UTF8.GetString(await table.BytesAsync(TableFormat.Csv));

    /// <summary>Cells as a program reads them that knows nothing of ours but RFC 4180.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Cells(byte[] csv)
    {
        var (lines, problem) = CsvText.Read(csv);
        Assert.Null(problem);
        return [.. lines.Select(line => line.Cells)];
    }

    /// <summary>Rows of two kinds by turns: everything answered, and a part.</summary>
    public static Table TableOf(Instrument instrument, int rows, string? person = null)
    {
        ExportedSitting[] kinds = [Row(instrument, AnySheet.Full(instrument)), Row(instrument, AnySheet.Partial(instrument))];
        return SittingTables.Of(
            instrument,
            person is null ? SittingColumns.Of(instrument) : SittingColumns.OfPeople(instrument),
            Enumerable.Range(0, rows).Select(row => kinds[row % 2] with { Id = new SittingId(row + 1), SubmittedAt = DateTimeOffset.UnixEpoch.AddDays(row), Person = person }).ToAsyncEnumerable());
    }

    private static ExportedSitting Row(Instrument instrument, AnswerSheet sheet) =>
        new(default, default, ExportedSitting.Answered, sheet, ScoringService.Score(instrument, sheet, new ErrorBasis.Person()));
}
