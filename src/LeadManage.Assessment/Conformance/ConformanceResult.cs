namespace LeadManage.Assessment.Conformance;

/// <summary>What came of one reference case.</summary>
/// <param name="Compared">Numbers held against each other; null ("not available") counts as one.</param>
/// <param name="Differences">Every place where they differ, or that this program does not know.</param>
public sealed record ConformanceResult(int Compared, IReadOnlyList<Difference> Differences)
{
    /// <summary>True when something was compared and nothing differs: a case that compares nothing has shown nothing.</summary>
    public bool Passed => Compared > 0 && Differences.Count == 0;
}
