using System.Globalization;
using System.Text.RegularExpressions;

namespace LeadManage.Assessment.Instruments;

/// <summary>What a text of a questionnaire may hold: it is shown as it stands, so that it can carry no markup at all.</summary>
internal static partial class PlainText
{
    public const int MaxLength = 500;

    /// <returns>What is wrong and what to do, or null when the text is plain.</returns>
    public static string? FaultOf(string text) =>
        string.IsNullOrWhiteSpace(text) ? "is empty; write a text."
        : text.Length > MaxLength ? $"has {text.Length} characters; shorten it to {MaxLength}."
        : text.Trim().Length != text.Length ? "begins or ends with a space; remove it."
        : text.AsSpan().ContainsAny('<', '>') ? "holds < or >; questionnaires carry no markup, write plain words."
        : Entity().Match(text) is { Success: true } entity ? $"holds the entity {entity.Value}; write the character itself."
        : text.Any(IsHidden) ? "holds an invisible control character; remove it."
        : null;

    [GeneratedRegex("&#?[A-Za-z0-9]+;", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Entity();

    /// <summary>Controls, line breaks and marks that turn the direction of writing; the joiners that some scripts need are allowed.</summary>
    private static bool IsHidden(char letter) => letter is not ('\u200C' or '\u200D')
        && char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
