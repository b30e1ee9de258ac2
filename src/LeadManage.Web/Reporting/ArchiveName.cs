using System.Globalization;

namespace LeadManage.Web.Reporting;

/// <summary>A name of a person as the name of a file: nothing in it leads anywhere, and every system takes it.</summary>
internal static class ArchiveName
{
    private const int MostLetters = 60;

    private const string NotInNames = "<>:\"/\\|?*";

    /// <returns>Never empty; letters of all scripts stay.</returns>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        // Half a pair, marks that turn the way of writing, line ends.
        var plain = string.Concat(name.EnumerateRunes().Where(rune => Rune(rune.Value)).Select(rune => rune.ToString()));
        var cut = StringInfo.ParseCombiningCharacters(plain) is var starts && starts.Length > MostLetters ? plain[..starts[MostLetters]] : plain;
        var bare = cut.Trim(' ', '.', '-', '~');
        return bare.Length == 0 ? "client" : bare;
    }

    /// <param name="names">Those that are taken; the new one joins them.</param>
    /// <param name="name">Of a person.</param>
    /// <returns>The name of their PDF, with a number where several are called alike.</returns>
    public static string Among(HashSet<string> names, string name)
    {
        ArgumentNullException.ThrowIfNull(names);
        var (plain, number) = (Of(name), 1);
        var file = $"{plain}.pdf";
        while (!names.Add(file))
            file = $"{plain} {++number}.pdf";
        return file;
    }

    private static bool Rune(int value) =>
        value != 0xFFFD && !(value < 128 && NotInNames.Contains((char)value, StringComparison.Ordinal))
        && CharUnicodeInfo.GetUnicodeCategory(value) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);
}
