using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Tests.Simulation;

/// <summary>What a sample of earlier sittings says about a questionnaire: what the ways of estimating an error that need one are given.</summary>
/// <param name="Spread">The usual spread of answers.</param>
/// <param name="SemByScale">SD √(1 − alpha), POMP points.</param>
/// <param name="ItemMeans">Mean of each statement after reversing, by id.</param>
/// <param name="Alpha">Mean alpha of the scales.</param>
/// <param name="Axes">Mean and variance of each axis, POMP points, in order.</param>
internal sealed record UsualFigures(SpreadOfAnswers Spread, IReadOnlyDictionary<string, double> SemByScale, IReadOnlyDictionary<string, double> ItemMeans, double Alpha, IReadOnlyList<(double Mean, double Variance)> Axes)
{
    public static UsualFigures Of(Instrument instrument, IReadOnlyList<AnswerSheet> sheets)
    {
        var profiles = sheets.Select(sheet => ScoringService.Score(instrument, sheet, new ErrorBasis.Person())).ToArray();
        var scales = instrument.Scales.ToDictionary(scale => scale.Id, scale => CovariancesOf(instrument, scale.Id, sheets));
        return new UsualFigures(
            SpreadOfAnswers.Of([.. profiles.Select(profile => (profile.Error.PooledVariance ?? 0, profile.Error.DegreesOfFreedom ?? 0))])!,
            scales.ToDictionary(scale => scale.Key, scale => MeasurementError.Sem(Math.Sqrt(scale.Value.RowSums().Sum()) / scale.Value.RowCount, Reliability.Alpha(scale.Value))!.Value * 100 / instrument.Format.Range),
            instrument.Items.ToDictionary(item => item.Id, item => sheets.Average(sheet => Counted(item, sheet))!.Value),
            scales.Values.Average(scale => Reliability.Alpha(scale)!.Value),
            [.. instrument.Axes.Select(axis => profiles.Select(profile => profile.Axis(axis.Id).Pomp).OfType<double>().ToArray()).Select(scores => (scores.Average(), Moments.Variance(scores)!.Value))]);
    }

    public static double? Counted(Item item, AnswerSheet sheet) => sheet.ValueOf(item.Id) is { } value ? ScoringService.Counted(item, item.Keys[0], value) : null;

    private static Matrix<double> CovariancesOf(Instrument instrument, string scale, IReadOnlyList<AnswerSheet> sheets)
    {
        var items = instrument.ItemsOf(scale).ToArray();
        return Covariances.Pairwise(new ResponseMatrix(items.Length, sheets.Select(sheet => items.Select(item => Counted(item, sheet)).ToArray())))!;
    }
}
