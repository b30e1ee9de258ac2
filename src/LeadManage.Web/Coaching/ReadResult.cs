namespace LeadManage.Web.Coaching;

/// <summary>A stored result that was read with its look.</summary>
internal sealed record ReadResult(string Instrument, long SubmittedAt, byte[] Packed, byte[] Seal, long? Manual, bool IsNew, bool IsImported);
