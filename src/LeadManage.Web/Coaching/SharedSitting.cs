using LeadManage.Assessment.Instruments;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Coaching;

/// <summary>A result that a client shares.</summary>
/// <param name="Id">Its sitting.</param>
/// <param name="Instrument">The questionnaire version.</param>
/// <param name="SubmittedAt">UTC.</param>
public sealed record SharedSitting(SittingId Id, Instrument Instrument, DateTimeOffset SubmittedAt);
