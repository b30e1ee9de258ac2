namespace LeadManage.Assessment.Instruments;

/// <summary>One axis of the map: the mean of its scales, equal weight.</summary>
/// <param name="Id">Stable code, for example <c>L</c>.</param>
/// <param name="Name">For example "Leadership".</param>
/// <param name="Verb">What a person high on it does, for sentences: "lead", "manage".</param>
/// <param name="Scales">Ids of its scales; at least one.</param>
/// <param name="Cut">Where "high" begins, POMP 0-100. A stated convention; the reason stands in <see cref="AxisMap.CutReason"/>.</param>
public sealed record Axis(string Id, string Name, string Verb, IReadOnlyList<string> Scales, double Cut);
