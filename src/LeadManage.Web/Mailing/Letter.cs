using System.Globalization;
using System.Text;

namespace LeadManage.Web.Mailing;

/// <summary>
/// What a letter says, once; its text and its HTML are both made from this. All of it is plain text of one line each: whatever a
/// name brings along, line breaks, control characters, letters that turn the direction of reading, is gone when a letter is made.
/// </summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Paragraphs">Without a salutation: nobody's name is needed to tell what a letter tells.</param>
/// <param name="Why">The closing line: why one gets this letter, and what to do when it was somebody else.</param>
/// <param name="Link">Where to go on, if anywhere.</param>
public sealed record Letter(string Subject, IReadOnlyList<string> Paragraphs, string Why, LetterLink? Link = null)
{
    public string Subject { get; } = OneLine(Subject);

    public IReadOnlyList<string> Paragraphs { get; } = [.. Paragraphs.Select(OneLine)];

    public string Why { get; } = OneLine(Why);

    internal static string OneLine(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => !TurnsDirection(rune)))
            clean.Append(IsBreak(rune) ? " " : rune.ToString());
        return string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsBreak(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // Overrides, embeddings and isolates: https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
    private static bool TurnsDirection(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}

/// <summary>The one link of a letter.</summary>
/// <param name="Words">What opens.</param>
/// <param name="Address">From <see cref="PublicLinks"/>. Opening it must change nothing: scanners of mail open every link.</param>
public sealed record LetterLink(string Words, Uri Address)
{
    public string Words { get; } = Letter.OneLine(Words);

    public Uri Address { get; } = Address is { IsAbsoluteUri: true, Scheme: "https" or "http" } ? Address : throw new ArgumentException("A letter links to a page.", nameof(Address));
}
