using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Web.Profiles;

/// <summary>A profile with its words, as the parts of a report share it.</summary>
/// <param name="Instrument">The questionnaire version it was made with.</param>
/// <param name="Profile">The numbers.</param>
/// <param name="Address">Path of its page; explanations lie below it.</param>
/// <param name="Kind">Whose numbers they are.</param>
public sealed record ProfileView(Instrument Instrument, Profile Profile, string Address, ProfileKind Kind = ProfileKind.Own)
{
    private readonly ILookup<Topic, Sentence> _sentences = Narrative.Of(Instrument, Profile).ToLookup(sentence => sentence.Topic);

    /// <summary>The stored profile of a sitting.</summary>
    public static ProfileView Of(HeldProfile held)
    {
        ArgumentNullException.ThrowIfNull(held);
        return new ProfileView(held.Instrument, held.Profile, $"/profile/{held.Id}");
    }

    public bool IsSample => Kind == ProfileKind.Sample;

    /// <summary>False for a trial: the explanations are those of the stored numbers.</summary>
    public bool HasExplanations => Kind != ProfileKind.Trial;

    public Sentence Headline => _sentences[Topic.Headline].Single();

    /// <summary>The lines of the map in words, for a legend: "60 is “Often”"; null without axes or where a line stands between two answers.</summary>
    public string? CutName => Instrument.Axes.Select(axis => axis.Cut).Distinct().ToArray() is [var cut]
        && Instrument.Format is { } format
        && format.Lo + (cut * format.Range / 100) is var step && double.IsInteger(step)
            ? $"{cut:0} is “{format.LabelOf((int)step)}”"
            : null;

    public IEnumerable<Sentence> Say(Topic topic) => _sentences[topic];

    public IEnumerable<Sentence> Say(Topic topic, string rule) => _sentences[topic].Where(sentence => sentence.Rule == rule);

    /// <summary>Where a number is explained; <paramref name="derivation"/> is the id of its <see cref="Derivation"/>.</summary>
    public string How(string derivation) => $"{Address}/how#{derivation}";

    /// <summary>A chart's name for whoever cannot see it.</summary>
    public string NameOfChart(string name) => Kind switch
    {
        ProfileKind.Sample => $"Sample, not a person’s result. {name}",
        ProfileKind.Trial => $"What if. {name}",
        _ => name,
    };

    /// <summary>Style of a scale: the hue of the axis it belongs to.</summary>
    public string HueOf(string scaleId) =>
        Instrument.Map is not { } map ? ""
        : Instrument.Axis(map.Up).Scales.Contains(scaleId, StringComparer.Ordinal) ? "lead"
        : Instrument.Axis(map.Across).Scales.Contains(scaleId, StringComparer.Ordinal) ? "manage"
        : "";
}
