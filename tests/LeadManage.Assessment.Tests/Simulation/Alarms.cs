using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Tests.Simulation;

/// <summary>How often people who answer twice are told that they changed.</summary>
internal sealed class Alarms
{
    private int _people;
    private readonly int[] _axis = new int[3];
    private int _leaning;
    private int _anyScale;

    /// <summary>Of the vertical axis, the change against √(SEM² + SEM²) of the two profiles and 1.96.</summary>
    public double ByProfileErrors => (double)_axis[0] / _people;

    /// <summary>Of the vertical axis, against the error of the change itself and 1.96.</summary>
    public double ByNormal => (double)_axis[1] / _people;

    /// <summary>Of the vertical axis, as told: against the error of the change itself and Student's t.</summary>
    public double AsTold => (double)_axis[2] / _people;

    /// <summary>Of the vertical axis, "leaning" or more.</summary>
    public double Leaning => (double)_leaning / _people;

    /// <summary>That any scale at all is told to have changed, after Holm.</summary>
    public double AnyScale => (double)_anyScale / _people;

    public void Add(Instrument instrument, SimulatedPerson person)
    {
        var (first, again) = (Score(person.First), Score(person.Again));
        if (first.Axes[0].Pomp is not { } before || again.Axes[0].Pomp is not { } after || ChangeBetween.Of(instrument, first, again) is not { } change || change.Axes[0].Index is not { } index)
            return;
        _people++;
        _axis[0] += Math.Abs(after - before) > ReliableChange.Threshold * MeasurementError.Difference(first.Axes[0].Sem, again.Axes[0].Sem) ? 1 : 0;
        _axis[1] += Math.Abs(index) > ReliableChange.Threshold ? 1 : 0;
        _axis[2] += change.Axes[0].Verdict is Verdict.Higher or Verdict.Lower ? 1 : 0;
        _leaning += change.Axes[0].Verdict is not (Verdict.CannotBeTold or Verdict.NotComparable) ? 1 : 0;
        _anyScale += change.Scales.Any(scale => scale.Verdict is Verdict.Higher or Verdict.Lower) ? 1 : 0;

        Profile Score(AnswerSheet sheet) => ScoringService.Score(instrument, sheet, new ErrorBasis.Person());
    }
}
