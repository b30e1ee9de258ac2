using LeadManage.Assessment.Manual;
using LeadManage.Assessment.Scoring;
using MathNet.Numerics.Distributions;

namespace LeadManage.Assessment.Reading;

/// <summary>Where one score lies among those of others, with the range that its error leaves.</summary>
/// <param name="Id">Of its derivation, and in that of its place: <c>axis-L</c>, <c>scale-SD</c>.</param>
/// <param name="Name">Name of the axis or scale.</param>
/// <param name="Pomp">The score.</param>
/// <param name="Sem">Its standard error.</param>
/// <param name="Radius">Standard errors to each end of the range that holds the true score in 80 of 100 cases.</param>
/// <param name="Others">The scores of the others; at least <see cref="LeastPeople.ForFigures"/>.</param>
internal sealed record CrowdPlace(string Id, string Name, double Pomp, double Sem, double Radius, ScoreDistribution Others)
{
    private static readonly string[] Thirds = ["lower", "middle", "upper"];

    /// <summary>True from the number of people on from which percent of them mean something; thirds before that.</summary>
    public bool HasRank => Others.N >= LeastPeople.ForSpread;

    public double Low => Pomp - (Radius * Sem);

    public double High => Pomp + (Radius * Sem);

    public string ErrorId => Id.StartsWith("axis-", StringComparison.Ordinal) ? $"axis-error-{Id["axis-".Length..]}" : $"error-{Id["scale-".Length..]}";

    /// <summary>Mid-rank percentile of a score among the others.</summary>
    public double RankOf(double pomp) => Others.RankOf(pomp)!.Mid;

    /// <summary>The likeliest third, and the probability, 0-1, that the true score lies in it.</summary>
    public (string Name, double Probability) Third
    {
        get
        {
            var probabilities = new double[Thirds.Length];
            for (var point = 0; point <= 100; point++)
            {
                // The first point and the last reach beyond the ends.
                var (from, to) = (point == 0 ? 0 : ProbabilityBelow(point - .5), point == 100 ? 1 : ProbabilityBelow(point + .5));
                probabilities[Math.Min(Thirds.Length - 1, (int)(RankOf(point) * Thirds.Length / 100))] += to - from;
            }

            var likeliest = probabilities.Index().MaxBy(third => third.Item).Index;
            return (Thirds[likeliest], Math.Min(1, probabilities[likeliest]));
        }
    }

    /// <summary>The axes, then the scales, that have a score with an error and enough others; none where the answers are to be read with care.</summary>
    public static IReadOnlyList<CrowdPlace> Of(ProfileReading reading)
    {
        if (reading.Crowd is not { Manual: { HasFigures: true } manual } || !reading.ReadsScales || reading.Profile.IsWithCare || Uncertainty.RangeRadius(reading.Profile.Error, Uncertainty.RangeLevel) is not { } radius)
            return [];
        var axes = reading.Profile.Axes.Select(axis => Of($"axis-{axis.Id}", reading.NameOf(axis), axis.Pomp, axis.Sem, radius, manual.Axis(axis.Id)?.Scores));
        var scales = reading.Profile.Scales.Select(scale => Of($"scale-{scale.Id}", reading.NameOf(scale), scale.Pomp, scale.Sem, radius, manual.Scale(scale.Id)?.Scores));
        // Where an axis has one scale alone the two are the same score.
        return [.. axes.Concat(scales).OfType<CrowdPlace>().DistinctBy(place => place.Name, StringComparer.Ordinal)];
    }

    private static CrowdPlace? Of(string id, string name, double? pomp, double? sem, double radius, ScoreDistribution? others) =>
        pomp is { } score && sem is { } error && others is { N: >= LeastPeople.ForFigures } ? new CrowdPlace(id, name, score, error, radius, others) : null;

    private double ProbabilityBelow(double edge) =>
        Sem > 0 ? Normal.CDF(Pomp, Sem, edge)
        : Pomp < edge ? 1 : 0;
}
