using LeadManage.Assessment.Instruments;
using MathNet.Numerics.Distributions;

namespace LeadManage.Assessment.Scoring;

/// <summary>
/// The error of measurement of one sitting. It covers the sampling of statements only: not mood, occasion or
/// self-flattery. "True point" means the expected score on such statements.
/// </summary>
public sealed class Uncertainty
{
    /// <summary>A lean is named above this many standard errors (two-sided 90 %).</summary>
    public const double LeanThreshold = 1.645;

    /// <summary>Least standard deviation of answers around their scale's mean, raw steps: somebody who answers all alike is not free of error.</summary>
    public const double LeastSpread = 0.5;

    private readonly IReadOnlyDictionary<string, double>? _sampleSem;
    private readonly double _spreadPomp;

    private Uncertainty(ErrorUsed used, double spreadPomp, IReadOnlyDictionary<string, double>? sampleSem)
    {
        Used = used;
        _spreadPomp = spreadPomp;
        _sampleSem = sampleSem;
    }

    /// <summary>What is stored with the profile.</summary>
    public ErrorUsed Used { get; }

    /// <summary>
    /// Person level (conditional absolute SEM of generalizability theory, Brennan 1998), pooled within the scales:
    /// s2 = sum_j sum_i (x_ij - mean_j)^2 / sum_j (m_j - 1). Sample: SEM as given.
    /// </summary>
    /// <param name="basis">Which of the two.</param>
    /// <param name="keyedByScale">Answers after reversing, raw steps, of the scales that have a score.</param>
    /// <param name="format">The response scale.</param>
    public static Uncertainty From(ErrorBasis basis, IReadOnlyDictionary<string, List<int>> keyedByScale, ResponseFormat format)
    {
        ArgumentNullException.ThrowIfNull(keyedByScale);
        ArgumentNullException.ThrowIfNull(format);
        if (basis is ErrorBasis.Sample sample)
            return new Uncertainty(new ErrorUsed("sample", null, null, FloorUsed: false, sample.N, sample.Snapshot), double.NaN, sample.SemByScale);

        var squares = 0.0;
        var degrees = 0;
        foreach (var answers in keyedByScale.Values.Where(answers => answers.Count > 0))
        {
            var mean = (double)answers.Sum() / answers.Count;
            squares += answers.Sum(answer => (answer - mean) * (answer - mean));
            degrees += answers.Count - 1;
        }

        if (degrees == 0)
            return new Uncertainty(new ErrorUsed("person", null, 0, FloorUsed: false, null, null), double.NaN, null);
        var variance = squares / degrees;
        var spread = Math.Max(Math.Sqrt(variance), LeastSpread);
        return new Uncertainty(
            new ErrorUsed("person", variance, degrees, FloorUsed: Math.Sqrt(variance) < LeastSpread, null, null),
            100 * spread / format.Range,
            null);
    }

    /// <summary>SEM of a scale score from <paramref name="answered"/> answers, POMP points; null when it cannot be estimated.</summary>
    public double? SemOfScale(string scaleId, int answered) =>
        _sampleSem is not null ? _sampleSem.TryGetValue(scaleId, out var sem) ? sem : null
        : double.IsNaN(_spreadPomp) ? null
        : _spreadPomp / Math.Sqrt(answered);

    /// <summary>
    /// How many SEM the half axes of the ellipse measure that holds the true point with probability <paramref name="level"/>:
    /// sqrt of the chi-square quantile with 2 df when the error is known from a sample, sqrt(2 F(2, df)) when it is
    /// estimated from the person's own answers; null without an error.
    /// </summary>
    public double? EllipseRadius(double level) =>
        _sampleSem is not null ? Math.Sqrt(ChiSquared.InvCDF(2, level))
        : Used.DegreesOfFreedom is int degrees and > 0 ? Math.Sqrt(2 * FisherSnedecor.InvCDF(2, degrees, level))
        : null;

    /// <summary>Phi((score - cut) / sem), 0-1; with no error at all, a step at the cut (on the cut counts as high).</summary>
    public static double ProbabilityAbove(double score, double cut, double sem) =>
        sem > 0 ? Normal.CDF(0, 1, (score - cut) / sem)
        : score >= cut ? 1 : 0;
}
