namespace LeadManage.Assessment.Manual;

/// <summary>How one axis of the map behaves.</summary>
/// <param name="Id">Id of the axis.</param>
/// <param name="Scores">The scores of everybody who has one.</param>
/// <param name="Sem">Standard error of measurement, sqrt(sum SEM_j^2) / k over its scales, POMP points; null where a scale has none.</param>
/// <param name="NearLine">People whose score lies within <see cref="Near"/> points of the line.</param>
/// <param name="SemAtLine">Their own standard errors, root mean square, POMP points: errors are largest in the middle and smallest at the ends of a response scale. Null when they are too few.</param>
public sealed record AxisFigures(string Id, ScoreDistribution Scores, double? Sem, int NearLine, double? SemAtLine)
{
    /// <summary>POMP points to each side.</summary>
    public const double Near = 10;
}
