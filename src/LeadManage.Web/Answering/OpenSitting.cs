using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Answering;

/// <summary>A sitting as its holder sees it.</summary>
/// <param name="Id">Its name in the URL.</param>
/// <param name="Instrument">The questionnaire version it was begun with.</param>
/// <param name="Screens">The statements in the order of this sitting, as they are shown together.</param>
/// <param name="Answers">Answers so far by item id; empty once submitted.</param>
/// <param name="Revision">Rises with each answer applied.</param>
/// <param name="Submitted">True when there is a profile and nothing can be changed any more.</param>
public sealed record OpenSitting(
    SittingId Id,
    Instrument Instrument,
    IReadOnlyList<Screen> Screens,
    IReadOnlyDictionary<string, Given> Answers,
    long Revision,
    bool Submitted)
{
    /// <summary>True when every statement of a screen has an answer, and shares add up; what was left out of a full sum is answered.</summary>
    public bool IsAnswered(Screen screen) =>
        FaultIn(screen) is null && screen.Items.Select(item => item.Id).Except(screen.Group?.LeftOut(Answers) ?? [], StringComparer.Ordinal).All(Answers.ContainsKey);

    /// <summary>Why the shares of a screen cannot be submitted; else null.</summary>
    public string? FaultIn(Screen screen) => screen.Group?.FaultIn(Answers);
}
