using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Scoring.Parts;

/// <summary>
/// Judgements of statements whose truth is known: how many were right, and how well the confidences fit. A confidence is the
/// probability, 0-1, that somebody gives to their own judgement.
/// </summary>
public static class KnowledgeFigures
{
    /// <summary>Judgements made.</summary>
    public const string Answered = "knowledge.answered";

    /// <summary>Right ones.</summary>
    public const string Correct = "knowledge.correct";

    /// <summary>Share of right ones, 0-1.</summary>
    public const string Share = "knowledge.share";

    /// <summary>Lower and upper end of Wilson's (1927) 95 % interval of the share.</summary>
    public const string Lower = "knowledge.lower";

    /// <inheritdoc cref="Lower"/>
    public const string Upper = "knowledge.upper";

    /// <summary>Mean confidence, 0-1.</summary>
    public const string Confidence = "knowledge.confidence";

    /// <summary>
    /// Mean confidence - share: above 0 is surer than right. Its error is that of somebody whose confidences fit exactly,
    /// √(Σ c (1 - c)) / n.
    /// </summary>
    public const string Over = "knowledge.over";

    /// <summary>Brier (1950) score, mean of (confidence - correct)²; 0 is sure and right, .25 a guess throughout.</summary>
    public const string Brier = "knowledge.brier";

    /// <summary>Judgements made with one confidence.</summary>
    public static string CountAt(int sure) => $"sure.{sure}.count";

    /// <summary>Right ones of them; worked out from the two others and not stored.</summary>
    public static string RightAt(int sure) => $"sure.{sure}.right";

    /// <summary>Share of them that were right, 0-1; null when there are none.</summary>
    public static string ShareAt(int sure) => $"sure.{sure}";

    /// <summary>Every judgement made, in the order of the questionnaire.</summary>
    public static IReadOnlyList<Judgement> Judgements(Instrument instrument, AnswerSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(sheet);
        return [.. from item in instrument.Items
                   let value = sheet.ValueOf(item.Id)
                   where item.Fact is not null && value is not null
                   select new Judgement(item.Id, Math.Abs(value.Value), value > 0 == item.Fact!.Truth)];
    }

    /// <summary>The confidences that can be chosen, percent, rising.</summary>
    public static IReadOnlyList<int> Steps(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return [.. instrument.Items.Select(item => item.Format).OfType<TruthFormat>().SelectMany(format => format.Sure).Distinct().Order()];
    }

    internal static IEnumerable<Figure> Of(Instrument instrument, AnswerSheet sheet)
    {
        if (instrument.Items.All(item => item.Fact is null))
            return [];
        var made = Judgements(instrument, sheet);
        var (n, correct) = (made.Count, made.Count(one => one.Correct));
        var interval = KnowledgeCheck.Wilson(correct, n);
        double? share = n == 0 ? null : (double)correct / n;
        double? confidence = n == 0 ? null : made.Average(one => one.Confidence);
        double? error = n == 0 ? null : Math.Sqrt(made.Sum(one => one.Confidence * (1 - one.Confidence))) / n;
        return
        [
            new Figure(Answered, n),
            new Figure(Correct, correct),
            new Figure(Share, share),
            new Figure(Lower, interval?.Lower),
            new Figure(Upper, interval?.Upper),
            new Figure(Confidence, confidence),
            new Figure(Over, confidence - share, error),
            new Figure(Brier, KnowledgeCheck.Brier([.. made.Select(one => (one.Confidence, one.Correct))])),
            .. Steps(instrument).SelectMany(sure => At(sure, [.. made.Where(one => one.Sure == sure)])),
        ];
    }

    private static IEnumerable<Figure> At(int sure, Judgement[] made)
    {
        yield return new Figure(CountAt(sure), made.Length);
        yield return new Figure(ShareAt(sure), made.Length == 0 ? null : (double)made.Count(one => one.Correct) / made.Length);
    }
}
