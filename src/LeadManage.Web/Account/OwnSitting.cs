using LeadManage.Assessment.Instruments;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Account;

/// <summary>A sitting in the list of one's own data.</summary>
/// <param name="Id">Its name in the URL.</param>
/// <param name="Instrument">The questionnaire version.</param>
/// <param name="BegunAt">UTC.</param>
/// <param name="SubmittedAt">UTC; null while it is being answered.</param>
/// <param name="ErasedOn">When it will be erased if nobody does so before.</param>
public sealed record OwnSitting(SittingId Id, Instrument Instrument, DateTimeOffset BegunAt, DateTimeOffset? SubmittedAt, DateTimeOffset ErasedOn);
