using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>How every number of a comparison was made, from the answers of both sittings to the verdict.</summary>
internal static class ChangeExplanation
{
    /// <summary>How differently statements moved: the variance behind every error.</summary>
    public const string Spread = "spread";

    public static string Difference(string kind, string id) => $"{kind}-change-{id}";

    public static string Error(string kind, string id) => $"{kind}-error-{id}";

    public static string Chance(string kind, string id) => $"{kind}-chance-{id}";

    public static string Adjusted(string id) => $"scale-adjusted-{id}";

    public static IEnumerable<Derivation> Of(ChangeReading reading, ChangeBetween between)
    {
        var instrument = reading.Instrument;
        var (before, after) = (AnswerCode.Unpack(instrument, reading.Earlier.Answers), AnswerCode.Unpack(instrument, reading.Later.Answers));
        var moves = between.Scales.Select(change => (Change: change, Name: reading.NameOfScale(change), Steps: ChangeBetween.Moves(instrument.ItemsOf(change.Id), change.Id, before, after))).ToArray();
        foreach (var (change, name, steps) in moves)
            yield return OfScale(instrument, change, name, steps) with { Moves = Answers(instrument, change.Id, before, after) };
        yield return SpreadOf(between, [.. moves.Select(one => (one.Change.Id, one.Name, Steps: ChangeBetween.Moves(instrument.ItemsLentBy(one.Change.Id), one.Change.Id, before, after))).Where(one => one.Steps.Length > 1)]);
        foreach (var (change, name, _) in moves.Where(one => one.Change.P is not null))
            yield return ErrorOfScale(instrument, between, change, name);
        foreach (var axis in instrument.Axes)
            foreach (var derivation in OfAxis(reading, between, axis))
                yield return derivation;
        foreach (var derivation in ChangeVerdicts.Of(between, moves.Select(one => (one.Change, one.Name))))
            yield return derivation;
    }

    private static Derivation OfScale(Instrument instrument, Change change, string name, int[] steps)
    {
        var format = instrument.Format;
        var id = Difference("scale", change.Id);
        return change.Difference is not { } difference
            ? new Derivation(id, $"{name}: not compared", null, [], [Shown.Missing($"{steps.Length} of {instrument.ItemsOf(change.Id).Count()} statements were answered both times; that is too few.")])
            : new Derivation(id, $"{name}: {Wording.Moved(difference)}", difference, [],
            [
                new($"Mean of the {steps.Length} moves, in steps", $"({Shown.Sum(steps.Select(step => (double)step))}) / {steps.Length}", steps.Average()),
                new("In points: percent of the answer scale", $"100 × {Shown.Sum([steps.Average()])} / ({format.Hi} − {format.Lo})", difference),
            ]);
    }

    private static Derivation SpreadOf(ChangeBetween between, IReadOnlyList<(string Id, string Name, int[] Steps)> scales)
    {
        const string title = "How differently statements of a scale moved";
        if (between.Variance is not { } variance)
            return new Derivation(Spread, title, null, [], [Shown.Missing("No scale has two statements answered both times, so there is nothing to estimate an error from.")]);
        var squares = scales.Select(scale => scale.Steps.Sum(step => Math.Pow(step - scale.Steps.Average(), 2))).ToArray();
        return new Derivation(Spread, title, variance, [],
        [
            .. scales.Select((scale, place) => new DerivationStep(
                $"{scale.Name}: squared distances of the moves from their mean",
                string.Join(" + ", scale.Steps.Select(step => $"({step} − {Shown.Sum([scale.Steps.Average()])})²")),
                squares[place])),
            new("Degrees of freedom: moves less one, over the scales", string.Join(" + ", scales.Select(scale => $"({scale.Steps.Length} − 1)")), between.Degrees),
            new("Pooled variance of a move, in steps squared", $"({Shown.Sum(squares)}) / {between.Degrees}", variance),
        ])
        { From = [.. scales.Select(scale => Difference("scale", scale.Id))] };
    }

    private static Derivation ErrorOfScale(Instrument instrument, ChangeBetween between, Change change, string name) => new(Error("scale", change.Id), $"Standard error of the change of {name}: {Wording.Error(change.Error!.Value)}", change.Error, [],
    [
        new(
            between.FloorUsed ? "Spread of a move (the least allowed takes the place of a smaller one) over the root of the moves, in points" : "Spread of a move over the root of the moves, in points",
            $"100 × √(max({Shown.Number(between.Variance!.Value)}; {Shown.Number(ChangeBetween.LeastVariance)})) / ({instrument.Format.Hi} − {instrument.Format.Lo}) / √({change.Both})",
            change.Error),
        .. Ranges(between, change),
    ])
    { From = [Spread] };

    private static IEnumerable<Derivation> OfAxis(ChangeReading reading, ChangeBetween between, Axis axis)
    {
        var change = between.Axis(axis.Id);
        var scales = axis.Scales.Select(between.Scale).ToArray();
        var names = Wording.List([.. scales.Select(reading.NameOfScale)]);
        if (change is not { Difference: { } difference, Error: { } error })
        {
            yield return new Derivation(Difference("axis", axis.Id), $"{axis.Name}: not compared", null, [], [Shown.Missing($"An axis needs all of its scales: {names}.")]) { From = [.. axis.Scales.Select(scale => Difference("scale", scale))] };
            yield break;
        }

        yield return new Derivation(Difference("axis", axis.Id), $"{axis.Name}: {Wording.Moved(difference)}", difference, [],
            [new($"Mean of the changes of {names}", $"({Shown.Sum(scales.Select(scale => scale.Difference!.Value))}) / {scales.Length}", difference)])
        { From = [.. axis.Scales.Select(scale => Difference("scale", scale))] };
        yield return new Derivation(Error("axis", axis.Id), $"Standard error of the change of {axis.Name}: {Wording.Error(error)}", error, [],
        [
            new($"Root of the summed squares of the errors of {names}, over their number", $"√({string.Join(" + ", scales.Select(scale => $"{Shown.Number(scale.Error!.Value)}²"))}) / {scales.Length}", error),
            .. Ranges(between, change),
        ])
        { From = [.. axis.Scales.Select(scale => Error("scale", scale))] };
        yield return ChangeVerdicts.Chance("axis", between, change, axis.Name, ChangeVerdicts.InWords(change));
    }

    /// <summary>The ranges that pictures draw around a change.</summary>
    private static IEnumerable<DerivationStep> Ranges(ChangeBetween between, Change change)
    {
        foreach (var p in new[] { ChangeBetween.Leaning, ChangeBetween.Reliable })
        {
            var critical = ChangeReading.Critical(between.Degrees, p);
            var (center, reach) = (Shown.Sum([change.Difference!.Value]), $"{Shown.Number(critical)} × {Shown.Number(change.Error!.Value)}");
            yield return new DerivationStep($"Range of the true change in {Likelihood.InHundred(1 - p)} cases, from: {Shown.Number(critical)} standard errors down", $"{center} − {reach}", change.Difference - (critical * change.Error));
            yield return new DerivationStep("The same range, to", $"{center} + {reach}", change.Difference + (critical * change.Error));
        }
    }

    private static IReadOnlyList<DerivationMove> Answers(Instrument instrument, string scale, AnswerSheet before, AnswerSheet after) =>
        [.. ScaleExplanation.Answers(instrument, scale, before).Zip(ScaleExplanation.Answers(instrument, scale, after),
            (first, second) => new DerivationMove(first.ItemId, first.Text, first.Reverse, first.Answer, first.Counted, second.Answer, second.Counted))];
}
