using MiniExcelLibs;

namespace LeadManage.Web.Tests.Exporting;

/// <summary>Workbooks, read by a library that did not write them.</summary>
internal static class Books
{
    public static IReadOnlyList<object?[]> Rows(byte[] workbook)
    {
        using var bytes = new MemoryStream(workbook);
        return [.. bytes.Query(useHeaderRow: false).Cast<IDictionary<string, object?>>().Select(row => row.Values.ToArray())];
    }
}
