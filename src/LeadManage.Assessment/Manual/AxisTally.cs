using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Manual;

/// <summary>Sums over the scores of one axis.</summary>
internal sealed class AxisTally(Axis axis)
{
    private readonly ScoreTally _scores = new();
    private int _near;
    private double _nearSquares;

    public void Add(AxisScore score)
    {
        if (score.Pomp is not { } pomp)
            return;
        _scores.Add(pomp);
        if (score.Sem is not { } sem || Math.Abs(pomp - axis.Cut) > AxisFigures.Near)
            return;
        _near++;
        _nearSquares += sem * sem;
    }

    public AxisFigures Figures(IReadOnlyCollection<ScaleFigures> scales)
    {
        return new AxisFigures(
            axis.Id,
            _scores.Distribution,
            MeasurementError.OfMean([.. axis.Scales.Select(id => scales.First(scale => scale.Id == id).Sem)]),
            _near,
            _near >= LeastPeople.NearLine ? Math.Sqrt(_nearSquares / _near) : null);
    }
}
