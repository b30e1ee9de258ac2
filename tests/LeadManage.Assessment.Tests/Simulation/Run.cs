using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Simulation;

/// <summary>One world, run through: statements drawn anew for each crowd, a sample of it measured, other people of it estimated.</summary>
internal sealed class Run
{
    /// <summary>People whose spread is below this share of the usual are those whose answers lie closest together.</summary>
    private const double Alike = .75;

    private Run(World world, IReadOnlyDictionary<string, Coverage> ways) => (World, Ways) = (world, ways);

    public World World { get; }

    /// <summary>By the name of the way of estimating.</summary>
    public IReadOnlyDictionary<string, Coverage> Ways { get; }

    /// <summary>People who did not change.</summary>
    public Alarms Unchanged { get; } = new();

    /// <summary>People whose leading truly rose by half a step (10 points).</summary>
    public Alarms Changed { get; } = new();

    /// <summary>Mean alpha of the scales, from the samples.</summary>
    public double Alpha { get; private set; }

    public static Run Of(World world, Instrument instrument, int crowds, int sample, int people, int seed)
    {
        var run = new Run(world, Estimate.Ways.ToDictionary(way => way.Name, _ => new Coverage()));
        var random = new Random(seed);
        for (var n = 0; n < crowds; n++)
        {
            var crowd = new Crowd(world, instrument, random);
            var usual = UsualFigures.Of(instrument, [.. Enumerable.Range(0, sample).Select(_ => crowd.Next().First)]);
            run.Alpha += usual.Alpha / crowds;
            for (var person = 0; person < people; person++)
            {
                run.Add(instrument, crowd.Next(), usual);
                run.Changed.Add(instrument, crowd.Next(moved: .5));
            }
        }

        return run;
    }

    private void Add(Instrument instrument, SimulatedPerson person, UsualFigures usual)
    {
        var alike = ScoringService.Score(instrument, person.First, new ErrorBasis.Person()).Error.PooledVariance < Alike * usual.Spread.Variance;
        foreach (var (name, make) in Estimate.Ways)
            if (make(instrument, person.First, usual) is { } estimate)
                Ways[name].Add(estimate, person.Truth, alike, estimate.Regions(instrument, person.Truth));
        Unchanged.Add(instrument, person);
    }
}
