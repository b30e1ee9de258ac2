using LeadManage.Assessment.Instruments;

namespace LeadManage.Web.Exporting;

/// <summary>What each column of a questionnaire's tables means, as a table of its own.</summary>
public static class Codebook
{
    private static readonly string[] Heading = ["column", "type", "meaning", "values", "scales", "reversed_in", "missing", "unit", "how_computed", "taken_by_import"];

    public static Table Of(Instrument instrument) => new(instrument.Key, Heading, Rows(instrument));

    private static IAsyncEnumerable<IReadOnlyList<Cell>> Rows(Instrument instrument) =>
        SittingColumns.Of(instrument).Select(Row).ToAsyncEnumerable();

    private static IReadOnlyList<Cell> Row(Column column) =>
        [column.Name, column.Type, column.Meaning, column.Values, column.Scales, column.Reversed, column.Missing, column.Unit, column.Computed, column.IsGiven ? "yes" : "no"];
}
