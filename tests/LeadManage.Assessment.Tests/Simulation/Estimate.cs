using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Simulation;

/// <summary>Where one way of estimating puts a person on the map, and how sure it is.</summary>
/// <param name="Score">Score on each axis, POMP points.</param>
/// <param name="Sem">Error on each axis, POMP points.</param>
/// <param name="Radius80">Half axes of the 80 % ellipse, standard errors.</param>
/// <param name="Radius95">Half axes of the 95 % ellipse, standard errors.</param>
internal sealed record Estimate(double[] Score, double[] Sem, double Radius80, double Radius95)
{
    /// <summary>The ways that are compared.</summary>
    public static readonly IReadOnlyList<(string Name, Func<Instrument, AnswerSheet, UsualFigures, Estimate?> Make)> Ways =
    [
        ("Own spread, chi-square", (instrument, sheet, _) => Of(instrument, sheet, new ErrorBasis.Person()) is { } own ? own with { Radius80 = ChiSquare(.80), Radius95 = ChiSquare(.95) } : null),
        ("Own spread, F", (instrument, sheet, _) => Of(instrument, sheet, new ErrorBasis.Person())),
        ("Own spread without item differences, F", WithoutItemDifferences),
        ("Own spread drawn to the usual, F", (instrument, sheet, usual) => Of(instrument, sheet, new ErrorBasis.Shrunk(usual.Spread.Variance, usual.Spread.Weight, 100, "simulated"))),
        ("Drawn, and the score to the mean (Kelley)", TowardsTheMean),
        ("SD √(1 − alpha) of a sample, chi-square", (instrument, sheet, usual) => Of(instrument, sheet, new ErrorBasis.Sample(usual.SemByScale, 100, "simulated"))),
    ];

    /// <summary>What the program tells before there is a sample, and after.</summary>
    public static (string Before, string After) Told => (Ways[1].Name, Ways[3].Name);

    /// <summary>How many errors the truth lies away: inside an ellipse when below its radius.</summary>
    public double DistanceOf(IReadOnlyList<double> truth) => Math.Sqrt(Score.Index().Sum(axis => Math.Pow((axis.Item - truth[axis.Index]) / Sem[axis.Index], 2)));

    /// <summary>The stated probability of each region, and whether the truth lies there.</summary>
    public IEnumerable<(double Stated, bool True)> Regions(Instrument instrument, IReadOnlyList<double> truth)
    {
        var high = Score.Index().Select(axis => Uncertainty.ProbabilityAbove(axis.Item, instrument.Axes[axis.Index].Cut, Sem[axis.Index])).ToArray();
        bool IsHigh(int axis) => Cut.IsHigh(truth[axis], instrument.Axes[axis].Cut);
        return from up in new[] { true, false }
               from across in new[] { true, false }
               select ((up ? high[0] : 1 - high[0]) * (across ? high[1] : 1 - high[1]), IsHigh(0) == up && IsHigh(1) == across);
    }

    private static Estimate? Of(Instrument instrument, AnswerSheet sheet, ErrorBasis basis) =>
        ScoringService.Score(instrument, sheet, basis) is { Map: { } map } profile
            ? new([.. profile.Axes.Select(axis => axis.Pomp!.Value)], [.. profile.Axes.Select(axis => axis.Sem!.Value)], map.Radius80, map.Radius95)
            : null;

    private static Estimate? WithoutItemDifferences(Instrument instrument, AnswerSheet sheet, UsualFigures usual)
    {
        var (squares, degrees) = (0.0, 0);
        foreach (var scale in instrument.Scales)
        {
            var rests = instrument.ItemsOf(scale.Id).Select(item => UsualFigures.Counted(item, sheet) - usual.ItemMeans[item.Id]).OfType<double>().ToArray();
            squares += rests.Sum(rest => Math.Pow(rest - rests.Average(), 2));
            degrees += Math.Max(0, rests.Length - 1);
        }

        // The same as the program's, with this variance in the place of the pooled one.
        return Of(instrument, sheet, new ErrorBasis.Person()) is { } own && ScoringService.Score(instrument, sheet, new ErrorBasis.Person()).Error.Variance is { } variance
            ? own with { Sem = [.. own.Sem.Select(sem => sem * Floored(squares / degrees) / Floored(variance))] }
            : null;
    }

    private static Estimate? TowardsTheMean(Instrument instrument, AnswerSheet sheet, UsualFigures usual)
    {
        if (Of(instrument, sheet, new ErrorBasis.Shrunk(usual.Spread.Variance, usual.Spread.Weight, 100, "simulated")) is not { } drawn)
            return null;
        var reliability = drawn.Sem.Zip(usual.Axes, (sem, axis) => Math.Clamp(1 - (sem * sem / axis.Variance), .01, 1)).ToArray();
        return drawn with
        {
            Score = [.. drawn.Score.Index().Select(axis => usual.Axes[axis.Index].Mean + (reliability[axis.Index] * (axis.Item - usual.Axes[axis.Index].Mean)))],
            Sem = [.. drawn.Sem.Zip(reliability, (sem, r) => sem * Math.Sqrt(r))],
        };
    }

    private static double Floored(double variance) => Math.Max(Math.Sqrt(variance), Uncertainty.LeastSpread);

    private static double ChiSquare(double level) => Math.Sqrt(-2 * Math.Log(1 - level));
}
