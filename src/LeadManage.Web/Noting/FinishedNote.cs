using LeadManage.Web.Storage;

namespace LeadManage.Web.Noting;

/// <summary>What its author has finished.</summary>
/// <param name="Kind">Who reads it from here on.</param>
/// <param name="Text">At least one letter that shows.</param>
/// <param name="Day">Of a goal; else null.</param>
public sealed record FinishedNote(NoteKind Kind, string Text, DateOnly? Day = null);
