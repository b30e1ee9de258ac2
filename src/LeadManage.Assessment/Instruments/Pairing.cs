namespace LeadManage.Assessment.Instruments;

/// <summary>One question that is answered from both sides: by a scale of the vertical and a scale of the horizontal axis.</summary>
/// <param name="Question">The task both answer, in plain words.</param>
/// <param name="Up">Id of the scale on the vertical axis.</param>
/// <param name="Across">Id of the scale on the horizontal axis.</param>
public sealed record Pairing(string Question, string Up, string Across);
