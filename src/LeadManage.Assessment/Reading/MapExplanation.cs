using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>How the probabilities of the regions, the lean and the ellipses were made from the two axes.</summary>
internal static class MapExplanation
{
    public static IEnumerable<Derivation> Of(Profile profile, MapReading map)
    {
        var up = profile.Axis(map.Up.Id);
        var across = profile.Axis(map.Across.Id);
        var position = map.Position;
        if (!profile.IsWithCare)
            foreach (var regional in Regions())
                yield return regional;
        yield return new Derivation("lean", $"Lean: {Wording.Points(position.Lean)}", position.Lean, [],
        [
            new($"{map.Up.Name} less {map.Across.Name}", $"{Shown.Number(up.Pomp!.Value)} − {Shown.Number(across.Pomp!.Value)}", position.Lean),
        ])
        { From = [$"axis-{map.Up.Id}", $"axis-{map.Across.Id}"] };
        yield return new Derivation("lean-error", $"Standard error of the lean: {Wording.Error(position.LeanError)}", position.LeanError, [],
        [
            new("Root of the summed squares of the two errors", $"√({Shown.Number(up.Sem!.Value)}² + {Shown.Number(across.Sem!.Value)}²)", position.LeanError),
            new(position.LeanNamed ? "The lean is larger than this, so it is named" : "The lean is not larger than this, so it is not named", $"{Shown.Number(Uncertainty.LeanThreshold)} × {Shown.Number(position.LeanError)}", Uncertainty.LeanThreshold * position.LeanError),
        ])
        { From = [$"axis-error-{map.Up.Id}", $"axis-error-{map.Across.Id}"] };
        yield return Ellipse(profile, "ellipse", .80, position.Radius80);
        yield return Ellipse(profile, "ellipse-95", .95, position.Radius95);

        IEnumerable<Derivation> Regions()
        {
            yield return Regional("both", Region.Both, upHigh: true, acrossHigh: true);
            yield return Regional("up", Region.UpFirst, upHigh: true, acrossHigh: false);
            yield return Regional("across", Region.AcrossFirst, upHigh: false, acrossHigh: true);
            yield return Regional("neither", Region.Neither, upHigh: false, acrossHigh: false);
        }

        Derivation Regional(string id, Region region, bool upHigh, bool acrossHigh)
        {
            var probability = Place.ProbabilityOf(position, region);
            var first = Side(map.Up, up, upHigh);
            var second = Side(map.Across, across, acrossHigh);
            return new Derivation($"map-{id}", $"{map.NameOf(region)}: {Likelihood.InHundred(probability)}", probability, [],
            [
                first,
                second,
                new("Both together, the two errors taken as independent", $"{Shown.Probability(first.Result!.Value)} × {Shown.Probability(second.Result!.Value)}", probability),
            ])
            { From = [$"axis-{map.Up.Id}", $"axis-error-{map.Up.Id}", $"axis-{map.Across.Id}", $"axis-error-{map.Across.Id}"] };
        }
    }

    private static DerivationStep Side(Axis axis, AxisScore score, bool high)
    {
        var (cut, pomp, sem) = (axis.Cut, score.Pomp!.Value, score.Sem!.Value);
        var probability = high ? score.ProbabilityHigh!.Value : Uncertainty.ProbabilityBelow(pomp, cut, sem);
        return new DerivationStep(
            $"Probability that {axis.Name} lies {(high ? "above" : "below")} its line",
            sem == 0 ? Shown.Number(probability)
            : high ? $"Φ(({Shown.Number(pomp)} − {Shown.Number(cut)}) / {Shown.Number(sem)})"
            : $"Φ(({Shown.Number(cut)} − {Shown.Number(pomp)}) / {Shown.Number(sem)})",
            probability);
    }

    private static Derivation Ellipse(Profile profile, string id, double level, double radius) => new(
        id,
        $"Area drawn to hold the true point in {100 * level:0} of 100 cases: {Shown.Number(Math.Round(radius, 3))} standard errors",
        radius,
        [],
        [
            profile.Error is { SemByScale: null, DegreesInAll: { } degrees } && Shown.Number(degrees) is var shown
                ? new(
                    $"Root of twice the quantile of the F distribution with 2 and {shown} degrees of freedom, for the error is estimated from answers",
                    $"√({shown} × ((1 − {level:0.00}) ^ (−2 / {shown}) − 1))",
                    radius)
                : new("Root of the quantile of the chi-square distribution with 2 degrees of freedom, for the error is known from a sample", $"√(−2 × ln(1 − {level:0.00}))", radius),
        ])
    { From = profile.Error is { SemByScale: null, DegreesInAll: not null } ? ["error"] : [] };
}
