namespace LeadManage.Assessment.Tests.Simulation;

/// <summary>How often the ellipses of one way of estimating held the truth, and how its stated probabilities came true.</summary>
internal sealed class Coverage
{
    private readonly (double Stated, int True, int N)[] _bins = new (double, int, int)[10];
    private int _people;
    private int _in80;
    private int _in95;
    private int _alike;
    private int _alikeIn80;

    /// <summary>Share inside the 80 % ellipse, 0-1.</summary>
    public double In80 => (double)_in80 / _people;

    /// <summary>Share inside the 95 % ellipse, 0-1.</summary>
    public double In95 => (double)_in95 / _people;

    /// <summary>Share inside the 80 % ellipse of the people whose answers lay closest together.</summary>
    public double In80OfAlike => (double)_alikeIn80 / _alike;

    /// <summary>Mean difference between what was stated and what came true, 0-1 (expected calibration error).</summary>
    public double Miscalibration => _bins.Sum(bin => Math.Abs(bin.Stated - bin.True)) / _bins.Sum(bin => bin.N);

    /// <summary>Of each tenth of stated probability: mean stated, share that came true, number.</summary>
    public IEnumerable<(double Stated, double True, int N)> Bins => _bins.Where(bin => bin.N > 0).Select(bin => (bin.Stated / bin.N, (double)bin.True / bin.N, bin.N));

    /// <param name="estimate">Of one person.</param>
    /// <param name="truth">Where that person truly is.</param>
    /// <param name="alike">Whether they belong to those whose answers lay closest together.</param>
    /// <param name="regions">Stated probability of each region, and whether the truth lies there.</param>
    public void Add(Estimate estimate, IReadOnlyList<double> truth, bool alike, IEnumerable<(double Stated, bool True)> regions)
    {
        var distance = estimate.DistanceOf(truth);
        _people++;
        _in80 += distance <= estimate.Radius80 ? 1 : 0;
        _in95 += distance <= estimate.Radius95 ? 1 : 0;
        _alike += alike ? 1 : 0;
        _alikeIn80 += alike && distance <= estimate.Radius80 ? 1 : 0;
        foreach (var (stated, held) in regions)
        {
            ref var bin = ref _bins[Math.Min(9, (int)(stated * 10))];
            bin = (bin.Stated + stated, bin.True + (held ? 1 : 0), bin.N + 1);
        }
    }
}
