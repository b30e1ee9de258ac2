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

    /// <summary>Ranges around single scores are drawn, and told, to hold the true score with this probability.</summary>
    public const double RangeLevel = .80;

    private readonly double? _spreadPomp;

    private Uncertainty(ErrorUsed used, double? spreadPomp)
    {
        Used = used;
        _spreadPomp = spreadPomp;
    }

    /// <summary>No error of measurement is known: judgements, words, or ratings that form no scale.</summary>
    public static Uncertainty None { get; } = new(new ErrorUsed("none", null, null, FloorUsed: false, null, null), null);

    /// <summary>What is stored with the profile.</summary>
    public ErrorUsed Used { get; }

    /// <summary>
    /// Person level (conditional absolute SEM of generalizability theory, Brennan 1998), pooled within the scales:
    /// s2 = sum_j sum_i (x_ij - mean_j)^2 / sum_j (m_j - 1). Shrunk: the same, drawn towards the usual spread. Sample: SEM as given.
    /// </summary>
    /// <param name="basis">Which of the three.</param>
    /// <param name="keyedByScale">Answers after reversing, raw steps, of the scales that have a score, each statement once (<see cref="Instrument.ItemsLentBy"/>).</param>
    /// <param name="format">The response scale.</param>
    /// <exception cref="ArgumentException">A sample's standard error or a usual variance is negative or no number, or a weight is not above 0.</exception>
    public static Uncertainty From(ErrorBasis basis, IReadOnlyDictionary<string, List<int>> keyedByScale, ResponseFormat format)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(keyedByScale);
        ArgumentNullException.ThrowIfNull(format);
        if (basis is ErrorBasis.Sample sample)
            return FromSample(sample);

        var squares = 0.0;
        var degrees = 0;
        foreach (var answers in keyedByScale.Values.Where(answers => answers.Count > 0))
        {
            var mean = (double)answers.Sum() / answers.Count;
            squares += answers.Sum(answer => (answer - mean) * (answer - mean));
            degrees += answers.Count - 1;
        }

        double? own = degrees == 0 ? null : squares / degrees;
        var used = basis is ErrorBasis.Shrunk shrunk
            ? FromBoth(own, degrees, shrunk)
            : new ErrorUsed("person", own, degrees, FloorUsed: false, null, null);
        return used.Variance is { } variance && Math.Sqrt(variance) is var spread
            ? new Uncertainty(used with { FloorUsed = spread < LeastSpread }, 100 * Math.Max(spread, LeastSpread) / format.Range)
            : new Uncertainty(used, null);
    }

    private static ErrorUsed FromBoth(double? own, int degrees, ErrorBasis.Shrunk basis) =>
        basis is { Variance: >= 0 and < double.PositiveInfinity, Weight: > 0 and < double.PositiveInfinity }
            ? new ErrorUsed("shrunk", own, degrees, FloorUsed: false, basis.N, basis.Snapshot, null, basis.Variance, basis.Weight)
            : throw new ArgumentException("A usual variance is 0 or more, and its weight above 0.", nameof(basis));

    private static Uncertainty FromSample(ErrorBasis.Sample sample)
    {
        if (sample.SemByScale.Any(sem => !(sem.Value >= 0 && double.IsFinite(sem.Value))))
            throw new ArgumentException("A standard error of measurement is 0 or more; leave a scale out when it has none.", nameof(sample));
        // Sorted, so that the stored profile does not depend on the order in which the values came.
        var stored = new SortedDictionary<string, double>(sample.SemByScale.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        return new Uncertainty(new ErrorUsed("sample", null, null, FloorUsed: false, sample.N, sample.Snapshot, stored), null);
    }

    /// <summary>
    /// SEM of a scale score, POMP points; null when it cannot be estimated. A sample's SEM is that of the whole scale;
    /// with m of its k items answered the error variance grows by k / m, as for a scale shortened to m like items.
    /// </summary>
    /// <param name="scaleId">The scale.</param>
    /// <param name="items">k, the items of the scale.</param>
    /// <param name="answered">m, those answered; 1 or more.</param>
    public double? SemOfScale(string scaleId, int items, int answered) =>
        Used.SemByScale is null ? _spreadPomp / Math.Sqrt(answered)
        : Used.SemByScale.TryGetValue(scaleId, out var sem) ? sem * Math.Sqrt((double)items / answered)
        : null;

    /// <summary>
    /// How many SEM the half axes of the ellipse measure that holds the true point with probability <paramref name="level"/>:
    /// the root of the chi-square quantile with 2 df when the error is known from a sample, sqrt(2 F(2, df)) when it is
    /// estimated from the person's own answers, also where they are drawn towards the usual spread; null without an error. Both quantiles have a closed form, so that no
    /// search for a root can end on another last digit some day.
    /// </summary>
    public double? EllipseRadius(double level) =>
        Used.SemByScale is not null ? Math.Sqrt(-2 * Math.Log(1 - level))
        : Used.DegreesInAll is { } degrees and > 0 ? Math.Sqrt(degrees * (Math.Pow(1 - level, -2.0 / degrees) - 1))
        : null;

    /// <summary>
    /// How many SEM the range around one score reaches to each side that holds the true score with probability
    /// <paramref name="level"/>: the normal quantile when the error is known from a sample, Student's t with the stored
    /// degrees of freedom when it is estimated from the person's own answers; null without an error.
    /// </summary>
    public static double? RangeRadius(ErrorUsed used, double level)
    {
        ArgumentNullException.ThrowIfNull(used);
        var quantile = (1 + level) / 2;
        return used.Kind == "sample" ? Normal.InvCDF(0, 1, quantile)
            : used.DegreesInAll is { } degrees and > 0 ? StudentT.InvCDF(0, 1, degrees, quantile)
            : null;
    }

    /// <summary>Phi((score - cut) / sem), 0-1; with no error at all, a step at the cut (on the cut counts as high).</summary>
    public static double ProbabilityAbove(double score, double cut, double sem) =>
        sem > 0 ? Normal.CDF(0, 1, (score - cut) / sem)
        : Cut.IsHigh(score, cut) ? 1 : 0;

    /// <summary>1 - <see cref="ProbabilityAbove"/>, from its own tail: a difference to 1 would lose the digits of a small probability.</summary>
    public static double ProbabilityBelow(double score, double cut, double sem) =>
        sem > 0 ? Normal.CDF(0, 1, (cut - score) / sem)
        : Cut.IsHigh(score, cut) ? 0 : 1;
}
