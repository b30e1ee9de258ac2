using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>How the score of a scale was made from its answers.</summary>
internal static class ScaleExplanation
{
    public static Derivation Score(Instrument instrument, ScaleScore score, AnswerSheet sheet)
    {
        var scale = instrument.Scale(score.Id);
        var answers = Answers(instrument, scale.Id, sheet);
        return new Derivation($"scale-{scale.Id}", $"{scale.Name}: {Shown.Title(score.Pomp)}", score.Pomp, answers, [.. Steps(instrument, score, answers)]);
    }

    /// <summary>The statements of a scale with what was answered and what it counts.</summary>
    public static IReadOnlyList<DerivationAnswer> Answers(Instrument instrument, string scaleId, AnswerSheet sheet) =>
        [.. instrument.ItemsOf(scaleId).Select(item =>
        {
            var key = item.KeyFor(scaleId)!;
            var value = sheet.ValueOf(item.Id);
            var answer = sheet.GivenFor(item.Id) is { } given ? item.Format.Words(given) : "not answered";
            return new DerivationAnswer(item.Id, item.Text, answer, value, key.Reverse, value is { } counted ? ScoringService.Counted(item, key, counted) : null);
        })];

    private static IEnumerable<DerivationStep> Steps(Instrument instrument, ScaleScore score, IReadOnlyList<DerivationAnswer> answers)
    {
        if (score is not { Mean: { } mean, Pomp: { } pomp })
        {
            yield return Shown.Missing($"{score.Answered} of {score.Items} statements were answered; that is too few for a score.");
            yield break;
        }

        if (score.Standing == Standing.Prorated)
            yield return Shown.Missing($"Prorated: {score.Answered} of {score.Items} statements were answered, and the mean is taken over these.");
        var counted = answers.Where(answer => answer.Counted is not null).Select(answer => (double)answer.Counted!.Value);
        yield return new DerivationStep(
            answers.Any(answer => answer is { Reverse: true, Counted: not null }) ? "Mean of the answers, reversed statements turned round" : "Mean of the answers",
            $"({Shown.Sum(counted)}) / {score.Answered}",
            mean);
        var format = instrument.Format;
        yield return new DerivationStep("Percent of the maximum possible", $"100 × ({Shown.Number(mean)} − {format.Lo}) / ({format.Hi} − {format.Lo})", pomp);
    }
}
