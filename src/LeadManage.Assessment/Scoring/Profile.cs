using System.Text.Json.Serialization;

namespace LeadManage.Assessment.Scoring;

/// <summary>
/// What the answers say, and how sure that is. Stored as canonical JSON under a seal; the same answers, instrument,
/// error basis and scoring version give the same bytes again.
/// </summary>
/// <param name="Instrument">Id of the questionnaire.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">SHA-256 of its file, hexadecimal.</param>
/// <param name="Scoring">Version of the scoring rules, <see cref="ScoringService.Version"/>.</param>
/// <param name="Error">Where the error of measurement comes from.</param>
/// <param name="Scales">One score for each scale, in the order of the instrument.</param>
/// <param name="Axes">One score for each axis, in the order of the instrument; empty when it has none.</param>
/// <param name="Map">Where the point lies on the map; null when the instrument has none, or an axis has no score or no error.</param>
/// <param name="Answers">The answers the scores were made from, in the order of the instrument's items.</param>
/// <param name="Figures">Further results of questionnaires that have more than scales; null when there are none.</param>
/// <param name="Quality">How carefully the answers were given, as far as it shows; null without scales, and in profiles made before it was kept. It changes no number.</param>
public sealed record Profile(
    string Instrument,
    int Version,
    string Hash,
    string Scoring,
    ErrorUsed Error,
    IReadOnlyList<ScaleScore> Scales,
    IReadOnlyList<AxisScore> Axes,
    MapPosition? Map,
    string Answers,
    IReadOnlyList<Figure>? Figures = null,
    SittingQuality? Quality = null)
{
    public ScaleScore Scale(string id) => Scales.First(scale => scale.Id == id);

    /// <summary>A further result by its id; null when there is none of this id.</summary>
    public Figure? Figure(string id) => Figures?.FirstOrDefault(figure => figure.Id == id);

    /// <summary>True when the answers were too few for any score, or there are no answers at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => Scales.All(scale => scale.Pomp is null) && (Scales.Count > 0 || Answers.All(letter => letter == ','));

    /// <summary>True where two signs or more ask to read it with care: then no region of the map is put into words, and it is compared with no other.</summary>
    [JsonIgnore]
    public bool IsWithCare => Quality is { Grade: QualityGrade.WithCare };

    public AxisScore Axis(string id) => Axes.First(axis => axis.Id == id);
}
