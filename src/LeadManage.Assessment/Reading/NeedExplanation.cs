using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Assessment.Reading;

/// <summary>How the point asked for was made, which cell it lies in, and how near a profile is to it.</summary>
internal static class NeedExplanation
{
    public static IEnumerable<Derivation> Of(ProfileReading reading)
    {
        if (reading.Instrument.Need is not { } need)
            yield break;
        foreach (var (id, scaleId, name) in new[] { (NeedFigures.Up, need.Up, "leading"), (NeedFigures.Across, need.Across, "managing") })
        {
            var figure = reading.Figure(id);
            var score = reading.Profile.Scale(scaleId);
            yield return PartExplanation.Of(
                figure,
                $"Asked for in {name}: {Shown.Title(figure.Value)}",
                $"A fixed part, and a share of “{reading.NameOf(score)}”; drawn as a region of {Shown.Number(need.Margin)} points each way",
                () => $"{Shown.Number(need.From)} + {Shown.Number(need.Factor)} × {Shown.Number(score.Pomp!.Value)}",
                $"“{reading.NameOf(score)}” has no score.",
                from: $"scale-{scaleId}");
            if (figure.Error is not null)
                yield return PartExplanation.Error(figure, $"Standard error of what is asked for in {name}: {Wording.Error(figure.Error.Value)}", $"The same share of the error of “{reading.NameOf(score)}”", $"{Shown.Number(need.Factor)} × {Shown.Number(score.Sem!.Value)}", $"error-{scaleId}");
        }

        if (NeedReading.Of(reading.Instrument, reading.Profile) is { Place: not null })
            foreach (var region in Enum.GetValues<Region>())
                yield return Cell(reading, need, region);
        foreach (var derivation in FitOf(reading))
            yield return derivation;
    }

    private static Derivation Cell(ProfileReading reading, NeedRule need, Region region)
    {
        var up = Side(reading, reading.Profile.Scale(need.Up), region is Region.Both or Region.UpFirst);
        var across = Side(reading, reading.Profile.Scale(need.Across), region is Region.Both or Region.AcrossFirst);
        var probability = up.Result!.Value * across.Result!.Value;
        return new Derivation(NeedReading.CellId(region), $"Your situation asks for {NeedReading.NameOf(region)}: {Likelihood.InHundred(probability)}", probability, [],
        [
            up,
            across,
            new("Both together, the two errors taken as independent", $"{Shown.Probability(up.Result.Value)} × {Shown.Probability(across.Result.Value)}", probability),
        ])
        { From = [$"scale-{need.Up}", $"error-{need.Up}", $"scale-{need.Across}", $"error-{need.Across}"] };
    }

    private static DerivationStep Side(ProfileReading reading, ScaleScore score, bool high)
    {
        var (pomp, sem) = (score.Pomp!.Value, score.Sem!.Value);
        var probability = high ? Uncertainty.ProbabilityAbove(pomp, NeedFigures.Middle, sem) : Uncertainty.ProbabilityBelow(pomp, NeedFigures.Middle, sem);
        var (first, second) = high ? (pomp, NeedFigures.Middle) : (NeedFigures.Middle, pomp);
        return new DerivationStep(
            $"Probability that “{reading.NameOf(score)}” lies {(high ? "above" : "below")} the middle of its scale",
            sem == 0 ? Shown.Number(probability) : $"Φ(({Shown.Number(first)} − {Shown.Number(second)}) / {Shown.Number(sem)})",
            probability);
    }

    private static IEnumerable<Derivation> FitOf(ProfileReading reading)
    {
        if (FitReading.Of(reading) is not { } read || NeedReading.Of(reading.Instrument, reading.Profile) is not { } need || reading.Beside is not { Instrument.Map: { } map } beside)
            yield break;
        var (up, across) = (beside.Profile.Axis(map.Up).Pomp!.Value, beside.Profile.Axis(map.Across).Pomp!.Value);
        var distance = read.Fit.Distance;
        yield return new Derivation("fit-distance", $"Distance between your profile and what your situation asks for: {Wording.Points(distance)}", distance, [],
        [
            new($"Distance on the map from the scores of “{beside.Instrument.Name}”", $"√(({Shown.Number(need.Up)} − {Shown.Number(up)})² + ({Shown.Number(need.Across)} − {Shown.Number(across)})²)", distance),
        ])
        { From = [NeedFigures.Up, NeedFigures.Across, Derivation.OfBeside($"axis-{map.Up}"), Derivation.OfBeside($"axis-{map.Across}")] };
        yield return new Derivation("fit", $"Fit: {Wording.Points(read.Fit.Percent)}", read.Fit.Percent, [],
        [
            new("Percent of the way from the far corner of the map", $"100 × (1 − {Shown.Number(distance)} / (100 × √(2)))", read.Fit.Percent),
        ])
        { From = ["fit-distance"] };
    }
}
