namespace LeadManage.Web.Keeping;

/// <summary>What was done.</summary>
/// <param name="Made">When the copy was made.</param>
/// <param name="Erased">What was erased or ended since, and was so again.</param>
/// <param name="Aside">Where the database of before lies now; null when there was none.</param>
internal sealed record RestoreReport(DateTimeOffset Made, int Erased, string? Aside);
