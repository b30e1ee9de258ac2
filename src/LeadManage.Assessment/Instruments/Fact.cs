namespace LeadManage.Assessment.Instruments;

/// <summary>What is known about a statement that is judged true or false.</summary>
/// <param name="Truth">Whether it is true.</param>
/// <param name="Explanation">Why, in plain words.</param>
/// <param name="Source">Where to read on.</param>
public sealed record Fact(bool Truth, string Explanation, string Source);
