namespace LeadManage.Assessment.Instruments;

/// <summary>How long answering takes, in minutes.</summary>
/// <param name="From">A quick reader; 1 or more.</param>
/// <param name="To">A careful reader; at least <paramref name="From"/>.</param>
public sealed record MinutesRange(int From, int To);
