using LeadManage.Web.Storage;

namespace LeadManage.Web.Sharing;

/// <summary>A grant as its owner sees it.</summary>
/// <param name="Id">Good for its owner and its coach alone.</param>
/// <param name="CoachId">The coach.</param>
/// <param name="Coach">The coach's name.</param>
/// <param name="Fields">What of the results.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="EndsAt">UTC: its date, or when it was revoked if that was earlier.</param>
/// <param name="Stands">False when it is over.</param>
/// <param name="Sittings">Results it names.</param>
/// <param name="Later">Questionnaires of which it opens later results.</param>
public sealed record OwnGrant(long Id, long CoachId, string Coach, GrantedFields Fields, DateTimeOffset MadeAt, DateTimeOffset EndsAt, bool Stands, IReadOnlyList<SittingId> Sittings, IReadOnlyList<string> Later);
