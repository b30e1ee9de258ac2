using System.Diagnostics.CodeAnalysis;

namespace LeadManage.Web.Mailing;

/// <summary>
/// What counts as an e-mail address here: one plain mailbox, <c>local@domain</c> (RFC 5321 without quoted local parts and address
/// literals, which nobody has and which carry attacks). Letters of every script; nothing in it can end a header or a command.
/// </summary>
public static class EmailAddress
{
    /// <summary>RFC 5321, section 4.5.3.1, with erratum 1690.</summary>
    public const int MostLetters = 254;

    private const int MostLocal = 64;
    private const int MostLabel = 63;

    public static bool IsOne([NotNullWhen(true)] string? text) =>
        text is { Length: <= MostLetters }
        && text.Split('@') is [{ Length: <= MostLocal } local, var domain]
        && local.Split('.').All(part => part.Length > 0 && part.All(letter => char.IsLetterOrDigit(letter) || "!#$%&'*+-/=?^_`{|}~".Contains(letter)))
        && domain.Split('.').All(label => label.Length is > 0 and <= MostLabel && label[0] != '-' && label[^1] != '-' && label.All(letter => char.IsLetterOrDigit(letter) || letter == '-'));
}
