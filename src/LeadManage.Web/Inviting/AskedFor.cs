using LeadManage.Assessment.Instruments;

namespace LeadManage.Web.Inviting;

/// <summary>Who asks for what, in names.</summary>
internal sealed record AskedFor(string Coach, string? Group, IReadOnlyList<Instrument> Instruments);
