using LeadManage.Web.Storage;

namespace LeadManage.Web.Noting;

/// <summary>What a note may consist of: lines of plain text.</summary>
internal static class NoteText
{
    /// <summary>Without what no keyboard types, one kind of line end, and no longer than a note may be, whatever was sent.</summary>
    public static string Plain(string? text)
    {
        var plain = string.Concat((text ?? "").ReplaceLineEndings("\n").Where(letter => !char.IsControl(letter) || letter is '\n' or '\t'));
        return plain.Length <= Note.MostLetters ? plain : plain[..Note.MostLetters];
    }
}
