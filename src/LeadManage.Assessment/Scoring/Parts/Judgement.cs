namespace LeadManage.Assessment.Scoring.Parts;

/// <summary>One judgement.</summary>
/// <param name="ItemId">Id of the statement.</param>
/// <param name="Sure">How sure, percent 50-100.</param>
/// <param name="Correct">Whether it was right.</param>
public sealed record Judgement(string ItemId, int Sure, bool Correct)
{
    /// <summary>How sure, 0-1.</summary>
    public double Confidence => Sure / 100.0;
}
