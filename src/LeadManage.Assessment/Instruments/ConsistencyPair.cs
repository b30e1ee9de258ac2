namespace LeadManage.Assessment.Instruments;

/// <summary>Two statements that careful answers should agree on, after reversing.</summary>
public sealed record ConsistencyPair(string First, string Second);
