using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Instruments;

/// <summary>Answers to any questionnaire whatever, each in the form its statement asks for.</summary>
internal static class AnySheet
{
    private static readonly DateOnly Today = new(2026, 12, 24);

    /// <summary>All statements answered; allocations add up.</summary>
    public static AnswerSheet Full(Instrument instrument) => new(instrument, Answers(instrument, Today));

    /// <summary>Every third statement skipped, every fifth without an opportunity where there is such an answer.</summary>
    public static AnswerSheet Partial(Instrument instrument) => new(
        instrument,
        from answer in Answers(instrument, Today).Index()
        where answer.Index % 3 != 0
        let steps = instrument.Item(answer.Item.Key).Format as ResponseFormat
        select answer.Index % 5 == 0 && steps?.NoOpportunity is not null ? KeyValuePair.Create(answer.Item.Key, Given.NoOpportunity) : answer.Item);

    public static AnswerSheet Empty(Instrument instrument) => new(instrument, []);

    public static IEnumerable<KeyValuePair<string, Given>> Answers(Instrument instrument, DateOnly today) => instrument.Items.Select((item, n) => KeyValuePair.Create(item.Id, item.Format switch
    {
        ResponseFormat steps => steps.Lo + (n % (steps.Range + 1)),
        TruthFormat truth => truth.Sure[n % truth.Sure.Count] * (n % 2 == 0 ? 1 : -1),
        ShareFormat => instrument.GroupOf(item.Id) is { } group && group.Items[0] == item.Id ? group.Sum ?? 0 : 0,
        TextFormat text => new Given(null, "Own words, with a comma."[..Math.Min(text.Most, 24)]),
        DateFormat date => new Given(null, DateFormat.Text(today.AddDays(date.Suggested))),
        _ => throw new InvalidOperationException($"{item.Format} is a new kind."),
    }));
}
