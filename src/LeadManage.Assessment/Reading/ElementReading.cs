using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring.Parts;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Reading;

/// <summary>One pair of mirrored statements, both answered.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Lean">Up - across, raw steps.</param>
/// <param name="Error">Its standard error; null when it cannot be estimated.</param>
/// <param name="Probability">Probability that the true difference has the sign seen, corrected (Bonferroni) for looking at all pairs; 0 without an error.</param>
/// <param name="More">The statement that describes the work more closely.</param>
/// <param name="Less">The other.</param>
internal sealed record ElementReading(ItemPair Pair, double Lean, double? Error, double Probability, Item More, Item Less)
{
    public bool Named => Probability >= Likelihood.Probably;

    public static IReadOnlyList<ElementReading> All(ProfileReading reading)
    {
        var measured = reading.Instrument.ItemPairs
            .Select(pair => (Pair: pair, Figure: reading.Figure(PairFigures.Lean(pair.Id))))
            .Where(one => one.Figure.Value is not null)
            .ToArray();
        return [.. measured.Select(one =>
        {
            var lean = one.Figure.Value!.Value;
            var sure = one.Figure.Error is { } error ? Bonferroni.Sure(1 - ProfileReading.ProbabilityOfSign(lean, error), measured.Length) : 0;
            var (up, across) = (reading.Instrument.Item(one.Pair.Up), reading.Instrument.Item(one.Pair.Across));
            return new ElementReading(one.Pair, lean, one.Figure.Error, sure, lean >= 0 ? up : across, lean >= 0 ? across : up);
        })];
    }

    /// <summary>Statements that are answered and stand in no pair.</summary>
    public static IEnumerable<Item> Single(ProfileReading reading) =>
        reading.Instrument.ItemPairs.Count == 0 ? [] : reading.Instrument.Items.Where(item =>
            item.Keys.Count > 0
            && reading.Sheet.ValueOf(item.Id) is not null
            && reading.Instrument.ItemPairs.All(pair => pair.Up != item.Id && pair.Across != item.Id));

    /// <summary>A statement inside a sentence: without its own full stop.</summary>
    public static string Quoted(Item item) => $"“{item.Text.TrimEnd('.')}”";
}
