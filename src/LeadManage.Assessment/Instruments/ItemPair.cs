namespace LeadManage.Assessment.Instruments;

/// <summary>Two statements that mirror each other, one for each axis.</summary>
/// <param name="Id">Stable code, for example <c>E1</c>.</param>
/// <param name="Name">What both are about.</param>
/// <param name="Up">Id of the statement of the vertical axis.</param>
/// <param name="Across">Id of the statement of the horizontal axis.</param>
public sealed record ItemPair(string Id, string Name, string Up, string Across);
