namespace LeadManage.Assessment.Reading;

/// <summary>How sure it is that a single score lies above, or below, the line of its axis.</summary>
internal static class LineExplanation
{
    /// <summary>Id of the probability to lie above the line.</summary>
    public static string Above(string scale) => $"above-{scale}";

    /// <summary>Id of the probability to lie below it.</summary>
    public static string Below(string scale) => $"below-{scale}";

    public static IEnumerable<Derivation> Of(ProfileReading reading) =>
        from standing in reading.Standings
        where standing.AboveLine is not null
        let cut = reading.Instrument.Axes.First(axis => axis.Scales.Contains(standing.Scale.Id, StringComparer.Ordinal)).Cut
        from side in (Derivation[])[Side(standing, cut, above: true), Side(standing, cut, above: false)]
        select side;

    private static Derivation Side(ScaleStanding standing, double cut, bool above)
    {
        var (score, error) = (standing.Scale.Pomp!.Value, standing.Scale.Sem!.Value);
        var probability = above ? standing.AboveLine!.Value : standing.BelowLine!.Value;
        var side = above ? "above" : "below";
        return new Derivation(above ? Above(standing.Scale.Id) : Below(standing.Scale.Id), $"{standing.Name} {side} its line: {Likelihood.InHundred(probability)}", probability, [],
        [
            error > 0
                ? new($"Normal distribution of the distance from the line at {Shown.Number(cut)}, in standard errors", $"Φ(({(above ? $"{Shown.Number(score)} − {Shown.Number(cut)}" : $"{Shown.Number(cut)} − {Shown.Number(score)}")}) / {Shown.Number(error)})", probability)
                : new($"Without any error the score is simply {side} the line at {Shown.Number(cut)} or not", Shown.Number(probability), probability),
        ])
        { From = [$"scale-{standing.Scale.Id}", $"error-{standing.Scale.Id}"] };
    }
}
