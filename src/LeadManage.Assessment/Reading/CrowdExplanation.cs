using LeadManage.Assessment.Manual;

namespace LeadManage.Assessment.Reading;

/// <summary>How the place of each score among the others was made.</summary>
internal static class CrowdExplanation
{
    /// <summary>Id of the number of people.</summary>
    public const string People = "crowd";

    /// <summary>Id of the correlation of the two axes.</summary>
    public const string Together = "crowd-together";

    public static string Rank(CrowdPlace place) => $"crowd-{place.Id}";

    public static string Low(CrowdPlace place) => $"crowd-low-{place.Id}";

    public static string High(CrowdPlace place) => $"crowd-high-{place.Id}";

    public static IEnumerable<Derivation> Of(ProfileReading reading)
    {
        if (CrowdPlace.Of(reading) is not { Count: > 0 } places || reading.Crowd is not { } crowd)
            yield break;
        yield return new Derivation(People, $"Others on this server: {crowd.Manual.N}", crowd.Manual.N, [],
        [
            new($"People who agreed to be counted and answered {crowd.Manual.Questionnaire} with care, each once: figures of {crowd.Name}", $"{crowd.Manual.N}", crowd.Manual.N),
        ]);
        foreach (var place in places.Where(place => place.HasRank))
        {
            yield return new Derivation(Rank(place), $"{place.Name} among others: {place.RankOf(place.Pomp):0} of 100", place.RankOf(place.Pomp), [], [Step(place, place.Pomp)]) { From = [place.Id, People] };
            yield return End(place, Low(place), "lower", "−", place.Low);
            yield return End(place, High(place), "upper", "+", place.High);
        }

        if (crowd.Manual is { AxesNotSeparable: true, AxisCorrelation: { } r })
            yield return new Derivation(Together, $"Correlation of the two axes: {r:0.00}", r, [], [new($"Pearson’s correlation of the two axis scores over {crowd.Manual.AxisPairs} people, figures of {crowd.Name}", Shown.Number(r), r)]) { From = [People] };
    }

    private static Derivation End(CrowdPlace place, string id, string end, string sign, double score) => new(
        id,
        $"{place.Name} among others, {end} end: {place.RankOf(score):0} of 100",
        place.RankOf(score),
        [],
        [
            new($"The {end} end of the range that holds the true score in 80 of 100 cases", $"{Shown.Number(place.Pomp)} {sign} {Shown.Number(place.Radius)} × {Shown.Number(place.Sem)}", score),
            Step(place, score),
        ])
    { From = [place.Id, place.ErrorId, People] };

    /// <summary>Mid-rank: half of those with the same whole point count as below.</summary>
    private static DerivationStep Step(CrowdPlace place, double score)
    {
        var point = ScoreDistribution.PointOf(score);
        var below = place.Others.Counts.Take(Math.Max(0, point)).Sum();
        return new DerivationStep(
            $"Others below {Math.Clamp(point, 0, 100)} and half of those with the same whole point, of 100",
            $"100 × ({below} + {place.Others.Counts.ElementAtOrDefault(point)} / 2) / {place.Others.N}",
            place.RankOf(score));
    }
}
