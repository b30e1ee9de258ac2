namespace LeadManage.Assessment.Instruments;

/// <summary>How much of a scale must be answered. Shares of its items, in (0, 1].</summary>
/// <param name="Least">Below this share the scale has no score.</param>
/// <param name="Clean">From this share on the score counts as clean; between the two it is marked "prorated".</param>
public sealed record MissingRule(double Least, double Clean);
