namespace LeadManage.Web.Reporting;

/// <summary>A report of a client.</summary>
/// <param name="File">A PDF.</param>
/// <param name="At">Its date: that of the newest answers in it. UTC.</param>
/// <param name="Results">How many results were read for it.</param>
public sealed record ClientReport(byte[] File, DateTimeOffset At, int Results);
