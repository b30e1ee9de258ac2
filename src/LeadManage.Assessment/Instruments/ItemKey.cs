namespace LeadManage.Assessment.Instruments;

/// <summary>How an item counts in a scale.</summary>
/// <param name="Scale">Id of the scale.</param>
/// <param name="Reverse">True when the item is a polar opposite: its answer x counts as lo + hi - x.</param>
public sealed record ItemKey(string Scale, bool Reverse);
