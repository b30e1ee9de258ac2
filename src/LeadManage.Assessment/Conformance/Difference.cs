namespace LeadManage.Assessment.Conformance;

/// <summary>One place of a reference file that this program does not agree with.</summary>
/// <param name="Path">Where, as in <c>reliability.A.items.mean[2]</c>.</param>
/// <param name="Expected">What the file says.</param>
/// <param name="Got">What this program says, or why it says nothing.</param>
public sealed record Difference(string Path, string Expected, string Got);
