using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>A plan in the person's own words.</summary>
/// <param name="Situation">What follows "If"; null when it was not answered.</param>
/// <param name="Action">What follows "then I will"; null when it was not answered.</param>
/// <param name="Next">The day to answer again; null when none was chosen.</param>
public sealed record PlanReading(string? Situation, string? Action, DateOnly? Next)
{
    private static readonly string[] BeforeSituation = ["if"];
    private static readonly string[] BeforeAction = ["then i will", "then", "i will", "i’ll", "i'll"];

    /// <summary>The if-then sentence; null until both halves are there.</summary>
    public string? Sentence => Situation is { } situation && Action is { } action ? $"If {situation}, then I will {action}." : null;

    /// <returns>Null when the questionnaire is no plan.</returns>
    public static PlanReading? Of(Instrument instrument, AnswerSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(sheet);
        return instrument.Plan is { } plan
            ? new PlanReading(
                Half(sheet.TextOf(plan.Situation), BeforeSituation),
                Half(sheet.TextOf(plan.Action), BeforeAction),
                sheet.GivenFor(plan.Next) is { } given ? DateFormat.DayOf(given) : null)
            : null;
    }

    /// <summary>Own words as half of a sentence: on one line, without the words that the sentence brings, without its full stop.</summary>
    private static string? Half(string? text, string[] brought)
    {
        var words = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '.', '…', ',');
        var first = brought.FirstOrDefault(start => words.StartsWith(start + " ", StringComparison.OrdinalIgnoreCase));
        words = first is null ? words : words[(first.Length + 1)..];
        return words.Length > 0 ? words : null;
    }
}
