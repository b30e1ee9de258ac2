using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Scoring.Parts;

/// <summary>Results beside the scales, one set for each part that a questionnaire has. Pure: the same answers give the same figures.</summary>
public static class PartFigures
{
    /// <param name="instrument">The questionnaire.</param>
    /// <param name="sheet">Its answers; may be incomplete.</param>
    /// <param name="profile">What scoring made of them, without figures.</param>
    /// <returns>Null when the questionnaire has none of these parts; otherwise the same ids whatever was answered, with null for what cannot be computed.</returns>
    public static IReadOnlyList<Figure>? Of(Instrument instrument, AnswerSheet sheet, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(profile);
        Figure[] figures =
        [
            .. NeedFigures.Of(instrument, profile),
            .. BalanceFigures.Of(instrument, sheet),
            .. PairFigures.Of(instrument, sheet, profile),
            .. KnowledgeFigures.Of(instrument, sheet),
            .. ShareFigures.Of(instrument, sheet),
            .. RankFigures.Of(instrument, profile),
        ];
        return figures.Length > 0 ? figures : null;
    }
}
