using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Web.Profiles.Trying;

/// <summary>
/// A stored profile with some answers moved, scored by the same rules and with the same kind of error. Nothing of it is
/// stored; its moves fit into the fragment of a URL, so that a reload or a lost circuit brings them back.
/// </summary>
public sealed class Trial
{
    private const string NoOpportunity = "x";

    private readonly Instrument _instrument;
    private readonly Profile _stored;
    private readonly AnswerSheet _given;
    private readonly Dictionary<string, int?> _moved = new(StringComparer.Ordinal);

    /// <param name="instrument">The questionnaire of the profile.</param>
    /// <param name="stored">The stored profile.</param>
    /// <param name="moves">Moves as <see cref="Text"/> gives them; what does not fit the questionnaire is passed over.</param>
    public Trial(Instrument instrument, Profile stored, string? moves = null)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(stored);
        _instrument = instrument;
        _stored = stored;
        _given = AnswerCode.Unpack(instrument, stored.Answers);
        foreach (var move in (moves ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            if (move.Split('.') is [var itemId, var answer] && (answer == NoOpportunity || int.TryParse(answer, out _)))
                Move(itemId, answer == NoOpportunity ? null : int.Parse(answer));
        Profile = Score();
    }

    /// <summary>What the moved answers would say.</summary>
    public Profile Profile { get; private set; }

    /// <summary>The answers as they were given.</summary>
    public AnswerSheet Given => _given;

    /// <summary>The statements whose answer was moved, in the order of the questionnaire.</summary>
    public IReadOnlyList<Item> Moved => [.. _instrument.Items.Where(item => _moved.ContainsKey(item.Id))];

    /// <summary>The moves as a short text, for example <c>SD1.5,PB2.3</c>.</summary>
    public string Text => string.Join(',', Moved.Select(item => $"{item.Id}.{_moved[item.Id]?.ToString() ?? NoOpportunity}"));

    /// <summary>The answer of the trial: moved, or as given; null when there is none.</summary>
    public int? AnswerTo(string itemId) => _moved.TryGetValue(itemId, out var moved) ? moved : _given.ValueOf(itemId);

    /// <summary>False for a statement that was skipped and not moved; "no opportunity" is an answer.</summary>
    public bool IsAnswered(string itemId) => _moved.ContainsKey(itemId) || !_given.WasSkipped(itemId);

    /// <summary>The answer's label, as given or as moved.</summary>
    public string InWords(string itemId, bool moved) =>
        (moved ? AnswerTo(itemId) : _given.ValueOf(itemId)) is { } step ? _instrument.Format.LabelOf(step)
        : (moved ? IsAnswered(itemId) : !_given.WasSkipped(itemId)) && _instrument.Format.NoOpportunity is { } none ? none
        : "Not answered";

    /// <summary>Moves one answer; back to the one given is no move. What does not fit the questionnaire changes nothing.</summary>
    public void Move(string itemId, int? answer)
    {
        if (_instrument.Items.All(item => item.Id != itemId) || !_instrument.Format.Accepts(new Given(answer)))
            return;
        if (!_given.WasSkipped(itemId) && answer == _given.ValueOf(itemId))
            _moved.Remove(itemId);
        else
            _moved[itemId] = answer;
        Profile = Score();
    }

    public void PutBack(string itemId)
    {
        _moved.Remove(itemId);
        Profile = Score();
    }

    public void PutAllBack()
    {
        _moved.Clear();
        Profile = Score();
    }

    private Profile Score() => ScoringService.Score(
        _instrument,
        _moved.Aggregate(_given, (sheet, move) => sheet.With(_instrument, move.Key, new Given(move.Value))),
        _stored.Error.ToBasis());
}
