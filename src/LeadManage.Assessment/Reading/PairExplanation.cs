using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Assessment.Reading;

/// <summary>How the lean of each pair, and of all of them, was made.</summary>
internal static class PairExplanation
{
    public static IEnumerable<Derivation> Of(ProfileReading reading)
    {
        var format = reading.Instrument.ItemPairs.Count > 0 ? reading.Instrument.Format : null;
        foreach (var pair in reading.Instrument.ItemPairs)
        {
            var lean = reading.Figure(PairFigures.Lean(pair.Id));
            var (up, across) = (PairFigures.Counted(reading.Instrument, reading.Sheet, pair.Up), PairFigures.Counted(reading.Instrument, reading.Sheet, pair.Across));
            yield return PartExplanation.Of(
                lean,
                $"{pair.Name}: {(lean.Value is { } value ? $"lean of {Wording.Points(value)}" : "no lean")}",
                lean.Value is { } steps ? $"Difference of the two answers, steps; in percent of the answer scale it is {Shown.Number(100 * steps / format!.Range)}" : "",
                () => $"{up} − {across}",
                "Both answers are needed, and one is missing.",
                [PartExplanation.AsGiven(reading, pair.Up, up), PartExplanation.AsGiven(reading, pair.Across, across)]);
            if (lean.Error is not null)
                yield return PartExplanation.Error(
                    lean,
                    $"Standard error of the lean in {pair.Name}: {Wording.Error(lean.Error.Value)}",
                    "Root of the summed squares of the spread of one answer on each side, steps",
                    $"√({ErrorOf(reading, pair.Up)}² + {ErrorOf(reading, pair.Across)}²)",
                    reading.Profile.Error.Variance is null ? [] : ["error"]);
        }

        if (ElementReading.All(reading) is { Count: > 0 } all)
            foreach (var derivation in Counts(reading, all))
                yield return derivation;
        if (reading.Profile.Figure(PairFigures.Overall) is not { } overall || PairFigures.Scales(reading.Instrument) is not var (upScale, acrossScale))
            yield break;
        var (first, second) = (reading.Profile.Scale(upScale), reading.Profile.Scale(acrossScale));
        yield return PartExplanation.Of(overall, $"Lean over all: {Shown.Title(overall.Value)}", $"{reading.NameOf(first)} less {reading.NameOf(second)}", () => $"{Shown.Number(first.Pomp!.Value)} − {Shown.Number(second.Pomp!.Value)}", "A scale has no score.", from: [$"scale-{upScale}", $"scale-{acrossScale}"]);
        if (overall.Error is not null)
            yield return PartExplanation.Error(overall, $"Standard error of the lean over all: {Wording.Error(overall.Error.Value)}", "Root of the summed squares of the two errors", $"√({Shown.Number(first.Sem!.Value)}² + {Shown.Number(second.Sem!.Value)}²)", $"error-{upScale}", $"error-{acrossScale}");
    }

    /// <summary>How many pairs lean to a side beyond their error, each with its probability.</summary>
    private static IEnumerable<Derivation> Counts(ProfileReading reading, IReadOnlyList<ElementReading> all)
    {
        DerivationAnswer[] answers = [.. all.SelectMany(pair => new[] { pair.Pair.Up, pair.Pair.Across }).Select(item => PartExplanation.AsGiven(reading, item, PairFigures.Counted(reading.Instrument, reading.Sheet, item)))];
        yield return PartExplanation.Of(new Figure(PairFigures.Answered, all.Count), $"Pairs with both sides answered: {all.Count}", "One for each", () => string.Join(" + ", all.Select(_ => 1)), "", answers);
        yield return new Derivation(PairFigures.Named, $"Pairs that lean to a side beyond the error: {all.Count(pair => pair.Named)}", all.Count(pair => pair.Named), answers,
        [
            .. all.Where(pair => pair.Error is > 0).Select(pair => new DerivationStep(
                $"{pair.Pair.Name}: {(pair.Named ? "named" : "not named")}; the probability of the side seen, corrected for looking at {all.Count} pairs, against {Shown.Number(Likelihood.Probably)}",
                $"max(0; 1 − {all.Count} × (1 − Φ({Shown.Number(Math.Abs(pair.Lean))} / {Shown.Number(pair.Error!.Value)})))",
                pair.Probability)),
            new("One for each that is named", string.Join(" + ", all.Select(pair => pair.Named ? 1 : 0)), all.Count(pair => pair.Named)),
        ])
        { From = [.. all.Where(pair => pair.Error is > 0).SelectMany(pair => new[] { PairFigures.Lean(pair.Pair.Id), $"error-{PairFigures.Lean(pair.Pair.Id)}" })] };
    }

    /// <summary>The spread of one answer: worked out from the variance of an answer where there is one.</summary>
    private static string ErrorOf(ProfileReading reading, string item) => reading.Profile.Error.Variance is { } variance
        ? $"max(√({Shown.Number(variance)}); {Shown.Number(Uncertainty.LeastSpread)})"
        : Shown.Number(PairFigures.AnswerError(reading.Instrument, reading.Profile.Error, item)!.Value);
}
