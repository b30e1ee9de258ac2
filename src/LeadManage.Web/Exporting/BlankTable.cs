using LeadManage.Assessment.Instruments;

namespace LeadManage.Web.Exporting;

/// <summary>A table to fill in by hand and import: the columns that importing takes, and one line that names the questionnaire.</summary>
internal static class BlankTable
{
    public static Table Of(Instrument instrument)
    {
        Column[] given = [.. SittingColumns.Of(instrument).Where(column => column.IsGiven && column.Name != SittingColumns.Id)];
        IReadOnlyList<Cell> line = [.. given.Select(column => column.Name == SittingColumns.Questionnaire ? (Cell)instrument.Key : Cell.Empty)];
        return new Table(instrument.Key, [.. given.Select(column => column.Name)], Enumerable.Repeat(line, 1).ToAsyncEnumerable());
    }
}
