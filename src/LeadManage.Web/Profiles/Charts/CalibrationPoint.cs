namespace LeadManage.Web.Profiles.Charts;

/// <summary>The judgements of one confidence.</summary>
/// <param name="At">How sure, and how often right.</param>
/// <param name="Radius">Larger for more judgements.</param>
/// <param name="Name">For example "2 of 3".</param>
public sealed record CalibrationPoint(Spot At, double Radius, Label Name);
