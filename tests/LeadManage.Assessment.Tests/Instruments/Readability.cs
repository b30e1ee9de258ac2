using System.Text.RegularExpressions;

namespace LeadManage.Assessment.Tests.Instruments;

/// <summary>
/// How hard a text is to read: the Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom 1975), US school years. Grade 8 is age 13.
/// Syllables are counted by rule, which <c>docs/instruments.md</c> describes.
/// </summary>
internal static partial class Readability
{
    /// <returns>0.39 words a sentence + 11.8 syllables a word - 15.59, over all texts together.</returns>
    public static double Grade(IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        var words = all.SelectMany(Words).ToArray();
        return (0.39 * words.Length / all.Sum(Sentences)) + (11.8 * words.Sum(Syllables) / words.Length) - 15.59;
    }

    /// <summary>Mean number of words a text.</summary>
    public static double Length(IEnumerable<string> texts) => texts.Average(text => (double)Words(text).Count());

    /// <summary>Letters with their apostrophes; a hyphen parts two words.</summary>
    public static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value);

    /// <summary>Ends of sentences: a period, question mark or exclamation mark before a space, a closing quotation mark or the end. At least one.</summary>
    public static int Sentences(string text) => Math.Max(1, SentenceEnd().Count(text));

    /// <summary>Groups of vowels, less the silent e, plus the vowels that are spoken apart. At least one.</summary>
    public static int Syllables(string word)
    {
        var spoken = SilentEnding().Replace(Possessive().Replace(word.ToLowerInvariant(), ""), "");
        spoken = SilentInside().Replace(spoken, "");
        return Math.Max(1, Vowels().Count(spoken) + SpokenApart().Count(spoken));
    }

    [GeneratedRegex("[A-Za-z]+(?:[’'][A-Za-z]+)*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"[.?!](?=[\s”)]|$)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[’']s?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Possessive();

    /// <summary>e in "time", "times", "solved", "called"; not in "the", "table", "prices", "started".</summary>
    [GeneratedRegex("(?<=[aeiouy].*[^aeiouy])(?<![bcdfgkptz]l)(?:e$|(?<![sxzcg]|[cs]h)e(?=s$)|(?<![td])e(?=d$))", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SilentEnding();

    /// <summary>e before an ending ("movement", "closely") and in "some-", "else-", "before-", "stake-", "every", "general", "several", "interest".</summary>
    [GeneratedRegex("(?<=[aeiouy].*[^aeiouyl])e(?=(?:ments?|ly|ful|less)$)|(?<=^(?:som|els|befor|stak|ev|gen|sev|int))e(?=[a-z]{2})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SilentInside();

    [GeneratedRegex("[aeiouy]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vowels();

    /// <summary>Two vowels, two syllables: "client", "idea", "period", "doing", "video", "actual", "barrier", "beyond".</summary>
    [GeneratedRegex("ia(?!l)|ie(?=t|rs?$)|(?<![ct])ie(?=n[ct])|(?<=[aeiouy].+)ea$|(?<![ctsgx])io(?!u|r)|ea(?=t(?:e|ing|ion|ive))|[aeiouy](?=ing)|eo(?!p)|ua(?=[lt])|oe(?=v)|yo(?=n)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpokenApart();
}
