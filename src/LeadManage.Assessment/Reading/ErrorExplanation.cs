using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>How the errors of measurement were made: pooled over the scales, or taken from a sample.</summary>
internal static class ErrorExplanation
{
    public static IEnumerable<Derivation> Of(Instrument instrument, Profile profile, AnswerSheet sheet) =>
        instrument.Scales.Select(scale => OfScale(instrument, profile, profile.Scale(scale.Id))).Prepend(Pooled(instrument, profile, sheet));

    private static Derivation Pooled(Instrument instrument, Profile profile, AnswerSheet sheet)
    {
        var used = profile.Error;
        if (used.SemByScale is not null)
            return new Derivation("error", "Where the error comes from", null, [], [Shown.Missing($"Standard errors as estimated from a sample of {used.N} earlier sittings (snapshot {used.Snapshot}).")]);
        if (used.Variance is not { } variance)
            return new Derivation("error", "Where the error comes from", null, [], [Shown.Missing("No scale with a score has two answers or more, so their spread cannot be estimated.")]);

        var lent = profile.Scales.Where(scale => scale.Mean is not null)
            .Select(scale => (Scale: scale, Answers: ScoringService.KeyedAnswers(instrument.ItemsLentBy(scale.Id), sheet, scale.Id)))
            .Where(one => one.Answers.Count > 0).ToArray();
        var squares = lent.Select(one => one.Answers.Sum(answer => Math.Pow(answer - one.Answers.Average(), 2))).ToArray();
        var degrees = string.Join(" + ", lent.Select(one => $"({one.Answers.Count} − 1)"));
        return new Derivation("error", "Spread of your answers within the scales", variance, [],
        [
            .. lent.Select((one, j) => new DerivationStep(
                $"{instrument.Scale(one.Scale.Id).Name}: squared distances of the answers from their mean{(one.Answers.Count < one.Scale.Answered ? "; a statement that counts in an earlier scale is told there" : "")}",
                string.Join(" + ", one.Answers.Select(answer => $"({answer} − {Shown.Number(one.Answers.Average())})²")),
                squares[j])),
            new("Degrees of freedom: answers less one, over the scales", degrees, used.DegreesOfFreedom),
            .. used.PooledVariance is { } own ? [new("Pooled variance of an answer, in steps squared", $"({Shown.Sum(squares)}) / {used.DegreesOfFreedom}", own)] : Array.Empty<DerivationStep>(),
            .. Drawn(used, variance),
        ])
        { From = [.. lent.Select(one => $"scale-{one.Scale.Id}")] };
    }

    /// <summary>The person's own spread and the usual one, each with the weight of its degrees of freedom.</summary>
    private static IEnumerable<DerivationStep> Drawn(ErrorUsed used, double variance) => used is not { UsualVariance: { } usual, UsualWeight: { } weight } ? [] :
    [
        new("Degrees of freedom in all", $"{used.DegreesOfFreedom} + {Shown.Number(weight)}", used.DegreesInAll),
        new(
            $"Drawn towards the variance that {used.N} earlier sittings of this questionnaire show ({Shown.Number(usual)}, counted as {Shown.Number(weight)} degrees of freedom; figures of {used.Snapshot})",
            $"({used.DegreesOfFreedom} × {Shown.Number(used.PooledVariance ?? 0)} + {Shown.Number(weight)} × {Shown.Number(usual)}) / ({used.DegreesOfFreedom} + {Shown.Number(weight)})",
            variance),
    ];

    private static Derivation OfScale(Instrument instrument, Profile profile, ScaleScore score)
    {
        var title = $"Standard error of {instrument.Scale(score.Id).Name}";
        return new Derivation($"error-{score.Id}", score.Sem is { } known ? $"{title}: {Wording.Error(known)}" : title, score.Sem, [], [Step(instrument, profile.Error, score), .. Range(profile.Error, score)])
        { From = score.Sem is null ? [] : profile.Error.Variance is null ? [$"scale-{score.Id}"] : ["error", $"scale-{score.Id}"] };
    }

    /// <summary>The range around a score that charts draw as a whisker.</summary>
    private static IEnumerable<DerivationStep> Range(ErrorUsed used, ScaleScore score)
    {
        if (score is not { Pomp: { } pomp, Sem: { } sem } || Uncertainty.RangeRadius(used, Uncertainty.RangeLevel) is not { } radius)
            yield break;
        var (center, reach) = (Shown.Number(pomp), $"{Shown.Number(radius)} × {Shown.Number(sem)}");
        var distribution = used is { SemByScale: null, DegreesInAll: { } degrees } ? $"Student’s t with {Shown.Number(degrees)} degrees of freedom" : "the normal distribution";
        yield return new DerivationStep($"Range that holds the true score in 80 of 100 cases, from (drawn from 0 to 100 only): {Shown.Number(radius)} standard errors down, by {distribution}", $"{center} − {reach}", pomp - (radius * sem));
        yield return new DerivationStep("The same range, to", $"{center} + {reach}", pomp + (radius * sem));
    }

    private static DerivationStep Step(Instrument instrument, ErrorUsed used, ScaleScore score) => score.Sem is not { } sem
        ? Shown.Missing(score.Pomp is null ? "There is no score, so there is no error." : "No error is known for this score.")
        : used.Variance is not { } variance
        ? new DerivationStep(
            $"As estimated from {used.N} earlier sittings; larger when statements of the scale are missing",
            $"{Shown.Number(used.SemByScale![score.Id])} × √({score.Items} / {score.Answered})",
            sem)
        : new DerivationStep(
            used.FloorUsed ? "Spread of an answer (the least allowed takes the place of a smaller one) over the root of the answers, as percent of the answer scale" : "Spread of an answer over the root of the answers, as percent of the answer scale",
            $"100 × max(√({Shown.Number(variance)}); {Shown.Number(Uncertainty.LeastSpread)}) / ({instrument.Format.Hi} − {instrument.Format.Lo}) / √({score.Answered})",
            sem);
}
