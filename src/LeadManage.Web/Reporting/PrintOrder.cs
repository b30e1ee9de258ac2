namespace LeadManage.Web.Reporting;

/// <summary>How a report is printed.</summary>
/// <param name="Title">Of the document.</param>
/// <param name="Footer">What stands at the foot of each page.</param>
/// <param name="Paper">Its size.</param>
/// <param name="MadeAt">Its date: that of the newest answers in it, so that it does not change from print to print. UTC.</param>
/// <param name="Server">Where links lead that lead out of it.</param>
internal sealed record PrintOrder(string Title, string Footer, PaperSize Paper, DateTimeOffset MadeAt, Uri Server)
{
    /// <summary>True where a number whose derivation is not in the report leads nowhere: who reads it does not see the answers.</summary>
    public bool IsClosed { get; init; }
}
