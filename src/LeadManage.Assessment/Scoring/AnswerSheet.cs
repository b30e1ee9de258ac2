using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Scoring;

/// <summary>
/// The answers of one sitting by item id. A value is a step of the response scale; null means "no opportunity";
/// an item that is not in the sheet was skipped.
/// </summary>
public sealed class AnswerSheet
{
    private readonly Dictionary<string, int?> _answers;

    /// <param name="instrument">The questionnaire the answers belong to.</param>
    /// <param name="answers">Answers by item id.</param>
    /// <exception cref="ArgumentException">An item of another questionnaire, or a value outside the response scale.</exception>
    public AnswerSheet(Instrument instrument, IEnumerable<KeyValuePair<string, int?>> answers)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        _answers = new(answers, StringComparer.Ordinal);
        foreach (var (itemId, value) in _answers)
        {
            if (instrument.Items.All(item => item.Id != itemId))
                throw new ArgumentException($"{instrument.Key} has no statement '{itemId}'.", nameof(answers));
            if (!instrument.Format.Accepts(value))
                throw new ArgumentException($"{itemId}: {value?.ToString() ?? "no opportunity"} is not an answer of {instrument.Key} ({instrument.Format.Lo}-{instrument.Format.Hi}).", nameof(answers));
        }
    }

    public int Count => _answers.Count;

    /// <summary>The step chosen; null when the item was skipped or had no opportunity.</summary>
    public int? ValueOf(string itemId) => _answers.GetValueOrDefault(itemId);

    public bool HadNoOpportunity(string itemId) => _answers.TryGetValue(itemId, out var value) && value is null;

    public bool WasSkipped(string itemId) => !_answers.ContainsKey(itemId);

    /// <summary>A copy with one answer changed; for "what if".</summary>
    public AnswerSheet With(Instrument instrument, string itemId, int? value) =>
        new(instrument, new Dictionary<string, int?>(_answers, StringComparer.Ordinal) { [itemId] = value });
}
