using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Profiles;

namespace LeadManage.Web.Comparing;

/// <summary>Two sittings with their words, as the parts of the page share them.</summary>
/// <param name="Reading">What was read.</param>
/// <param name="Address">Path of the page; explanations lie below it.</param>
/// <param name="Choice">Query that names the two.</param>
public sealed record ChangeView(ChangeReading Reading, string Address, string Choice) : IExplained
{
    private readonly Lazy<ILookup<Topic, Sentence>> _sentences = new(() => Narrative.Of(Reading).ToLookup(sentence => sentence.Topic));
    private readonly Lazy<IReadOnlyList<Derivation>> _derivations = new(() => Explanation.Of(Reading));

    public bool HasExplanations => true;

    public IEnumerable<Instrument> Questionnaires => [Reading.Instrument];

    public IReadOnlyList<Derivation> Derivations => _derivations.Value;

    public Sentence Headline => _sentences.Value[Topic.Headline].Single();

    public IEnumerable<Sentence> Say(Topic topic) => _sentences.Value[topic];

    /// <summary>The sentence on one axis or scale.</summary>
    public Sentence Of(ScoreChange score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return Say(Topic.Change).First(sentence => sentence.Scale == score.Change.Id && sentence.Rule.StartsWith($"change.{score.Kind}.", StringComparison.Ordinal));
    }

    /// <summary>Axes first, then scales; none when the two are not compared.</summary>
    public IEnumerable<ScoreChange> Scores => Reading.Between is not { } between ? [] :
    [
        .. between.Axes.Select(change => new ScoreChange("axis", change, Reading.Instrument.Axis(change.Id).Name)),
        .. Reading.Scales.Select(change => new ScoreChange("scale", change, Reading.Instrument.Scale(change.Id).Name)),
    ];

    public string How(string derivation) => $"{Address}/how{Choice}#{derivation}";

    public string TitleOf(string derivation) => Derivations.First(one => one.Id == derivation).Title;

    public IEnumerable<string> NumbersOf(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.Numbers ?? [];
    }
}

/// <summary>The change of one axis or scale.</summary>
/// <param name="Kind">"axis" or "scale".</param>
/// <param name="Change">Its numbers.</param>
/// <param name="Name">Its name.</param>
public sealed record ScoreChange(string Kind, Change Change, string Name)
{
    /// <summary>The verdict in a few words.</summary>
    public string Verdict => Change.Verdict switch
    {
        Assessment.Scoring.Verdict.Higher => "reliably higher",
        Assessment.Scoring.Verdict.Lower => "reliably lower",
        Assessment.Scoring.Verdict.LeaningHigher => "leans higher",
        Assessment.Scoring.Verdict.LeaningLower => "leans lower",
        Assessment.Scoring.Verdict.CannotBeTold => "cannot be told from chance",
        _ => "not compared",
    };

    /// <summary>Style of the verdict: how sure it is, never which way.</summary>
    public string Sureness => Change.Verdict switch
    {
        Assessment.Scoring.Verdict.Higher or Assessment.Scoring.Verdict.Lower => "reliable",
        Assessment.Scoring.Verdict.LeaningHigher or Assessment.Scoring.Verdict.LeaningLower => "leaning",
        _ => "open",
    };

    /// <summary>Where the verdict is worked out.</summary>
    public string Derivation => Change.P is null ? $"{Kind}-change-{Change.Id}" : Kind == "axis" ? $"axis-chance-{Change.Id}" : $"scale-adjusted-{Change.Id}";
}
