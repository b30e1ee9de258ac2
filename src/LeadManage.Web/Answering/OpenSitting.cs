using LeadManage.Assessment.Instruments;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Answering;

/// <summary>A sitting as its holder sees it.</summary>
/// <param name="Id">Its name in the URL.</param>
/// <param name="Instrument">The questionnaire version it was begun with.</param>
/// <param name="Order">The statements in the order of this sitting.</param>
/// <param name="Answers">Answers so far by item id; null is "no opportunity". Empty once submitted.</param>
/// <param name="Revision">Rises with each answer applied.</param>
/// <param name="Submitted">True when there is a profile and nothing can be changed any more.</param>
public sealed record OpenSitting(
    SittingId Id,
    Instrument Instrument,
    IReadOnlyList<Item> Order,
    IReadOnlyDictionary<string, int?> Answers,
    long Revision,
    bool Submitted);
