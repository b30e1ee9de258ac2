namespace LeadManage.Web.Importing;

/// <summary>A line of a table.</summary>
/// <param name="Number">Where it begins in the file, from 1.</param>
/// <param name="Cells">As they stand there, without their quotation marks.</param>
internal sealed record CsvLine(int Number, IReadOnlyList<string> Cells);
