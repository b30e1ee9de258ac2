namespace LeadManage.Web.Reporting;

/// <summary>What a coach wants of a report of a client.</summary>
/// <param name="Paper">Size of the pages.</param>
/// <param name="Privately">True to put in also the notes that only the coach reads.</param>
public sealed record ReportChoice(PaperSize Paper, bool Privately = false);
