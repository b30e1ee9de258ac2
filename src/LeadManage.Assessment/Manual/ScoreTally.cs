using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Manual;

/// <summary>Mean, spread and whole points of scores, and their correlation with others (Welford 1962: sums of deviations, which lose no digits).</summary>
internal sealed class ScoreTally
{
    private readonly int[] _counts = new int[101];
    private double _mean;
    private double _squares;
    private double _otherMean;
    private double _otherSquares;
    private double _products;

    public int N { get; private set; }

    public ScoreDistribution Distribution => new(N == 0 ? null : _mean, N < 2 ? null : Math.Sqrt(_squares / (N - 1)), [.. _counts]);

    /// <summary>Pearson's r with the others; null when one of the two does not vary.</summary>
    public double? Correlation => _squares > Moments.Rounding * N && _otherSquares > Moments.Rounding * N ? Math.Clamp(_products / Math.Sqrt(_squares) / Math.Sqrt(_otherSquares), -1, 1) : null;

    public void Add(double pomp, double other = 0)
    {
        N++;
        _counts[ScoreDistribution.PointOf(pomp)]++;
        var (apart, otherApart) = (pomp - _mean, other - _otherMean);
        _mean += apart / N;
        _otherMean += otherApart / N;
        _squares += apart * (pomp - _mean);
        _otherSquares += otherApart * (other - _otherMean);
        _products += apart * (other - _otherMean);
    }
}
