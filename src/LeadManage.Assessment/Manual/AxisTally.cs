using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

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
        var errors = axis.Scales.Select(id => scales.First(scale => scale.Id == id).Sem).ToArray();
        return new AxisFigures(
            axis.Id,
            _scores.Distribution,
            errors.All(sem => sem is not null) ? Math.Sqrt(errors.Sum(sem => sem!.Value * sem.Value)) / errors.Length : null,
            _near,
            _near >= LeastPeople.NearLine ? Math.Sqrt(_nearSquares / _near) : null);
    }
}
