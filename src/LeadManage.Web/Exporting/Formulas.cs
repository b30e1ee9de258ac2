namespace LeadManage.Web.Exporting;

/// <summary>
/// Keeps spreadsheets from running what people wrote: they take a cell that begins like one of these for a formula. An apostrophe goes before it, as people
/// do by hand, and before an apostrophe that stands there already, so that reading the table undoes it exactly.
/// </summary>
public static class Formulas
{
    private const char Guard = '\'';

    // The full-width forms are formulas to spreadsheets of East Asian languages (owasp.org/www-community/attacks/CSV_Injection).
    private const string Beginnings = "=+-@\t\r\n＝＋－＠";

    /// <summary>True when a spreadsheet could run a cell that begins so.</summary>
    public static bool IsBeginning(char letter) => Beginnings.Contains(letter, StringComparison.Ordinal);

    public static string Guarded(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text is [var first, ..] && (first == Guard || IsBeginning(first)) ? $"{Guard}{text}" : text;
    }

    /// <summary>What <see cref="Guarded"/> was given; a text with another apostrophe stays as it is.</summary>
    public static string Unguarded(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text is [Guard, var next, ..] && (next == Guard || IsBeginning(next)) ? text[1..] : text;
    }
}
