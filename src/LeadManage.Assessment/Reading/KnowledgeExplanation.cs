using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Scoring.Parts;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Reading;

/// <summary>How counts, share, interval, confidence and Brier score were made from the judgements.</summary>
internal static class KnowledgeExplanation
{
    private const string None = "No statement was judged.";

    public static IEnumerable<Derivation> Of(ProfileReading reading)
    {
        if (reading.Profile.Figure(KnowledgeFigures.Answered) is null)
            return [];
        var made = KnowledgeFigures.Judgements(reading.Instrument, reading.Sheet);
        var answers = made.Select(one => PartExplanation.AsGiven(reading, one.ItemId, one.Correct ? 1 : 0)).ToArray();
        var (n, correct) = (made.Count, made.Count(one => one.Correct));
        var share = Shown.Number(n == 0 ? 0 : (double)correct / n);
        return
        [
            Part(KnowledgeFigures.Answered, "Statements judged", "One for each", () => n == 0 ? "0" : Ones(n), answers),
            Part(KnowledgeFigures.Correct, "Judged rightly", "One for each that was right, none for each that was wrong", () => n == 0 ? "0" : string.Join(" + ", made.Select(one => one.Correct ? 1 : 0)), answers),
            Part(KnowledgeFigures.Share, "Share right", "Right ones over all", () => $"{correct} / {n}", from: [KnowledgeFigures.Correct, KnowledgeFigures.Answered]),
            Part(KnowledgeFigures.Lower, "Share right, lower end of its range", "Lower end of Wilson’s 95 % interval", () => Wilson(share, n, "−"), from: [KnowledgeFigures.Share, KnowledgeFigures.Answered]),
            Part(KnowledgeFigures.Upper, "Share right, upper end of its range", "Upper end of Wilson’s 95 % interval", () => Wilson(share, n, "+"), from: [KnowledgeFigures.Share, KnowledgeFigures.Answered]),
            Part(KnowledgeFigures.Confidence, "Mean confidence", "Mean of how sure you were", () => $"({Shown.Sum(made.Select(one => one.Confidence))}) / {n}", answers),
            Part(KnowledgeFigures.Over, "Confidence less share right", "Above 0 is surer than right", () => $"{Shown.Number(made.Average(one => one.Confidence))} − {share}", from: [KnowledgeFigures.Confidence, KnowledgeFigures.Share]),
            .. reading.Figure(KnowledgeFigures.Over) is { Error: not null } over
                ? [PartExplanation.Error(over, "Standard error of confidence less share right", "What chance alone would do if every confidence fitted exactly", $"√({string.Join(" + ", made.Select(one => $"{Shown.Number(one.Confidence)} × (1 − {Shown.Number(one.Confidence)})"))}) / {n}", KnowledgeFigures.Confidence)]
                : (Derivation[])[],
            Part(KnowledgeFigures.Brier, "Brier score", "Mean squared distance between how sure you were and what was right (1) or wrong (0)", () => $"({string.Join(" + ", made.Select(one => $"({Shown.Number(one.Confidence)} − {(one.Correct ? 1 : 0)})²"))}) / {n}", answers),
            .. KnowledgeFigures.Steps(reading.Instrument).SelectMany(sure => AtStep(reading, sure, [.. made.Where(one => one.Sure == sure)])),
        ];

        Derivation Part(string id, string title, string says, Func<string> formula, DerivationAnswer[]? of = null, params IReadOnlyList<string> from) =>
            PartExplanation.Of(reading.Figure(id), reading.Figure(id).Value is { } value ? $"{title}: {Shown.Number(Math.Round(value, 3))}" : title, says, formula, None, of, from);
    }

    private static Derivation[] AtStep(ProfileReading reading, int sure, Judgement[] made)
    {
        var answers = made.Select(one => PartExplanation.AsGiven(reading, one.ItemId, one.Correct ? 1 : 0)).ToArray();
        return
        [
            PartExplanation.Of(reading.Figure(KnowledgeFigures.CountAt(sure)), $"Judged with {sure} % confidence: {made.Length}", "One for each", () => made.Length == 0 ? "0" : Ones(made.Length), None, answers),
            PartExplanation.Of(new Figure(KnowledgeFigures.RightAt(sure), made.Count(one => one.Correct)), $"Right of these with {sure} % confidence", "One for each that was right, none for each that was wrong", () => made.Length == 0 ? "0" : string.Join(" + ", made.Select(one => one.Correct ? 1 : 0)), None, answers),
            PartExplanation.Of(reading.Figure(KnowledgeFigures.ShareAt(sure)), $"Share right of these with {sure} % confidence", "Right ones over all of them", () => $"{made.Count(one => one.Correct)} / {made.Length}", "No statement was judged with this confidence.",
                from: [KnowledgeFigures.RightAt(sure), KnowledgeFigures.CountAt(sure)]),
        ];
    }

    private static string Ones(int count) => string.Join(" + ", Enumerable.Repeat(1, count));

    private static string Wilson(string share, int n, string sign)
    {
        var z = Shown.Number(NormalDistribution.Quantile(.975));
        return $"({share} + {z}² / (2 × {n}) {sign} {z} × √({share} × (1 − {share}) / {n} + {z}² / (4 × {n}²))) / (1 + {z}² / {n})";
    }
}
