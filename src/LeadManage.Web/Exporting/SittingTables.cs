using LeadManage.Assessment.Instruments;

namespace LeadManage.Web.Exporting;

/// <summary>Rows of sittings as a table.</summary>
internal static class SittingTables
{
    public static Table Of(Instrument instrument, IReadOnlyList<Column> columns, IAsyncEnumerable<ExportedSitting> sittings) =>
        new(instrument.Key, [.. columns.Select(column => column.Name)], Rows(columns, sittings));

    private static async IAsyncEnumerable<IReadOnlyList<Cell>> Rows(IReadOnlyList<Column> columns, IAsyncEnumerable<ExportedSitting> sittings)
    {
        await foreach (var sitting in sittings)
            yield return [.. columns.Select(column => column.Of(sitting))];
    }
}
