using LeadManage.Assessment.Instruments;

namespace LeadManage.Web.Administering;

/// <summary>A questionnaire version, and how much of it lies in the store.</summary>
/// <param name="Key">Id and version.</param>
/// <param name="Instrument">Null when its file is gone.</param>
/// <param name="IsOwn">True for one of the operator's folder.</param>
/// <param name="Open">Sittings that are being answered; null for fewer than <see cref="QuestionnairesInUse.LeastTold"/>.</param>
/// <param name="Submitted">Results; null likewise.</param>
public sealed record QuestionnaireInUse(string Key, Instrument? Instrument, bool IsOwn, int? Open, int? Submitted);

/// <summary>What a page of administration tells of questionnaires.</summary>
/// <param name="Versions">By key.</param>
/// <param name="Folder">Where the operator's own lie; null when none is set.</param>
/// <param name="Fault">Why the next start would refuse the files as they lie there now; null when it would not.</param>
/// <param name="Changed">Keys that the next start would bring or take.</param>
public sealed record QuestionnaireState(IReadOnlyList<QuestionnaireInUse> Versions, string? Folder, string? Fault, IReadOnlyList<string> Changed);
