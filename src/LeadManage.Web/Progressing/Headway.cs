namespace LeadManage.Web.Progressing;

/// <summary>How far long work has come. The work tells it to whoever listens, and knows nothing of how it is shown.</summary>
/// <param name="What">What is done now, for example "Checking the copy".</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">Of how much; 0 while nobody can say.</param>
/// <param name="Unit">What is counted, for example "sittings"; null for bytes.</param>
public readonly record struct Headway(string What, long Done = 0, long Total = 0, string? Unit = null);
