namespace LeadManage.Assessment.Scoring;

/// <summary>The change of one score between two sittings, from the statements answered both times; all null when they are too few.</summary>
/// <param name="Id">Id of the axis or scale.</param>
/// <param name="Both">Statements answered both times.</param>
/// <param name="Difference">Later less earlier, POMP points.</param>
/// <param name="Error">Standard error of the difference, POMP points.</param>
/// <param name="P">Probability of a difference as large either way if nothing but chance were at work, 0-1 (Student's t).</param>
/// <param name="Adjusted">The same, adjusted for being one of several (Holm 1979); of an axis <paramref name="P"/> itself.</param>
/// <param name="Verdict">What can be said.</param>
public sealed record Change(string Id, int Both, double? Difference, double? Error, double? P, double? Adjusted, Verdict Verdict)
{
    /// <summary>Reliable change index (Jacobson and Truax 1991), difference / error; null when not comparable.</summary>
    public double? Index => Statistics.ReliableChange.Index(0, Difference, Error);
}
