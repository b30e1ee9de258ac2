using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Assessment.Reading;

/// <summary>How the range of places of each score was made: every comparison with its probability of being chance.</summary>
internal static class RankExplanation
{
    public static IEnumerable<Derivation> Of(ProfileReading reading)
    {
        if (!reading.Instrument.Ranked)
            yield break;
        var known = RankFigures.Known(reading.Profile);
        foreach (var scale in reading.Profile.Scales)
        {
            var (best, worst) = (reading.Figure(RankFigures.Best(scale.Id)), reading.Figure(RankFigures.Worst(scale.Id)));
            yield return Place(reading, best, scale, "best place", known.Where(other => other.Pomp > scale.Pomp), other => RankFigures.IsAbove(reading.Profile, other, scale), "1 +", "Places begin after the scores that stand above it");
            yield return Place(reading, worst, scale, "last place", known.Where(other => other.Pomp < scale.Pomp), other => RankFigures.IsAbove(reading.Profile, scale, other), $"{known.Count} −", "Places end before the scores that stand below it");
        }
    }

    private static Derivation Place(ProfileReading reading, Figure figure, ScaleScore scale, string what, IEnumerable<ScaleScore> others, Func<ScaleScore, bool> apart, string from, string says)
    {
        var title = $"{reading.NameOf(scale)}, {what}{(figure.Value is { } place ? $": {place}" : "")}";
        if (figure.Value is null)
            return new Derivation(figure.Id, title, null, [], [Shown.Missing("The score or its error is missing.")]);
        var compared = others.ToArray();
        return new Derivation(figure.Id, title, figure.Value, [],
        [
            .. compared.Select(other => Compared(reading, scale, other, apart(other))),
            new DerivationStep(says, $"{from} {compared.Count(apart)}", figure.Value),
        ])
        { From = [.. compared.Prepend(scale).SelectMany(one => new[] { $"scale-{one.Id}", $"error-{one.Id}" })] };
    }

    private static DerivationStep Compared(ProfileReading reading, ScaleScore scale, ScaleScore other, bool apart)
    {
        var comparisons = RankFigures.Comparisons(reading.Profile);
        var (distance, error) = (Math.Abs(scale.Pomp!.Value - other.Pomp!.Value), Math.Sqrt((scale.Sem!.Value * scale.Sem.Value) + (other.Sem!.Value * other.Sem.Value)));
        var chance = error > 0 ? comparisons * Statistics.NormalDistribution.Below(-distance / error) : 0;
        return new DerivationStep(
            $"{reading.NameOf(other)}: {(apart ? "told apart, for this" : "not told apart, for this")} is {(apart ? "below" : "not below")} 0.05; the probability of chance, times all comparisons",
            error > 0 ? $"{comparisons} × Φ((0 − {Shown.Number(distance)}) / √({Shown.Number(scale.Sem.Value)}² + {Shown.Number(other.Sem.Value)}²))" : "0",
            chance);
    }
}
