namespace LeadManage.Assessment.Instruments;

/// <summary>
/// Turns two scales about a situation into the point it asks for on the map of leadership and management:
/// from + factor x POMP on each axis. A stated convention, not a finding.
/// </summary>
/// <param name="Up">Id of the scale that asks for the vertical axis.</param>
/// <param name="Across">Id of the scale that asks for the horizontal axis.</param>
/// <param name="From">The point asked for when the scale is at 0, POMP.</param>
/// <param name="Factor">How much each point of the scale adds.</param>
/// <param name="Margin">The region is the point plus and minus this, POMP points.</param>
/// <param name="Reason">Why these numbers; shown to the reader.</param>
/// <param name="Both">What a situation asks for that is high on both scales.</param>
/// <param name="UpFirst">High on the first scale alone.</param>
/// <param name="AcrossFirst">High on the second scale alone.</param>
/// <param name="Neither">High on neither.</param>
public sealed record NeedRule(
    string Up,
    string Across,
    double From,
    double Factor,
    double Margin,
    string Reason,
    string Both,
    string UpFirst,
    string AcrossFirst,
    string Neither);
