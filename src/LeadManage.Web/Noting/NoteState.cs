using System.Runtime.InteropServices;

namespace LeadManage.Web.Noting;

/// <summary>Which state of which note a page has before it.</summary>
/// <param name="Id">0 for one that is not stored yet.</param>
/// <param name="Revision">0 for one that is not stored yet.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NoteState(long Id, long Revision)
{
    public static NoteState New => default;
}
