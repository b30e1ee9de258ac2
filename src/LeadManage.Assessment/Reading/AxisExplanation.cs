using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>How the score of an axis, its error and its probability of lying high were made from its scales.</summary>
internal static class AxisExplanation
{
    public static IEnumerable<Derivation> Of(Instrument instrument, Profile profile, Axis axis)
    {
        var score = profile.Axis(axis.Id);
        var scales = axis.Scales.Select(profile.Scale).ToArray();
        yield return new Derivation($"axis-{axis.Id}", $"{axis.Name}: {Shown.Title(score.Pomp)}", score.Pomp, [],
        [
            score.Pomp is { } pomp
                ? new($"Mean of {Names(instrument, axis)}", $"({Shown.Sum(scales.Select(scale => scale.Pomp!.Value))}) / {scales.Length}", pomp)
                : Shown.Missing($"An axis needs all of its scales: {Names(instrument, axis)}."),
        ])
        { From = [.. axis.Scales.Select(scale => $"scale-{scale}")] };
        yield return new Derivation($"axis-error-{axis.Id}", $"Standard error of {axis.Name}{(score.Sem is { } known ? $": {Wording.Error(known)}" : "")}", score.Sem, [],
        [
            score.Sem is { } sem
                ? new($"Root of the summed squares of the errors of {Names(instrument, axis)}, over their number", $"√({string.Join(" + ", scales.Select(scale => $"{Shown.Number(scale.Sem!.Value)}²"))}) / {scales.Length}", sem)
                : Shown.Missing("The error of a scale is missing."),
        ])
        { From = [.. axis.Scales.Select(scale => $"error-{scale}")] };
        yield return new Derivation($"high-{axis.Id}", $"Probability that {axis.Name} lies above the line", score.ProbabilityHigh, [], [High(axis, score)]) { From = [$"axis-{axis.Id}", $"axis-error-{axis.Id}"] };
    }

    private static DerivationStep High(Axis axis, AxisScore score) => score switch
    {
        { Pomp: { } pomp, Sem: { } sem and > 0, ProbabilityHigh: { } high } =>
            new($"Normal distribution of the distance from the line at {Shown.Number(axis.Cut)}, in standard errors", $"Φ(({Shown.Number(pomp)} − {Shown.Number(axis.Cut)}) / {Shown.Number(sem)})", high),
        { Pomp: { } pomp, ProbabilityHigh: { } high } =>
            new($"Without any error the score {Shown.Number(pomp)} is simply above or below the line at {Shown.Number(axis.Cut)}", Shown.Number(high), high),
        _ => Shown.Missing("The score or its error is missing."),
    };

    private static string Names(Instrument instrument, Axis axis) => Wording.List([.. axis.Scales.Select(scale => instrument.Scale(scale).Name)]);
}
