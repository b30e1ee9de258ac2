using LeadManage.Web.Storage;

namespace LeadManage.Web.Sharing;

/// <summary>What a person is about to agree to.</summary>
/// <param name="CoachId">With whom.</param>
/// <param name="Sittings">The results that are named.</param>
/// <param name="Later">Questionnaires whose results from now on are shared as well, by id without the version.</param>
/// <param name="Fields">What of them; <see cref="GrantedFields.Profile"/> is always part of it.</param>
/// <param name="Until">UTC; at most a year ahead.</param>
public sealed record Terms(long CoachId, IReadOnlyList<SittingId> Sittings, IReadOnlyList<string> Later, GrantedFields Fields, DateTimeOffset Until);
