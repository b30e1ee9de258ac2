using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Scoring;

/// <summary>
/// The answers of one sitting by item id; an item that is not in the sheet was skipped.
/// </summary>
public sealed class AnswerSheet
{
    private readonly Dictionary<string, Given> _answers;

    /// <param name="instrument">The questionnaire the answers belong to.</param>
    /// <param name="answers">Answers by item id.</param>
    /// <exception cref="ArgumentException">An item of another questionnaire, or a value outside the response scale.</exception>
    public AnswerSheet(Instrument instrument, IEnumerable<KeyValuePair<string, Given>> answers)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        _answers = new(answers, StringComparer.Ordinal);
        foreach (var (itemId, given) in _answers)
        {
            var item = instrument.Items.FirstOrDefault(item => item.Id == itemId)
                ?? throw new ArgumentException($"{instrument.Key} has no statement '{itemId}'.", nameof(answers));
            if (!item.Format.Accepts(given))
                throw new ArgumentException($"{itemId}: {(given.IsNoOpportunity ? "no opportunity" : given)} is not an answer of {instrument.Key} ({item.Format.Expected}).", nameof(answers));
        }
    }

    public int Count => _answers.Count;

    /// <summary>The number given; null when the item was skipped, had no opportunity or was answered in words.</summary>
    public int? ValueOf(string itemId) => _answers.GetValueOrDefault(itemId).Number;

    /// <summary>The words given; null when there are none.</summary>
    public string? TextOf(string itemId) => _answers.GetValueOrDefault(itemId).Text;

    /// <summary>What was given; null when the item was skipped.</summary>
    public Given? GivenFor(string itemId) => _answers.TryGetValue(itemId, out var given) ? given : null;

    public bool HadNoOpportunity(string itemId) => _answers.TryGetValue(itemId, out var given) && given.IsNoOpportunity;

    public bool WasSkipped(string itemId) => !_answers.ContainsKey(itemId);

    /// <summary>A copy with one answer changed; for "what if".</summary>
    public AnswerSheet With(Instrument instrument, string itemId, Given given) =>
        new(instrument, new Dictionary<string, Given>(_answers, StringComparer.Ordinal) { [itemId] = given });
}
