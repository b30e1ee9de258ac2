using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Assessment.Reading;

/// <summary>How gaps, distance and the two pedals were made from the ratings.</summary>
internal static class BalanceExplanation
{
    private const string NotRated = "Both ratings are needed, and one is missing.";

    public static IEnumerable<Derivation> Of(ProfileReading reading)
    {
        if (reading.Instrument.Balance.Count == 0)
            yield break;
        foreach (var process in reading.Instrument.Balance)
        {
            var gap = reading.Figure(BalanceFigures.Gap(process.Id));
            var (now, needed) = (reading.Sheet.ValueOf(process.Now), reading.Sheet.ValueOf(process.Needed));
            yield return PartExplanation.Of(gap, $"{process.Name}: {(gap.Value is { } value ? $"gap of {Wording.Points(value)}" : "no gap")}", "Needed less given, steps", () => $"{needed} − {now}", NotRated,
                [PartExplanation.AsGiven(reading, process.Now, now), PartExplanation.AsGiven(reading, process.Needed, needed)]);
            if (gap.Error is not null)
                yield return PartExplanation.Error(gap, $"Standard error of the gap in {process.Name}", "By convention each of the two ratings is off by half a step", $"√({Shown.Number(Uncertainty.LeastSpread)}² + {Shown.Number(Uncertainty.LeastSpread)}²)");
        }

        var distance = reading.Figure(BalanceFigures.Distance);
        var gaps = reading.Instrument.Balance.Select(process => reading.Figure(BalanceFigures.Gap(process.Id)).Value).ToArray();
        yield return PartExplanation.Of(distance, $"Distance: {(distance.Value is { } far ? Wording.Error(far) : "not available")}", "Root of the mean squared gap, steps",
            () => $"√(({string.Join(" + ", gaps.Select(gap => $"({Shown.Number(gap!.Value)})²"))}) / {gaps.Length})", "A process is not rated twice.",
            from: [.. reading.Instrument.Balance.Select(process => BalanceFigures.Gap(process.Id))]);

        foreach (var side in Enum.GetValues<Side>().Where(side => reading.Instrument.Balance.Any(process => process.Side == side)))
        {
            var own = reading.Instrument.Balance.Where(process => process.Side == side).ToArray();
            var pedal = side == Side.Up ? "Leading" : "Managing";
            foreach (var derivation in Mean(reading, BalanceFigures.Now(side), $"{pedal}, given", [.. own.Select(process => process.Now)]).Concat(Mean(reading, BalanceFigures.Needed(side), $"{pedal}, needed", [.. own.Select(process => process.Needed)])))
                yield return derivation;
        }
    }

    private static IEnumerable<Derivation> Mean(ProfileReading reading, string id, string name, string[] items)
    {
        var figure = reading.Figure(id);
        var ratings = items.Select(reading.Sheet.ValueOf).ToArray();
        yield return PartExplanation.Of(figure, $"{name}: {(figure.Value is { } mean ? Wording.Error(mean) : "not available")}", "Mean of the ratings", () => $"({string.Join(" + ", ratings)}) / {ratings.Length}", NotRated,
            [.. items.Zip(ratings, (item, rating) => PartExplanation.AsGiven(reading, item, rating))]);
        if (figure.Error is not null)
            yield return PartExplanation.Error(figure, $"Standard error of {name}", "Half a step over the root of the ratings", $"{Shown.Number(Uncertainty.LeastSpread)} / √({ratings.Length})");
    }
}
