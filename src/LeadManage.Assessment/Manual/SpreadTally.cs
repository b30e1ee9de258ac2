using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Manual;

/// <summary>The two moments that <see cref="SpreadOfAnswers"/> is made from.</summary>
internal sealed class SpreadTally
{
    private int _usable;
    private double _variances;
    private double _squares;

    public SpreadOfAnswers? Spread => _usable == 0 ? null : SpreadOfAnswers.OfMoments(_variances / _usable, _squares / _usable);

    public void Add(ErrorUsed own)
    {
        if (own is not { PooledVariance: { } variance, DegreesOfFreedom: { } degrees and > 0 })
            return;
        _usable++;
        _variances += variance;
        _squares += SpreadOfAnswers.SquareOf(variance, degrees);
    }
}
