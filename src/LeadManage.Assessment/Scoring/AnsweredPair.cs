using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Scoring;

/// <summary>Two statements that should agree, with their answers after reversing.</summary>
/// <param name="First">One statement.</param>
/// <param name="Second">The other.</param>
/// <param name="FirstCounted">Its answer after reversing, raw steps.</param>
/// <param name="SecondCounted">That of the other.</param>
internal sealed record AnsweredPair(Item First, Item Second, int FirstCounted, int SecondCounted)
{
    /// <summary>How far apart they are, in steps.</summary>
    public int Steps => Math.Abs(FirstCounted - SecondCounted);

    /// <summary>Pairs of which both statements have an answer on the response scale.</summary>
    public static IReadOnlyList<AnsweredPair> Of(Instrument instrument, AnswerSheet sheet) =>
        [.. from pair in instrument.ConsistencyPairs
            let first = instrument.Item(pair.First)
            let second = instrument.Item(pair.Second)
            let one = Counted(first, sheet)
            let other = Counted(second, sheet)
            where one is not null && other is not null
            select new AnsweredPair(first, second, one.Value, other.Value)];

    private static int? Counted(Item item, AnswerSheet sheet) =>
        item is { Format: ResponseFormat format, Keys: [var key, ..] } && sheet.ValueOf(item.Id) is { } value ? ScoringService.Keyed(format, key, value) : null;
}
