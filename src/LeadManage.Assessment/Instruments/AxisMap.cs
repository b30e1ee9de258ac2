namespace LeadManage.Assessment.Instruments;

/// <summary>How the two axes are drawn as a map.</summary>
/// <param name="Up">Id of the vertical axis.</param>
/// <param name="Across">Id of the horizontal axis.</param>
/// <param name="CutReason">Why the lines stand where they do; shown to the reader.</param>
/// <param name="Both">Name of the region high on both axes.</param>
/// <param name="UpFirst">Name of the region high on the vertical axis alone.</param>
/// <param name="AcrossFirst">Name of the region high on the horizontal axis alone.</param>
/// <param name="Neither">Name of the region high on neither.</param>
public sealed record AxisMap(string Up, string Across, string CutReason, string Both, string UpFirst, string AcrossFirst, string Neither);
