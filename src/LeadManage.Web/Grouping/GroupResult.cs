using LeadManage.Web.Storage;

namespace LeadManage.Web.Grouping;

/// <summary>The stored result of a member who agreed to be counted.</summary>
internal sealed record GroupResult(SittingId Sitting, string Instrument, byte[] Packed, byte[] Seal);
