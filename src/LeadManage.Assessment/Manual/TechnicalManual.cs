using System.Text.Json.Serialization;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Manual;

/// <summary>What many people's answers say about one version of a questionnaire. It holds no answer of a single person.</summary>
/// <param name="Questionnaire">Key of the version, for example <c>lm36.v1</c>.</param>
/// <param name="Hash">SHA-256 of its file, hexadecimal.</param>
/// <param name="N">People: each counts once.</param>
/// <param name="Scales">In the order of the questionnaire; empty below <see cref="LeastPeople.ForFigures"/> people.</param>
/// <param name="Axes">In the order of the questionnaire; empty as above, and without a map.</param>
/// <param name="AxisCorrelation">Correlation of the two axes; null without a map, or when one does not vary.</param>
/// <param name="AxisPairs">People with a score on both axes.</param>
/// <param name="Spread">How much people's answers usually spread around their scales' means; null below <see cref="LeastPeople.ForSpread"/> people.</param>
public sealed record TechnicalManual(
    string Questionnaire,
    string Hash,
    int N,
    IReadOnlyList<ScaleFigures> Scales,
    IReadOnlyList<AxisFigures> Axes,
    double? AxisCorrelation,
    int AxisPairs,
    SpreadOfAnswers? Spread)
{
    /// <summary>Axes that correlate above this measure much the same.</summary>
    public const double MostAxisCorrelation = .85;

    private const double GoodAlpha = .70;

    /// <summary>True when there are enough people for figures.</summary>
    [JsonIgnore]
    public bool HasFigures => N >= LeastPeople.ForFigures;

    /// <summary>True when enough people show that the two axes can hardly be told apart: then the regions of the map are to be read with care.</summary>
    [JsonIgnore]
    public bool AxesNotSeparable => AxisPairs >= LeastPeople.ForStructure && AxisCorrelation > MostAxisCorrelation;

    /// <summary>How much the figures can carry.</summary>
    [JsonIgnore]
    public EvidenceGrade Grade =>
        !HasFigures ? EvidenceGrade.None
        : N < LeastPeople.ForSpread || !Scales.All(scale => scale.Alpha >= GoodAlpha) ? EvidenceGrade.First
        : N < LeastPeople.ForStructure || AxesNotSeparable || !Scales.All(scale => scale.AlphaInterval?.Lower >= GoodAlpha) ? EvidenceGrade.Usable
        : EvidenceGrade.Examined;

    /// <summary>From one answer sheet of each person.</summary>
    /// <param name="instrument">The questionnaire version that all of them answered.</param>
    /// <param name="sheets">Read once, one after the other.</param>
    public static TechnicalManual Of(Instrument instrument, IEnumerable<AnswerSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var tally = new ManualTally(instrument);
        foreach (var sheet in sheets)
            tally.Add(sheet);
        return tally.Manual();
    }

    public ScaleFigures? Scale(string id) => Scales.FirstOrDefault(scale => scale.Id == id);

    public AxisFigures? Axis(string id) => Axes.FirstOrDefault(axis => axis.Id == id);
}
