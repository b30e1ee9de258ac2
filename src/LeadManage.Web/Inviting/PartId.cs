using System.Diagnostics.CodeAnalysis;

namespace LeadManage.Web.Inviting;

/// <summary>Names what somebody takes part in: the invitation they took up, or the group they joined by its link.</summary>
/// <param name="Number">Row of the invitation or of the member.</param>
/// <param name="IsInvitation">Which of both.</param>
public readonly record struct PartId(long Number, bool IsInvitation)
{
    public static bool TryParse([NotNullWhen(true)] string? text, out PartId id)
    {
        id = default;
        if (text is not { Length: > 1 } || text[0] is not ('i' or 'g') || !long.TryParse(text[1..], out var number) || number < 0)
            return false;
        id = new PartId(number, text[0] == 'i');
        return true;
    }

    public override string ToString() => $"{(IsInvitation ? 'i' : 'g')}{Number}";
}
