using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>How each further result was made; one derivation for every figure, and one for its error where it has one.</summary>
internal static class PartExplanation
{
    public static IEnumerable<Derivation> Of(ProfileReading reading) =>
    [
        .. NeedExplanation.Of(reading),
        .. BalanceExplanation.Of(reading),
        .. PairExplanation.Of(reading),
        .. KnowledgeExplanation.Of(reading),
        .. ShareExplanation.Of(reading),
        .. RankExplanation.Of(reading),
    ];

    /// <summary>A figure made by one formula; when it has no value, a sentence says why.</summary>
    public static Derivation Of(Figure figure, string title, string says, Func<string> formula, string missing, IReadOnlyList<DerivationAnswer>? answers = null, params IReadOnlyList<string> from) =>
        new(figure.Id, title, figure.Value, answers ?? [], [figure.Value is { } value ? new DerivationStep(says, formula(), value) : Shown.Missing(missing)]) { From = from };

    public static Derivation Error(Figure figure, string title, string says, string formula, params IReadOnlyList<string> from) =>
        new($"error-{figure.Id}", title, figure.Error, [], [new DerivationStep(says, formula, figure.Error)]) { From = from };

    public static string Answer(double? value) => value is { } known ? Shown.Number(known) : "–";

    /// <summary>A statement with its answer, counted as it stands.</summary>
    public static DerivationAnswer AsGiven(ProfileReading reading, string itemId, int? counted)
    {
        var item = reading.Instrument.Item(itemId);
        return new DerivationAnswer(
            item.Id,
            item.Text,
            reading.Sheet.GivenFor(item.Id) is { } given ? item.Format.Words(given) : "not answered",
            reading.Sheet.ValueOf(item.Id),
            item.Keys is [{ Reverse: true }, ..],
            counted);
    }
}
