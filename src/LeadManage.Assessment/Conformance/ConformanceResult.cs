namespace LeadManage.Assessment.Conformance;

/// <summary>What came of one reference case.</summary>
/// <param name="Compared">Numbers held against each other; null ("not available") counts as one.</param>
/// <param name="Differences">Every place where they differ, or that this program does not know.</param>
public sealed record ConformanceResult(int Compared, IReadOnlyList<Difference> Differences)
{
    /// <summary>True when something was compared and nothing differs: a case that compares nothing has shown nothing.</summary>
    public bool Passed => Compared > 0 && Differences.Count == 0;
}

/// <summary>One place of a reference file that this program does not agree with.</summary>
/// <param name="Path">Where, as in <c>reliability.A.items.mean[2]</c>.</param>
/// <param name="Expected">What the file says.</param>
/// <param name="Got">What this program says, or why it says nothing.</param>
public sealed record Difference(string Path, string Expected, string Got);
