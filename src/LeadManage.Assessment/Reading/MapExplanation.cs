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
        var upHigh = Shown.Number(up.ProbabilityHigh!.Value);
        var acrossHigh = Shown.Number(across.ProbabilityHigh!.Value);
        yield return Regional("both", Region.Both, $"{map.Up.Name} high and {map.Across.Name} high", $"{upHigh} × {acrossHigh}");
        yield return Regional("up", Region.UpFirst, $"{map.Up.Name} high and {map.Across.Name} not", $"{upHigh} × (1 − {acrossHigh})");
        yield return Regional("across", Region.AcrossFirst, $"{map.Up.Name} not and {map.Across.Name} high", $"(1 − {upHigh}) × {acrossHigh}");
        yield return Regional("neither", Region.Neither, $"neither {map.Up.Name} nor {map.Across.Name} high", $"(1 − {upHigh}) × (1 − {acrossHigh})");
        yield return new Derivation("lean", $"Lean: {Wording.Points(position.Lean)}", position.Lean, [],
        [
            new($"{map.Up.Name} less {map.Across.Name}", $"{Shown.Number(up.Pomp!.Value)} − {Shown.Number(across.Pomp!.Value)}", position.Lean),
        ]);
        yield return new Derivation("lean-error", $"Standard error of the lean: {Wording.Error(position.LeanError)}", position.LeanError, [],
        [
            new("Root of the summed squares of the two errors", $"√({Shown.Number(up.Sem!.Value)}² + {Shown.Number(across.Sem!.Value)}²)", position.LeanError),
            new(position.LeanNamed ? "The lean is larger than this, so it is named" : "The lean is not larger than this, so it is not named", $"{Shown.Number(Uncertainty.LeanThreshold)} × {Shown.Number(position.LeanError)}", Uncertainty.LeanThreshold * position.LeanError),
        ]);
        yield return Ellipse(profile, "ellipse", .80, position.Radius80);
        yield return Ellipse(profile, "ellipse-95", .95, position.Radius95);

        Derivation Regional(string id, Region region, string says, string formula)
        {
            var probability = Place.ProbabilityOf(position, region);
            return new Derivation($"map-{id}", $"{map.NameOf(region)}: {Likelihood.InHundred(probability)}", probability, [], [new($"Probability of {says}; the two errors are taken as independent", formula, probability)]);
        }
    }

    private static Derivation Ellipse(Profile profile, string id, double level, double radius) => new(
        id,
        $"Area drawn to hold the true point in {100 * level:0} of 100 cases: {Shown.Number(Math.Round(radius, 3))} standard errors",
        radius,
        [],
        [
            profile.Error.Kind == "person"
                ? new("The error is estimated from your own answers: F distribution", $"√(2 × F⁻¹({level:0.00}; 2; {profile.Error.DegreesOfFreedom}))", radius)
                : new("The error is known from a sample: chi-square distribution", $"√(χ²⁻¹({level:0.00}; 2))", radius),
        ]);
}
