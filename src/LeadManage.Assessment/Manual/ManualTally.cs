using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Manual;

/// <summary>
/// Takes the answer sheets of many people one by one and keeps sums and counts alone: a million need no more memory than a hundred. For one
/// thread at a time.
/// </summary>
public sealed class ManualTally
{
    private readonly Instrument _instrument;
    private readonly ScaleTally[] _scales;
    private readonly AxisTally[] _axes;
    private readonly ScoreTally _acrossWithUp = new();
    private readonly SpreadTally _spread = new();
    private int _people;

    /// <exception cref="ArgumentException">The questionnaire has no scales: nothing can be said about it.</exception>
    public ManualTally(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        if (instrument.Scales.Count == 0)
            throw new ArgumentException($"{instrument.Key} has no scales.", nameof(instrument));
        _instrument = instrument;
        _scales = [.. instrument.Scales.Select(scale => new ScaleTally(instrument, scale))];
        _axes = [.. instrument.Axes.Select(axis => new AxisTally(axis))];
    }

    /// <summary>Counts one person.</summary>
    public void Add(AnswerSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        // Everybody's error from their own answers: one that was drawn towards the others' would count those twice.
        var profile = ScoringService.Score(_instrument, sheet, new ErrorBasis.Person());
        _people++;
        foreach (var (scale, score) in _scales.Zip(profile.Scales))
            scale.Add(sheet, score);
        foreach (var (axis, score) in _axes.Zip(profile.Axes))
            axis.Add(score);
        if (_instrument.Map is { } map && profile.Axis(map.Up).Pomp is { } up && profile.Axis(map.Across).Pomp is { } across)
            _acrossWithUp.Add(across, up);
        _spread.Add(profile.Error);
    }

    /// <summary>The figures as far as they are known now.</summary>
    public TechnicalManual Manual()
    {
        var shown = _people >= LeastPeople.ForFigures;
        ScaleFigures[] scales = shown ? [.. _scales.Select(scale => scale.Figures(_people))] : [];
        return new TechnicalManual(
            _instrument.Key,
            _instrument.Hash,
            _people,
            scales,
            shown ? [.. _axes.Select(axis => axis.Figures(scales))] : [],
            _acrossWithUp.N >= LeastPeople.ForFigures ? _acrossWithUp.Correlation : null,
            _acrossWithUp.N,
            _people >= LeastPeople.ForSpread ? _spread.Spread : null);
    }
}
