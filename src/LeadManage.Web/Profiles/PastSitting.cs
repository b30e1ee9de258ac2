using LeadManage.Web.Storage;

namespace LeadManage.Web.Profiles;

/// <summary>One submitted sitting among all of a questionnaire.</summary>
/// <param name="Id">Its name in the URL.</param>
/// <param name="Key">Id and version of its questionnaire, as stored.</param>
/// <param name="At">When it was submitted, UTC.</param>
/// <param name="Held">Its profile, beside no other; null when it is damaged, or this program does not have its version.</param>
public sealed record PastSitting(SittingId Id, string Key, DateTimeOffset At, HeldProfile? Held);
