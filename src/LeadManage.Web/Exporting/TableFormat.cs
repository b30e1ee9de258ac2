using System.Net.Mime;

namespace LeadManage.Web.Exporting;

/// <summary>How a table is written.</summary>
/// <param name="Ending">Of its file, without the point.</param>
/// <param name="MediaType">As it is sent.</param>
public sealed record TableFormat(string Ending, string MediaType)
{
    public static TableFormat Csv { get; } = new("csv", MediaTypeNames.Text.Csv);

    public static TableFormat Xlsx { get; } = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static TableFormat Json { get; } = new("json", MediaTypeNames.Application.Json);

    public static IReadOnlyList<TableFormat> All { get; } = [Csv, Xlsx, Json];

    /// <summary>By its ending; null when there is none of this name.</summary>
    public static TableFormat? Named(string? ending) => All.FirstOrDefault(format => string.Equals(format.Ending, ending, StringComparison.OrdinalIgnoreCase));
}
