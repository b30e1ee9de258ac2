namespace LeadManage.Assessment.Scoring;

/// <summary>
/// The point on the map, its ellipses and what they mean. The errors of the two axes are taken as independent
/// (Rudner type classification), so that a region's probability is a product.
/// </summary>
/// <param name="Both">Probability that the true point is high on both axes, 0-1.</param>
/// <param name="UpFirst">Probability of high on the vertical axis alone.</param>
/// <param name="AcrossFirst">Probability of high on the horizontal axis alone.</param>
/// <param name="Neither">Probability of high on neither.</param>
/// <param name="Radius80">z of the 80 % ellipse: its half axes are z times the SEM of each axis.</param>
/// <param name="Radius95">z of the 95 % ellipse.</param>
/// <param name="Lean">Score of the vertical axis minus that of the horizontal, POMP points.</param>
/// <param name="LeanError">Standard error of the lean, sqrt(SEM_up^2 + SEM_across^2).</param>
/// <param name="LeanNamed">True when |lean| is above 1.645 standard errors; only then is a lean put into words.</param>
public sealed record MapPosition(
    double Both,
    double UpFirst,
    double AcrossFirst,
    double Neither,
    double Radius80,
    double Radius95,
    double Lean,
    double LeanError,
    bool LeanNamed);
