using System.Globalization;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>
/// Which way each character of a paragraph runs: the Unicode Bidirectional Algorithm (UAX #9) without its explicit marks, which are read as
/// nothing. Even levels run left to right, odd ones right to left. Classes are told for Hebrew, Arabic and what is written among them.
/// </summary>
internal static class Bidi
{
    private enum Class
    {
        Left,
        Right,
        ArabicLetter,
        Digit,
        ArabicDigit,
        Separator,
        Terminator,
        CommonSeparator,
        Mark,
        Neutral,
    }

    /// <returns>One level for each UTF-16 unit; the paragraph's own is that of its first letter (rules P2 and P3).</returns>
    public static (int Paragraph, int[] Levels) Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var classes = Classes(text);
        var paragraph = classes.FirstOrDefault(one => one is Class.Left or Class.Right or Class.ArabicLetter, Class.Left) == Class.Left ? 0 : 1;
        if (paragraph == 0 && Array.TrueForAll(classes, one => one is not (Class.Right or Class.ArabicLetter or Class.ArabicDigit)))
            return (0, new int[text.Length]);
        var start = paragraph == 0 ? Class.Left : Class.Right;
        ResolveWeak(classes, start);
        ResolveNeutral(classes, start);
        return (paragraph, [.. classes.Select(one => (paragraph, one) switch
        {
            (0, Class.Left) => 0,
            (0, Class.Right) => 1,
            (0, _) => 2,
            (_, Class.Right) => 1,
            _ => 2,
        })]);
    }

    /// <summary>Parts of a line in the order they are seen, left to right (rule L2).</summary>
    public static IReadOnlyList<T> Seen<T>(IReadOnlyList<T> parts, Func<T, int> levelOf)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var seen = parts.ToArray();
        for (var level = parts.Select(levelOf).DefaultIfEmpty().Max(); level > 0; level--)
            for (var from = 0; from < seen.Length; from++)
            {
                var to = from;
                while (to < seen.Length && levelOf(seen[to]) >= level)
                    to++;
                Array.Reverse(seen, from, to - from);
                from = Math.Max(from, to - 1);
            }

        return seen;
    }

    /// <summary>Rules W1 to W7.</summary>
    private static void ResolveWeak(Class[] classes, Class start)
    {
        var (previous, letter) = (start, start);
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] == Class.Mark)
                classes[i] = previous;
            if (classes[i] is Class.Left or Class.Right or Class.ArabicLetter)
                letter = classes[i];
            else if (classes[i] == Class.Digit && letter == Class.ArabicLetter)
                classes[i] = Class.ArabicDigit;
            previous = classes[i];
        }

        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] == Class.ArabicLetter)
                classes[i] = Class.Right;
            else if (classes[i] is Class.Separator or Class.CommonSeparator)
                classes[i] = i > 0 && i + 1 < classes.Length && classes[i - 1] == classes[i + 1] && (classes[i - 1] == Class.Digit || (classes[i - 1] == Class.ArabicDigit && classes[i] == Class.CommonSeparator)) ? classes[i - 1] : Class.Neutral;
            else if (classes[i] == Class.Terminator)
                classes[i] = (i > 0 && classes[i - 1] == Class.Digit) || classes.Skip(i).SkipWhile(one => one == Class.Terminator).FirstOrDefault(Class.Neutral) == Class.Digit ? Class.Digit : Class.Neutral;
        }

        letter = start;
        for (var i = 0; i < classes.Length; i++)
            if (classes[i] is Class.Left or Class.Right)
                letter = classes[i];
            else if (classes[i] == Class.Digit && letter == Class.Left)
                classes[i] = Class.Left;
    }

    /// <summary>Rules N1 and N2: between two of one way they go that way, otherwise the paragraph's.</summary>
    private static void ResolveNeutral(Class[] classes, Class start)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] != Class.Neutral)
                continue;
            var end = i;
            while (end < classes.Length && classes[end] == Class.Neutral)
                end++;
            var before = i == 0 ? start : WayOf(classes[i - 1]);
            var after = end == classes.Length ? start : WayOf(classes[end]);
            Array.Fill(classes, before == after ? before : start, i, end - i);
            i = end - 1;
        }
    }

    private static Class WayOf(Class one) => one == Class.Left ? Class.Left : Class.Right;

    private static Class[] Classes(string text)
    {
        var classes = new Class[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var character = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? char.ConvertToUtf32(text, i) : text[i];
            classes[i] = ClassOf(character, CharUnicodeInfo.GetUnicodeCategory(text, i));
            if (character > char.MaxValue)
                classes[++i] = classes[i - 1];
        }

        return classes;
    }

    private static Class ClassOf(int character, UnicodeCategory category) => character switch
    {
        _ when category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Class.Mark,
        (>= '0' and <= '9') or (>= 0x6F0 and <= 0x6F9) => Class.Digit,
        (>= 0x660 and <= 0x669) or 0x66B or 0x66C => Class.ArabicDigit,
        '+' or '-' or 0x2212 => Class.Separator,
        ',' or '.' or '/' or ':' or 0xA0 => Class.CommonSeparator,
        '#' or '%' or 0xB0 or 0x66A or 0x2030 => Class.Terminator,
        _ when category == UnicodeCategory.CurrencySymbol => Class.Terminator,
        (>= 0x590 and <= 0x5FF) or (>= 0x7C0 and <= 0x85F) or (>= 0xFB1D and <= 0xFB4F) => Class.Right,
        (>= 0x600 and <= 0x7BF) or (>= 0x860 and <= 0x8FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) when char.IsLetter((char)character) => Class.ArabicLetter,
        _ when category is <= UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.SpacingCombiningMark => Class.Left,
        _ => Class.Neutral,
    };
}
