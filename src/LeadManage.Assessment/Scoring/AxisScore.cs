namespace LeadManage.Assessment.Scoring;

/// <summary>The score of one axis: the mean of its scales, equal weight. All values POMP 0-100; null when a scale is missing.</summary>
/// <param name="Id">Id of the axis.</param>
/// <param name="Pomp">The score.</param>
/// <param name="Sem">Standard error of measurement: sqrt(sum SEM_j^2) / k over its k scales.</param>
/// <param name="ProbabilityHigh">Phi((score - cut) / SEM): the probability that the true point lies above the cut.</param>
public sealed record AxisScore(string Id, double? Pomp, double? Sem, double? ProbabilityHigh);
