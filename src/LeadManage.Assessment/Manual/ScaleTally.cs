using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Manual;

/// <summary>Sums over the answers to one scale. Answers are whole numbers and so are their sums: no digit is lost, however many they are.</summary>
internal sealed class ScaleTally
{
    private readonly Scale _scale;
    private readonly (Item Item, ItemKey Key)[] _items;
    private readonly ItemTally[] _tallies;
    private readonly ScoreTally _scores = new();
    private readonly int[] _row;
    private readonly long[] _sums;
    private readonly long[,] _products;
    private int _complete;

    public ScaleTally(Instrument instrument, Scale scale)
    {
        _scale = scale;
        _items = [.. instrument.ItemsOf(scale.Id).Select(item => (item, item.KeyFor(scale.Id)!))];
        _tallies = [.. _items.Select(_ => new ItemTally(instrument.Format))];
        _row = new int[_items.Length];
        _sums = new long[_items.Length];
        _products = new long[_items.Length, _items.Length];
    }

    public void Add(AnswerSheet sheet, ScaleScore score)
    {
        if (score.Pomp is { } pomp)
            _scores.Add(pomp);
        var answered = 0;
        foreach (var (place, (item, key)) in _items.Index())
        {
            int? counted = sheet.ValueOf(item.Id) is { } value ? ScoringService.Counted(item, key, value) : null;
            _tallies[place].Add(counted, sheet.HadNoOpportunity(item.Id));
            _row[place] = counted ?? 0;
            answered += counted is null ? 0 : 1;
        }

        if (answered == _items.Length)
            AddComplete();
    }

    public ScaleFigures Figures(int people)
    {
        var covariances = _complete >= LeastPeople.ForFigures ? Covariances() : null;
        var alpha = covariances is null ? null : Reliability.Alpha(covariances);
        var (rest, dropped) = covariances is null ? ([], []) : (Reliability.ItemRest(covariances), Reliability.AlphaIfDropped(covariances));
        var scores = _scores.Distribution;
        return new ScaleFigures(
            _scale.Id,
            _complete,
            scores,
            alpha,
            AlphaInterval.Feldt(alpha, _complete, _items.Length),
            covariances is not null && _complete >= LeastPeople.ForStructure ? Omega.Of(covariances).MlCovariance : null,
            MeasurementError.Sem(scores.Sd, alpha),
            [.. _items.Index().Select(one => _tallies[one.Index].Figures(one.Item.Item.Id, one.Item.Key.Reverse, people, rest.ElementAtOrDefault(one.Index), dropped.ElementAtOrDefault(one.Index)))]);
    }

    private void AddComplete()
    {
        _complete++;
        for (var i = 0; i < _row.Length; i++)
        {
            _sums[i] += _row[i];
            for (var j = 0; j <= i; j++)
                _products[i, j] += _row[i] * _row[j];
        }
    }

    private Matrix<double> Covariances() =>
        Matrix<double>.Build.Dense(_items.Length, _items.Length, (i, j) =>
            ((double)_complete * _products[Math.Max(i, j), Math.Min(i, j)] - (double)_sums[i] * _sums[j]) / ((double)_complete * (_complete - 1)));
}
