namespace LeadManage.Assessment.Statistics;

/// <summary>An observed score on one axis of a map.</summary>
/// <param name="Score">Observed.</param>
/// <param name="Cut">From here on the axis is high, same units.</param>
/// <param name="Sem">Standard error of measurement, same units; 0 of a score without error, null when not known.</param>
public sealed record AxisPoint(double Score, double Cut, double? Sem)
{
    public bool IsHigh => Scoring.Cut.IsHigh(Score, Cut);

    /// <summary>(score - cut) / SEM; without error infinitely far on its own side.</summary>
    public double? StandardDistance => Sem switch
    {
        > 0 => (Score - Cut) / Sem,
        0 => IsHigh ? double.PositiveInfinity : double.NegativeInfinity,
        _ => null,
    };

    /// <summary>Phi((score - cut) / SEM).</summary>
    public double? ProbabilityHigh => StandardDistance is { } distance ? NormalDistribution.Below(distance) : null;
}
