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

    private static bool Rune(int value) =>
        value != 0xFFFD && !(value < 128 && NotInNames.Contains((char)value, StringComparison.Ordinal))
        && CharUnicodeInfo.GetUnicodeCategory(value) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);
}
