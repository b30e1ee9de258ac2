using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Coaching;

/// <summary>A client in the list.</summary>
/// <param name="Id">Names the client to this coach.</param>
/// <param name="Name">As they call themselves.</param>
/// <param name="Sitting">Their newest result that this coach may see; null when there is none yet.</param>
/// <param name="SubmittedAt">UTC.</param>
/// <param name="Instrument">Its questionnaire version.</param>
/// <param name="Profile">Its numbers.</param>
/// <param name="Sittings">How many results of the questionnaire are shared.</param>
/// <param name="IsNew">True when this coach has not opened it yet.</param>
/// <param name="IsDue">The day of a goal has come, and it is not reached.</param>
/// <param name="Change">What changed reliably between the sittings that the comparison shows; null with less than two.</param>
public sealed record ClientRow(long Id, string Name, SittingId? Sitting, DateTimeOffset? SubmittedAt, Instrument? Instrument, Profile? Profile, int Sittings, bool IsNew, bool IsDue, string? Change);
