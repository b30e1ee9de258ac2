namespace LeadManage.Assessment.Scoring;

/// <summary>The score of one scale.</summary>
/// <param name="Id">Id of the scale.</param>
/// <param name="Items">k, the items of the scale.</param>
/// <param name="Answered">m, the items answered with a step of the scale.</param>
/// <param name="NoOpportunity">Items answered "no opportunity"; the rest, k - m - this, were skipped.</param>
/// <param name="Standing">Clean, prorated, or not scored.</param>
/// <param name="Mean">Mean of the answered items after reversing, raw steps lo..hi; null when not scored.</param>
/// <param name="Pomp">Percent of maximum possible, 0-100 (Cohen, Cohen, Aiken and West 1999); null when not scored.</param>
/// <param name="Sem">Standard error of measurement of <paramref name="Pomp"/>, POMP points; null when it cannot be estimated.</param>
public sealed record ScaleScore(string Id, int Items, int Answered, int NoOpportunity, Standing Standing, double? Mean, double? Pomp, double? Sem);
